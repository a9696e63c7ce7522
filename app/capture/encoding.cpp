// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/encoding.h"

#include "capture/binaryformats.h"
#include "capture/codepage.h"
#include "capture/declaredencoding.h"
#include "capture/detectedencoding.h"
#include "capture/encodinglabels.h"
#include "markup/plaintext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <simdjson.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

constexpr qsizetype Sample = 64 * 1024;

constexpr QByteArrayView Utf8Bom("\xef\xbb\xbf");
constexpr qsizetype Utf16BomSize = 2;

bool hasUtf16Bom(QByteArrayView bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

struct Utf8Census
{
    qsizetype sequences = 0; ///< whole ones of two bytes and more
    qsizetype errors = 0;
};

/// Enough to choose an encoding by; the exact rules of UTF-8 are the decoder's business.
Utf8Census censusOf(QByteArrayView bytes)
{
    Utf8Census census;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = uchar(bytes[i]);
        const qsizetype length = lead < 0x80                   ? 1
                                 : lead >= 0xC2 && lead < 0xE0 ? 2
                                 : (lead & 0xF0) == 0xE0       ? 3
                                 : lead >= 0xF0 && lead < 0xF5 ? 4
                                                               : 0;
        qsizetype got = length > 0 ? 1 : 0;
        while (got > 0 && got < length && i + got < bytes.size() && (uchar(bytes[i + got]) & 0xC0) == 0x80)
            ++got;
        const bool cutByTheEnd = length > 0 && i + got == bytes.size();
        if (length > 1 && got == length)
            ++census.sequences;
        else if (length != 1 && !cutByTheEnd)
            ++census.errors;
        i += std::max<qsizetype>(got, 1);
    }
    return census;
}

/// Every byte that is no part of a character has become one U+FFFD; all else stands as it did.
qsizetype placeInDamaged(QByteArrayView bytes, QByteArrayView utf8, qsizetype offset)
{
    constexpr QByteArrayView Replacement("\xef\xbf\xbd");
    qsizetype place = 0;
    for (qsizetype at = 0; at < offset && place < bytes.size(); ++place) {
        const bool replaced = utf8.sliced(at).startsWith(Replacement) && !bytes.sliced(place).startsWith(Replacement);
        at += replaced ? Replacement.size() : 1;
    }
    return place;
}

/// UTF-16 without its mark: where pages and JSON are mostly ASCII, one byte of two is zero.
const char *unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), Sample) & ~qsizetype(1));
    qsizetype zeros[2] = {};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[i & 1] += sample[i] == '\0';
    const qsizetype pairs = sample.size() / 2;
    if (pairs < 8)
        return "";
    if (zeros[1] * 5 >= pairs && zeros[0] * 100 <= pairs)
        return "UTF-16LE";
    return zeros[0] * 5 >= pairs && zeros[1] * 100 <= pairs ? "UTF-16BE" : "";
}

QString damageNote()
{
    return Text::tr("Some characters were already damaged when the text was saved.");
}

/// Whether the page shows a character that could not be decoded: in a script or an icon's name nobody misses it.
bool showsDamage(QByteArrayView utf8)
{
    constexpr QByteArrayView Replacement("\xef\xbf\xbd");
    return utf8.trimmed().startsWith('<') ? Markup::plainText(utf8).contains(Replacement) : utf8.contains(Replacement);
}

/// The text in that encoding; nothing where the bytes contradict it.
std::optional<DecodedText> decodedAs(QByteArrayView bytes, const char *converter)
{
    constexpr qsizetype Few = 4; // replaced characters, however short the text
    if (*converter == '\0')
        return std::nullopt;
    CodePageText page = decodeCodePage(bytes, converter);
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    if ((page.text.isEmpty() && !bytes.isEmpty()) || (page.replaced > Few && page.replaced * 100 > high) ||
        (page.replaced > 0 && page.replaced * 4 > high))
        return std::nullopt;
    DecodedText decoded{page.text.toUtf8(), {}, DecodedText::Encoding::CodePage, converter};
    if (page.replaced > 0 && showsDamage(decoded.utf8))
        decoded.note = damageNote();
    return decoded;
}

