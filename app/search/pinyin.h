// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// How a name is typed without an input method: 英伟达 is "yingweida" and "ywd". Letters and digits stand as they are,
/// everything else is left out; ü is v.
struct Pinyin
{
    QString full;
    QString initials;

    friend bool operator==(const Pinyin &, const Pinyin &) = default;
};

/// ICU's readings, character by character, but for words that companies are called by (银行 is yinhang, 重庆 is
/// chongqing). Either script. Pure; the first call loads ICU's rules, some 100 ms, so not on the GUI thread: keep the
/// answers, a name's does not change.
Pinyin pinyinOf(QStringView name);

/// Whether the name's pinyin or its initials begin with what was typed, in any case and width; false for nothing.
bool beginsWith(const Pinyin &pinyin, QStringView typed);
