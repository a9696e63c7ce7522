// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/detectedencoding.h"

#include "markup/tags.h"

#include <QByteArray>

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace {

constexpr qsizetype Sample = 4 << 20;

bool isHigh(char c)
{
    return uchar(c) >= 0x80;
}

bool isBetween(char c, int first, int last)
{
    return uchar(c) >= first && uchar(c) <= last;
}

/// Bytes of the upper half, as the pairs that one kind of encoding would make of them.
struct Pairs
{
    int all = 0;
    int odd = 0;    ///< bytes that make no pair
    int signs = 0;  ///< punctuation and full-width letters
    int common = 0; ///< in the rows of common characters
    int kana = 0;
    int hangul = 0;
    int lowTrails = 0;   ///< second bytes that are letters of ASCII
    int earlyTrails = 0; ///< A1 to BF: letters of Cyrillic and Greek lie above
    int lateRows = 0;    ///< C9 and on

    bool areClean() const { return all >= 3 && odd * 20 <= all; }
    bool share(int part, int percent) const { return part * 100 >= all * percent; }
};

template <typename IsPair, typename Count>
Pairs countPairs(QByteArrayView bytes, IsPair isPair, Count count)
{
    Pairs pairs;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (!isHigh(bytes[at]))
            continue;
        if (at + 1 == bytes.size())
            break;
        if (!isPair(bytes[at], bytes[at + 1])) {
            ++pairs.odd;
            continue;
        }
        ++pairs.all;
        pairs.lowTrails += isBetween(bytes[at + 1], 0x40, 0x7E);
        pairs.earlyTrails += isBetween(bytes[at + 1], 0xA1, 0xBF);
        count(pairs, bytes[at], bytes[at + 1]);
        ++at;
    }
    return pairs;
}

/// EUC-CN (GB2312), EUC-JP and EUC-KR: both bytes A1 to FE.
Pairs eucPairs(QByteArrayView bytes)
{
    return countPairs(
        bytes, [](char lead, char trail) { return isBetween(lead, 0xA1, 0xFE) && isBetween(trail, 0xA1, 0xFE); },
        [](Pairs &pairs, char lead, char) {
            pairs.signs += isBetween(lead, 0xA1, 0xA3);
            pairs.kana += isBetween(lead, 0xA4, 0xA5);
            pairs.hangul += isBetween(lead, 0xB0, 0xC8);
            pairs.common += isBetween(lead, 0xB0, 0xD7);
            pairs.lateRows += isBetween(lead, 0xC9, 0xFE);
        });
}

Pairs big5Pairs(QByteArrayView bytes)
{
    return countPairs(
        bytes,
        [](char lead, char trail) {
            return isBetween(lead, 0x81, 0xFE) && (isBetween(trail, 0x40, 0x7E) || isBetween(trail, 0xA1, 0xFE));
        },
        [](Pairs &pairs, char lead, char) {
            pairs.signs += isBetween(lead, 0xA1, 0xA3);
            pairs.common += isBetween(lead, 0xA4, 0xC6);
        });
}

Pairs shiftJisPairs(QByteArrayView bytes)
{
    return countPairs(
        bytes,
        [](char lead, char trail) {
            return (isBetween(lead, 0x81, 0x9F) || isBetween(lead, 0xE0, 0xFC)) &&
                   (isBetween(trail, 0x40, 0x7E) || isBetween(trail, 0x80, 0xFC));
        },
        [](Pairs &pairs, char lead, char trail) {
            pairs.signs += isBetween(lead, 0x81, 0x81);
            pairs.kana += (isBetween(lead, 0x82, 0x82) && isBetween(trail, 0x9F, 0xF1)) ||
                          (isBetween(lead, 0x83, 0x83) && isBetween(trail, 0x40, 0x96));
        });
}

/// What reads as words in the bytes: pieces of text that hold a byte of the upper half, up to what ICU looks at.
QByteArray wordsOf(QByteArrayView bytes)
{
    constexpr qsizetype Enough = 8000;
    QByteArray words;
    Markup::Scanner scanner(bytes);
    while (words.size() < Enough && scanner.next()) {
        const QByteArrayView text = scanner.text();
        if (scanner.token().kind == Markup::Token::Kind::Text && std::any_of(text.begin(), text.end(), isHigh))
            words.append(text.first(std::min(text.size(), Enough))).append('\n');
    }
    return words;
}