bool isNamed(const char *converter, const char *name)
{
    return std::strcmp(converter, name) == 0;
}

/// What is declared where the bytes can be that. Latin-1 is what servers and templates say of anything, and GB18030 has
/// a character for most pairs of bytes.
std::optional<DecodedText> asDeclared(QByteArrayView bytes, const char *converter, const char *pairs)
{
    if (*converter == '\0' || isNamed(converter, "UTF-8"))
        return std::nullopt;
    if (isNamed(converter, "windows-1252") && *pairs != '\0')
        return std::nullopt;
    if (isNamed(converter, "gb18030") && !DetectedEncoding::couldBeChinese(bytes))
        return std::nullopt;
    return decodedAs(bytes, converter);
}

/// The text as bytes of a code page; SUB for what it does not have.
QByteArray inCodePage(const QString &text, const char *page)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(page, &error), &ucnv_close);
    if (U_FAILURE(error))
        return {};
    QByteArray bytes(text.size(), Qt::Uninitialized);
    bytes.resize(std::max(0, ucnv_fromUChars(converter.get(), bytes.data(), int(bytes.size()),
                                             reinterpret_cast<const UChar *>(text.utf16()), int(text.size()), &error)));
    return bytes;
}

/// Whether these were bytes of UTF-8, most of them still there: a character of Chinese text begins with one of few
/// letters, and a sign of the upper half follows it. In a language's own words that is rare.
bool looksLikeChineseUtf8(QByteArrayView bytes)
{
    qsizetype leads = 0;
    qsizetype pairs = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        const auto c = uchar(bytes[i]);
        if ((c < 0xE3 || c > 0xE9) && c != 0xEF)
            continue;
        ++leads;
        pairs += uchar(bytes[i + 1]) > 0xA0 && uchar(bytes[i + 1]) < 0xC0; // a no-break space is French
    }
    return pairs >= 3 && pairs * 4 >= leads;
}

/// UTF-8 that was read as ISO-8859-x: C1 controls alone say it, as no text has them; where those were lost, what is
/// left of the bytes does.
bool isMisreadUtf8(QByteArrayView utf8)
{
    qsizetype controls = 0;
    qsizetype lost = 0;
    qsizetype twoBytes = 0; // up to U+07FF, where the letters of such a text lie
    qsizetype moreBytes = 0;
    const QByteArrayView sample = utf8.first(std::min(utf8.size(), qsizetype(1 << 20)));
    for (qsizetype i = 0; i + 1 < sample.size(); ++i) {
        const auto a = uchar(sample[i]);
        if (a < 0xC2)
            continue;
        const auto b = uchar(sample[i + 1]);
        controls += a == 0xC2 && b >= 0x80 && b <= 0x9F && b != 0x85;
        lost += a == 0xEF && b == 0xBF && i + 2 < sample.size() && uchar(sample[i + 2]) == 0xBD;
        ++(a < 0xE0 ? twoBytes : moreBytes);
    }
    if (controls >= 2 || lost >= 3)
        return true;
    if (twoBytes < 8 || twoBytes < moreBytes)
        return false;
    const QString text = QString::fromUtf8(sample);
    static constexpr std::array<const char *, 3> Pages{"ISO-8859-1", "ISO-8859-2", "ISO-8859-7"};
    return std::any_of(Pages.begin(), Pages.end(),
                       [&text](const char *page) { return looksLikeChineseUtf8(inCodePage(text, page)); });
}

