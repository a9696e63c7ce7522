// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/separators.h"

namespace {

bool isHan(QStringView text, qsizetype at)
{
    char32_t c = text[at].unicode();
    if (text[at].isHighSurrogate() && at + 1 < text.size())
        c = QChar::surrogateToUcs4(text[at], text[at + 1]);
    else if (text[at].isLowSurrogate() && at > 0)
        c = QChar::surrogateToUcs4(text[at - 1], text[at]);
    return QChar::script(c) == QChar::Script_Han;
}

bool isBetweenDigits(QStringView text, qsizetype at)
{
    return at > 0 && at + 1 < text.size() && text[at - 1].isDigit() && text[at + 1].isDigit();
}

bool isBetweenHan(QStringView text, qsizetype at)
{
    qsizetype before = at - 1;
    qsizetype after = at + 1;
    while (before >= 0 && text[before].isSpace())
        --before;
    while (after < text.size() && text[after].isSpace())
        ++after;
    return before >= 0 && after < text.size() && isHan(text, before) && isHan(text, after);
}

}

Separator separatorAt(QStringView query, qsizetype at)
{
    const QChar c = query[at];
    switch (c.unicode()) {
    case u'|':
    case u'｜':
        return Separator::Or;
    case u',':
    case u'，':
        return isBetweenDigits(query, at) ? Separator::None : Separator::Space;
    case u'、':
    case u'､':
        return Separator::Space;
    case u'+':
    case u'＋':
        return isBetweenHan(query, at) ? Separator::Space : Separator::None;
    default:
        return c.isSpace() ? Separator::Space : Separator::None;
    }
}

bool mayPart(QChar c)
{
    return c.isSpace() || QStringView(u",，、､|｜+＋").contains(c);
}

bool beginsNumber(QStringView text)
{
    if (!text.isEmpty() && (text[0].category() == QChar::Symbol_Currency || text[0] == u'.' || text[0] == u'．'))
        text = text.sliced(1);
    return !text.isEmpty() && text[0].isDigit();
}
