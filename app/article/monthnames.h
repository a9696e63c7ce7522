// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// The month (1 to 12) that a word names, in full or shortened, in English, German, French, Spanish, Italian,
/// Portuguese, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Russian or Turkish; 0 for any other word.
/// Accents, capitals and a full stop at the end make no difference.
int monthNamed(QStringView word);