/// The single-byte encoding that ICU thinks the most likely; empty where it has none that is likely enough.
const char *mostLikely(const QByteArray &words)
{
    struct Known
    {
        std::string_view name; ///< ICU's
        const char *converter;
        int confidence; ///< of 100, that it takes: what differs from Western text by few letters is found too often
    };
    static constexpr std::array<Known, 15> All{{{"ISO-8859-1", "windows-1252", 1},
                                                {"windows-1252", "windows-1252", 1},
                                                {"ISO-8859-2", "ISO-8859-2", 35},
                                                {"windows-1250", "windows-1250", 35},
                                                {"ISO-8859-5", "ISO-8859-5", 20},
                                                {"windows-1251", "windows-1251", 20},
                                                {"KOI8-R", "KOI8-R", 20},
                                                {"ISO-8859-6", "ISO-8859-6", 20},
                                                {"windows-1256", "windows-1256", 20},
                                                {"ISO-8859-7", "ISO-8859-7", 20},
                                                {"windows-1253", "windows-1253", 20},
                                                {"ISO-8859-8", "ISO-8859-8", 20},
                                                {"windows-1255", "windows-1255", 20},
                                                {"ISO-8859-9", "windows-1254", 45},
                                                {"windows-1254", "windows-1254", 45}}};
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), &ucsdet_close);
    ucsdet_setText(detector.get(), words.constData(), int(words.size()), &error);
    int count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &error);
    for (int i = 0; U_SUCCESS(error) && i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &error);
        const int confidence = ucsdet_getConfidence(matches[i], &error);
        const auto *const known =
            std::find_if(All.begin(), All.end(), [name](const Known &each) { return each.name == name; });
        if (known != All.end() && confidence >= known->confidence)
            return known->converter;
    }
    return "";
}

bool isAnyOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holdsControls(QByteArrayView words)
{
    return std::any_of(words.begin(), words.end(), [](char c) { return isBetween(c, 0x80, 0x9F); });
}

}

const char *DetectedEncoding::eastAsian(QByteArrayView bytes)
{
    bytes = bytes.first(std::min(bytes.size(), Sample));
    const Pairs euc = eucPairs(bytes);
    if (euc.areClean() && euc.share(euc.kana, 25))
        return "EUC-JP";
    const bool early = euc.share(euc.earlyTrails, 15);
    const int characters = euc.all - euc.signs;
    if (euc.areClean() && early && characters >= 6 && euc.hangul * 10 >= characters * 9 &&
        euc.lateRows * 100 < euc.all * 6)
        return "windows-949";
    if (euc.areClean() && early && euc.share(euc.common + euc.signs, 75) && euc.share(euc.kana, 10) == false)
        return "gb18030";
    const Pairs big5 = big5Pairs(bytes);
    if (big5.areClean() && big5.share(big5.common + big5.signs, 90) && big5.share(big5.lowTrails, 15) &&
        !big5.share(big5.lowTrails, 75))
        return "Big5-HKSCS";
    const Pairs japanese = shiftJisPairs(bytes);
    if (japanese.areClean() && japanese.share(japanese.kana, 20))
        return "windows-31j";
    return "";
}

bool DetectedEncoding::couldBeChinese(QByteArrayView bytes)
{
    const Pairs pairs = countPairs(
        bytes.first(std::min(bytes.size(), Sample)),
        [](char lead, char trail) {
            return isBetween(lead, 0x81, 0xFE) && uchar(trail) >= 0x30 && uchar(trail) != 0x7F;
        },
        [](Pairs &, char, char) {});
    return pairs.all >= 1 && pairs.odd * 10 <= pairs.all && !pairs.share(pairs.lowTrails, 45);
}

const char *DetectedEncoding::singleByte(QByteArrayView bytes, QStringView language)
{
    const QByteArray words = wordsOf(bytes);
    const QByteArray tag =
        language.left(language.indexOf(u'-') < 0 ? language.size() : language.indexOf(u'-')).toLatin1();
    const std::string_view spoken(tag.constData(), std::size_t(tag.size()));
    if (isAnyOf(spoken,
                {"de", "en", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "nb", "nn", "fi", "is", "ca", "eu"}))
        return "windows-1252";
    if (spoken == "pl")
        return holdsControls(words) || words.count('\xb9') > words.count('\xb1') ? "windows-1250" : "ISO-8859-2";
    if (isAnyOf(spoken, {"cs", "sk", "hu", "ro", "sl", "hr", "bs", "sq"}))
        return holdsControls(words) ? "windows-1250" : "ISO-8859-2";
    if (isAnyOf(spoken, {"tr", "az", "ku"}))
        return "windows-1254";
    if (isAnyOf(spoken, {"et", "lv", "lt"}))
        return "windows-1257";
    if (spoken == "el")
        return "windows-1253";
    if (isAnyOf(spoken, {"he", "iw", "yi"}))
        return "windows-1255";
    if (isAnyOf(spoken, {"ar", "fa", "ur"}))
        return "windows-1256";
    if (spoken == "th")
        return "windows-874-2000";
    if (spoken == "vi")
        return "windows-1258";
    const char *likely = mostLikely(words);
    const bool cyrillic = isAnyOf(spoken, {"ru", "uk", "be", "bg", "sr", "mk"});
    if (cyrillic && !isAnyOf(likely, {"windows-1251", "KOI8-R", "ISO-8859-5"}))
        return "windows-1251";
    return *likely == '\0' ? "windows-1252" : likely;
}