/// Bytes that are no UTF-8, or little of them; nothing where they are damaged UTF-8 after all.
std::optional<DecodedText> decodedByBytes(QByteArrayView bytes, QByteArrayView declared, const Utf8Census &census)
{
    const char *pairs = DetectedEncoding::eastAsian(bytes);
    const DeclaredEncoding inHead = declaredEncoding(bytes);
    for (const char *converter : {EncodingLabels::converterFor(declared), inHead.converter}) {
        if (auto decoded = asDeclared(bytes, converter, pairs))
            return decoded;
    }
    if (auto decoded = decodedAs(bytes, pairs))
        return decoded;
    // By chance, hardly a letter of Latin-1 is followed by what UTF-8 wants behind it.
    if (census.sequences >= 3 && census.sequences >= census.errors)
        return std::nullopt;
    if (DetectedEncoding::couldBeChinese(bytes)) {
        if (auto decoded = decodedAs(bytes, "gb18030"))
            return decoded;
    }
    return decodedAs(bytes, DetectedEncoding::singleByte(bytes, inHead.language));
}

}

QString whyNotText(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return Text::tr("The file is empty.");
    if (const auto named = binaryFormat(bytes))
        return named->sentence;
    if (hasUtf16Bom(bytes) || *unmarkedUtf16(bytes) != '\0')
        return {};
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), Sample));
    const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b';
    });
    // A stray NUL happens in real text; a file of them, or one in ten bytes, is binary.
    if (controls * 10 > sample.size())
        return Text::tr("The file holds binary data, not text.");
    return {};
}

DecodedText decodeText(const QByteArray &bytes, QByteArrayView declared)
{
    DecodedText decoded;
    if (hasUtf16Bom(bytes)) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder.decode(bytes);
        decoded.utf8 = text.toUtf8();
        decoded.encoding = DecodedText::Encoding::Utf16;
        if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
            decoded.note = damageNote();
        return decoded;
    }
    const bool bom = bytes.startsWith(Utf8Bom);
    const QByteArray body = bom ? bytes.sliced(Utf8Bom.size()) : bytes;
    if (const char *unmarked = bom ? "" : unmarkedUtf16(body); *unmarked != '\0') {
        if (auto utf16 = decodedAs(body, unmarked))
            return *std::move(utf16);
    }
    if (simdjson::validate_utf8(body.constData(), size_t(body.size()))) {
        if (!bom && body.contains('\x1b')) {
            const DeclaredEncoding inHead = declaredEncoding(body);
            if (isNamed(inHead.converter, "ISO-2022-JP"))
                return decodedAs(body, inHead.converter).value_or(DecodedText{body, {}});
        }
        decoded.utf8 = body;
        if (isMisreadUtf8(body) &&
            (!body.trimmed().startsWith('<') || isMisreadUtf8(Markup::plainText(QByteArrayView(body)))))
            decoded.note =
                Text::tr("The text was already damaged (wrong encoding) when it was saved; it is kept as it is.");
        return decoded;
    }
    const Utf8Census census = censusOf(body);
    if (!bom && census.errors * 20 > census.sequences) {
        if (auto other = decodedByBytes(body, declared, census))
            return *std::move(other);
    }
    decoded.utf8 = QString::fromUtf8(body).toUtf8();
    decoded.encoding = DecodedText::Encoding::DamagedUtf8;
    if (census.errors > 0 && showsDamage(decoded.utf8))
        decoded.note = damageNote();
    return decoded;
}

qsizetype placeInBytes(const DecodedText &decoded, QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(decoded.utf8).first(offset);
    const qsizetype bom = bytes.startsWith(Utf8Bom) ? Utf8Bom.size() : 0;
    switch (decoded.encoding) {
    case DecodedText::Encoding::Utf8:
        return bom + offset;
    case DecodedText::Encoding::DamagedUtf8:
        return bom + placeInDamaged(bytes.sliced(bom), decoded.utf8, offset);
    case DecodedText::Encoding::Utf16:
        return Utf16BomSize + 2 * QString::fromUtf8(before).size();
    case DecodedText::Encoding::CodePage:
        return decodeCodePage(bytes, decoded.codePage, QString::fromUtf8(before).size()).read;
    }
    Q_UNREACHABLE();
}
