// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/language.h"

#include "article/reading.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype Judged = 4000;

// Characters of everyday and finance prose that only one of the two scripts uses.
constexpr QStringView OnlyTraditional = u"們這來說會對時國過發經學還進動產業應實現開關電車長門問間題買賣價錢數據場體點"
                                        u"網絡構為讓當種將兩億聯權務調證選總統華東爾導達運遠連"
                                        u"龍馬漲創歷資營報財銀債單際預計貨幣貿勢風險額從無優勝勞漢類書";
constexpr QStringView OnlySimplified = u"们这来说会对时国过发经学还进动产业应实现开关电车长门问间题买卖价钱数据场体点网"
                                       u"络构为让当种将两亿联权务调证选总统华东尔导达运远连"
                                       u"龙马涨创历资营报财银债单际预计货币贸势风险额从无优胜劳汉类书";

constexpr bool isIdeograph(QChar c)
{
    return c >= QChar(0x4E00) && c <= QChar(0x9FFF);
}

/// The lists by character, from U+4E00 on: asked for each character of each article.
struct Scripts
{
    enum : char { Traditional = 1, Simplified = 2 }; // a character of both lists has both and says nothing

    std::array<char, 0xA000 - 0x4E00> of{};

    Scripts()
    {
        for (QChar c : OnlyTraditional)
            of[c.unicode() - 0x4E00] |= Traditional;
        for (QChar c : OnlySimplified)
            of[c.unicode() - 0x4E00] |= Simplified;
    }
};

bool isCommonEnglish(QStringView word)
{
    static constexpr std::array<QStringView, 12> Words{u"the", u"of", u"and",  u"to",   u"in", u"is",
                                                       u"for", u"on", u"with", u"that", u"it", u"this"};
    return std::any_of(Words.begin(), Words.end(),
                       [word](QStringView common) { return word.compare(common, Qt::CaseInsensitive) == 0; });
}

/// Long Latin text is English only when English little words run through it; a headline need not hold one.
bool looksEnglish(QStringView text, int words)
{
    if (words < 20)
        return true;
    int common = 0;
    for (QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts))
        common += isCommonEnglish(word.trimmed());
    return common * 25 >= words;
}

}

QString detectLanguage(QStringView text)
{
    static const Scripts scripts;
    text = text.first(std::min(text.size(), Judged));
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int traditional = 0;
    int simplified = 0;
    for (QChar c : text) {
        if (isIdeograph(c)) {
            ++han;
            const char script = scripts.of[c.unicode() - 0x4E00];
            traditional += script == Scripts::Traditional;
            simplified += script == Scripts::Simplified;
            continue;
        }
        if (c.unicode() < 0x80)
            continue;
        switch (c.script()) {
        case QChar::Script_Han:
            ++han;
            break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            ++kana;
            break;
        case QChar::Script_Hangul:
            ++hangul;
            break;
        default:
            break;
        }
    }
    const int words = countText(text).words;
    if (kana * 8 > han || hangul > han)
        return {};
    if (han > 0 && han >= words)
        return traditional > simplified ? QStringLiteral("zh-Hant") : QStringLiteral("zh");
    return words > 0 && looksEnglish(text, words) ? QStringLiteral("en") : QString();
}

QString languageFromTag(QStringView tag)
{
    const QString lower = tag.trimmed().toString().toLower().replace(u'_', u'-');
    if (lower.isEmpty())
        return {};
    const auto is = [&lower](std::initializer_list<QStringView> tags) {
        return std::find(tags.begin(), tags.end(), lower) != tags.end();
    };
    if (is({u"tw", u"hk", u"zh-tw", u"zh-hk", u"zh-mo", u"zh-hant", u"zh-hant-tw", u"zh-hant-hk", u"cht"}))
        return QStringLiteral("zh-Hant");
    if (is({u"cn", u"zh", u"chs", u"cmn"}) || lower.startsWith(u"zh-"))
        return QStringLiteral("zh");
    if (is({u"en", u"us", u"eng", u"english"}) || lower.startsWith(u"en-"))
        return QStringLiteral("en");
    return {};
}
