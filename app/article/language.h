// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// The language that a text is written in, as BCP 47: "zh" (simplified), "zh-Hant", "en"; empty for every other one and
/// where there is too little to judge by. Looks at no more than the first 4,000 characters.
QString detectLanguage(QStringView text);

/// What captures call a language ("zh_CN", "CN", "ZH_CN", "zh", "zh_TW", "en_US", "EN") in the spelling of BCP 47;
/// empty when unknown.
QString languageFromTag(QStringView tag);
