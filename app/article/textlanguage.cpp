// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/textlanguage.h"

#include "article/language.h"

#include <algorithm>

namespace {

constexpr qsizetype Judged = 4000;

struct Counts
{
    int han = 0;
    int hiragana = 0;
    int kana = 0; ///< of both kinds
    int hangul = 0;
    int letters = 0; ///< of other scripts
};

Counts countScripts(QStringView text)
{
    Counts counts;
    for (QChar c : text.first(std::min(text.size(), Judged))) {
        if (c.unicode() < 0x80) {
            counts.letters += c.isLetter();
            continue;
        }
        switch (c.script()) {
        case QChar::Script_Han:
            ++counts.han;
            break;
        case QChar::Script_Hiragana:
            ++counts.hiragana;
            ++counts.kana;
            break;
        case QChar::Script_Katakana:
            ++counts.kana;
            break;
        case QChar::Script_Hangul:
            ++counts.hangul;
            break;
        default:
            counts.letters += c.isLetter();
            break;
        }
    }
    return counts;
}

/// These are told apart by their characters.
bool isJudged(const QString &known)
{
    const QString primary = known.section(u'-', 0, 0).toLower();
    return primary.isEmpty() || primary == u"zh" || primary == u"en" || primary == u"ja" || primary == u"ko";
}

QString withoutKanaAndHangul(QStringView text)
{
    QString rest = text.first(std::min(text.size(), Judged)).toString();
    rest.removeIf([](QChar c) {
        return c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana ||
               c.script() == QChar::Script_Hangul;
    });
    return rest;
}

}

QString textLanguage(QStringView text, const QString &known)
{
    if (!isJudged(known))
        return known;
    const Counts counts = countScripts(text);
    // Chinese quotes a name in kana, English one in hangul; neither writes its little words in them. A word of Latin
    // has five letters.
    if (counts.hiragana * 12 > counts.han && counts.kana * 8 > counts.han && counts.kana * 5 > counts.letters)
        return QStringLiteral("ja");
    if (counts.hangul > counts.han && counts.hangul * 5 > counts.letters)
        return QStringLiteral("ko");
    const QString found = detectLanguage(text);
    if (found == u"zh")
        return QStringLiteral("zh-Hans");
    if (!found.isEmpty())
        return found;
    if (counts.hangul + counts.kana > 0)
        return textLanguage(withoutKanaAndHangul(text), known);
    return known == u"zh" ? QStringLiteral("zh-Hans") : known;
}
