// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/comparedtext.h"

namespace {

bool isInvisible(QChar c)
{
    const char16_t unit = c.unicode();
    return c.isSpace() || unit == 0xAD || (unit >= 0x200B && unit <= 0x200F) || unit == 0xFEFF || unit == 0x2060;
}

QChar plain(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        return QChar(char16_t(unit - 0xFEE0)).toLower();
    switch (unit) {
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'「':
    case u'」':
    case u'『':
    case u'』':
        return u'"';
    case u'‘':
    case u'’':
        return u'\'';
    case u'—':
    case u'–':
    case u'―':
    case u'−':
        return u'-';
    case u'。':
    case u'…':
        return u'.';
    case u'、':
        return u',';
    default:
        return c.toLower();
    }
}

/// "1,234,567": not "1,2".
bool partsThousands(QStringView text, qsizetype at)
{
    const auto digit = [text](qsizetype unit) {
        return unit >= 0 && unit < text.size() && plain(text[unit]).unicode() >= u'0' &&
               plain(text[unit]).unicode() <= u'9';
    };
    return digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
}

}

ComparedText::ComparedText(QStringView original)
{
    text.reserve(original.size());
    origin.reserve(original.size() + 1);
    for (qsizetype at = 0; at < original.size(); ++at) {
        if (isInvisible(original[at]))
            continue;
        const QChar unit = plain(original[at]);
        if (unit == u',' && partsThousands(original, at))
            continue;
        text += unit;
        origin += int(at);
    }
    origin += int(original.size());
}

int weightOf(QStringView text)
{
    int weight = 0;
    for (const QChar c : text)
        weight += isHan(c) ? 2 : c.isSpace() ? 0 : 1;
    return weight;
}

bool isHan(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x3040 && unit <= 0x30FF) || (unit >= 0x3400 && unit <= 0x9FFF) ||
           (unit >= 0xF900 && unit <= 0xFAFF) || c.isSurrogate();
}

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() && !isHan(c);
}
