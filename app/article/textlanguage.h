// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// What a text is set as, in the spelling of `lang`: "zh-Hans", "zh-Hant", "ja", "ko", "en". By its own characters, for
/// one Han character has a form for each of the first four; where they do not tell, and where it is known to be another
/// language, what is known of it ("zh", "zh-Hant", "de", …; may be empty). Pure.
QString textLanguage(QStringView text, const QString &known);
