// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

namespace {

constexpr int Bmp = 0x10000;
constexpr QChar Replacement = QChar::ReplacementCharacter;
// ICU sorts the marks of one character by insertion: a hostile heap of them would take quadratic time.
constexpr qsizetype LongestSegment = 64;

/// What NFKC does not unify. The corner brackets are the quotation marks of traditional texts.
struct Variants
{
    char16_t to;
    QStringView from;
};
constexpr Variants Marks[] = {
    {u'"', u"“”„‟〝〞〟«»「」"}, {u'\'', u"‘’‚‛′`‹›『』"}, {u'-', u"‐‑‒–—―−─━﹘"}, {u'~', u"〜∼"}, {u'·', u"•‧∙・⋅"},
};

using UnitTable = std::array<char16_t, Bmp>;

struct Tables
{
    Tables();

    const icu::Normalizer2 *normalizer = nullptr;    // ICU's own, for good
    icu::UnicodeSet normalized;                      // all but ™ and ℠
    std::unordered_map<char32_t, char32_t> variants; // after normalisation
    std::unordered_map<char32_t, QString> latin;     // letters with a mark, a stroke or in a ligature
    UnitTable units{};                               // one unit to one unit; 0: ask the normalizer
    std::array<bool, Bmp> joins{};                   // may interact with what stands before it
    std::array<CharacterClass, Bmp> classes{};

    bool startsSegment(char32_t c) const
    {
        return !normalized.contains(UChar32(c)) || normalizer->hasBoundaryBefore(UChar32(c));
    }
    /// `before` is the folded text's last unit, or null.
    QString foldSegment(QStringView segment, QChar before) const;

private:
    void addMarks();
    void addHan();
    void addLatin();
};

/// An accent on what stands before it, of no script of its own: U+0301, but no vowel sign of Thai.
bool isAccent(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    return (U_MASK(u_charType(UChar32(c))) & (U_GC_MN_MASK | U_GC_ME_MASK)) &&
           uscript_getScript(UChar32(c), &error) == USCRIPT_INHERITED;
}

bool isLatinLetter(char32_t c)
{
    UErrorCode error = U_ZERO_ERROR;
    return u_isalpha(UChar32(c)) && uscript_getScript(UChar32(c), &error) == USCRIPT_LATIN;
}

CharacterClass computeClass(char32_t c)
{
    const UChar32 code = UChar32(c);
    if (u_isdigit(code))
        return CharacterClass::Word;
    UErrorCode error = U_ZERO_ERROR;
    if (u_isalpha(code))
        return uscript_getScript(code, &error) == USCRIPT_LATIN ? CharacterClass::Word : CharacterClass::Gram;
    constexpr uint32_t Marking = U_GC_M_MASK | U_GC_N_MASK | U_GC_L_MASK | U_GC_CO_MASK | U_GC_CN_MASK;
    constexpr uint32_t Picture = U_GC_SO_MASK | U_GC_SC_MASK | U_GC_SM_MASK | U_GC_SK_MASK;
    const uint32_t mask = U_MASK(u_charType(code));
    return (mask & Marking) || ((mask & Picture) && code > 0x7f) ? CharacterClass::Gram : CharacterClass::Separator;
}

Tables::Tables()
{
    UErrorCode error = U_ZERO_ERROR;
    normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
    if (U_FAILURE(error))
        qFatal("ICU has no NFKC_Casefold data: %s", u_errorName(error));
    normalized.add(0, 0x10FFFF).remove(0x2122).remove(0x2120).freeze();
    addMarks();
    addHan();
    addLatin();
    for (char32_t c = 0; c < Bmp; ++c) {
        const bool surrogate = QChar::isSurrogate(c);
        joins[c] = surrogate || !startsSegment(c);
        classes[c] = computeClass(c);
        const QChar unit(static_cast<char16_t>(c));
        const QString folded = surrogate ? QString() : foldSegment(QStringView(&unit, 1), QChar());
        units[c] = folded.size() == 1 && !isAccent(c) ? folded.front().unicode() : u'\0';
    }
}

void Tables::addMarks()
{
    for (const Variants &mark : Marks)
        for (QChar c : mark.from)
            variants.emplace(c.unicode(), mark.to);
}

void Tables::addHan()
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toSimplified(
        icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, error));
    if (U_FAILURE(error))
        qFatal("ICU has no Hant-Hans data: %s", u_errorName(error));
    const auto simplified = [&toSimplified](UChar32 c) {
        icu::UnicodeString text(c);
        toSimplified->transliterate(text);
        return text.char32At(0);
    };
    icu::UnicodeSet sources;
    toSimplified->getSourceSet(sources);
    for (int32_t range = 0; range < sources.getRangeCount(); ++range) {
        for (UChar32 c = sources.getRangeStart(range); c <= sources.getRangeEnd(range); ++c) {
            // 苎 and 苧 each become the other: the smaller one stands for both.
            const UChar32 once = simplified(c);
            const UChar32 twice = simplified(once);
            const UChar32 folded = simplified(twice) == twice ? twice : std::min(once, twice);
            if (folded != c)
                variants.emplace(char32_t(c), char32_t(folded));
        }
    }
}

