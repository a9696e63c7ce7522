// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Whether two texts say the same but for what leaves the sense alone: punctuation and white space anywhere; within the
/// text a few words more or less, particles in the place of others, a letter or two of a word in an alphabet. Never a
/// deciding word (see decidingWords), and no word of sense in another's place: that may be another sentence. Pure.
bool isHarmlessEdit(QStringView before, QStringView after);