/// What ICU writes in plain letters: é and ø, but æ as well, for people who type "Moller-Maersk" look for Møller-Mærsk.
void Tables::addLatin()
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toPlain(
        icu::Transliterator::createInstance("NFD; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    const icu::UnicodeSet letters(u"[[:Latin:]&[:Alphabetic:]-[A-Za-z]]", error);
    if (U_FAILURE(error))
        qFatal("ICU has no Latin-ASCII data: %s", u_errorName(error));
    for (int32_t range = 0; range < letters.getRangeCount(); ++range) {
        for (UChar32 c = letters.getRangeStart(range); c <= letters.getRangeEnd(range); ++c) {
            icu::UnicodeString text(c);
            toPlain->transliterate(text);
            QString plain = QString::fromUtf16(text.getBuffer(), text.length());
            plain.removeIf([](QChar unit) { return unit.isMark(); });
            if (!plain.isEmpty() && std::all_of(plain.begin(), plain.end(), [](QChar unit) { return unit.isLower(); }))
                latin.emplace(char32_t(c), std::move(plain));
        }
    }
}

QString Tables::foldSegment(QStringView segment, QChar before) const
{
    const icu::UnicodeString source(false, segment.utf16(), int32_t(segment.size()));
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString result = normalized.contains(source.char32At(0)) ? normalizer->normalize(source, error) : source;
    QString folded;
    // An accent beyond the longest segment comes without its letter.
    bool onLatin = isLatinLetter(before.unicode());
    for (int32_t i = 0; i < result.length(); i = result.moveIndex32(i, 1)) {
        const char32_t c = char32_t(result.char32At(i));
        if (onLatin && isAccent(c))
            continue;
        onLatin = isLatinLetter(c);
        const auto plain = onLatin ? latin.find(c) : latin.end();
        const auto variant = variants.find(c);
        if (plain != latin.end())
            folded += plain->second;
        else if (variant != variants.end())
            folded += QChar::fromUcs4(variant->second);
        else if (QChar::isSurrogate(c))
            folded += Replacement;
        else if (c != U'\n' && (u_isUWhiteSpace(UChar32(c)) || u_iscntrl(UChar32(c))))
            folded += u' ';
        else
            folded += QChar::fromUcs4(c);
    }
    return folded;
}

const Tables &tables()
{
    static const Tables made;
    return made;
}

char32_t codePointAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[i], text[i + 1]);
    return text[i].unicode();
}

qsizetype segmentEnd(const Tables &table, QStringView text, qsizetype start)
{
    qsizetype end = start;
    do {
        end += QChar::requiresSurrogates(codePointAt(text, end)) ? 2 : 1;
    } while (end < text.size() && end - start < LongestSegment && !table.startsSegment(codePointAt(text, end)));
    return end;
}

/// Calls unit(folded, start) or segment(folded, start, end) for each stretch of the text.
template <typename Unit, typename Segment>
void foldEach(QStringView text, Unit unit, Segment segment)
{
    const Tables &table = tables();
    QChar before;
    for (qsizetype i = 0; i < text.size();) {
        const char16_t folded = table.units[text[i].unicode()];
        if (folded && (i + 1 == text.size() || !table.joins[text[i + 1].unicode()])) {
            before = QChar(folded);
            unit(before, i);
            ++i;
            continue;
        }
        const qsizetype end = segmentEnd(table, text, i);
        const QString part = table.foldSegment(text.sliced(i, end - i), before);
        if (!part.isEmpty())
            before = part.back();
        segment(part, i, end);
        i = end;
    }
}

}

TextRange FoldedText::original(TextRange folded) const
{
    const int start = starts.at(folded.start);
    return {start, ends.at(folded.end() - 1) - start};
}

QString fold(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    foldEach(
        text, [&folded](QChar c, qsizetype) { folded += c; },
        [&folded](const QString &part, qsizetype, qsizetype) { folded += part; });
    return folded;
}

FoldedText foldWithMap(QStringView text)
{
    FoldedText folded;
    folded.text.reserve(text.size());
    folded.starts.reserve(text.size());
    folded.ends.reserve(text.size());
    foldEach(
        text,
        [&folded](QChar c, qsizetype start) {
            folded.text += c;
            folded.starts += int(start);
            folded.ends += int(start) + 1;
        },
        [&folded](const QString &part, qsizetype start, qsizetype end) {
            folded.text += part;
            folded.starts.resize(folded.text.size(), int(start));
            folded.ends.resize(folded.text.size(), int(end));
            if (part.isEmpty() && !folded.ends.isEmpty())
                folded.ends.last() = int(end); // accents beyond the longest segment
        });
    return folded;
}

CharacterClass classOf(char32_t folded)
{
    return folded < Bmp ? tables().classes[folded] : computeClass(folded);
}

QByteArray foldingVersion()
{
    return QByteArrayLiteral("2/") + U_UNICODE_VERSION + '/' + U_ICU_VERSION;
}
