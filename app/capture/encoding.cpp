#include "capture/encoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <simdjson.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

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

struct Gb18030
{
    QString text;
    qsizetype replaced = 0;
    qsizetype read = 0; ///< bytes
};

/// Up to so many UTF-16 units.
Gb18030 decodeGb18030(QByteArrayView bytes, qsizetype most = std::numeric_limits<qsizetype>::max())
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &error), &ucnv_close);
    Gb18030 result;
    if (U_FAILURE(error))
        return result;
    constexpr qsizetype Step = 1 << 20;
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    QString piece(Step, Qt::Uninitialized);
    do {
        auto *const begin = reinterpret_cast<UChar *>(piece.data());
        UChar *target = begin;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, begin + std::min(Step, most - result.text.size()), &source, end,
                       nullptr, true, &error);
        result.text.append(QStringView(piece).first(target - begin));
    } while (error == U_BUFFER_OVERFLOW_ERROR && result.text.size() < most);
    result.replaced = result.text.count(QChar::ReplacementCharacter);
    result.read = source - bytes.data();
    return result;
}

/// Every byte that is no part of a character has become one U+FFFD; all else stands as it did.
qsizetype placeInDamaged(QByteArrayView bytes, QByteArrayView utf8, qsizetype offset)
{
    constexpr QByteArrayView Replacement("\xef\xbf\xbd");
    qsizetype place = 0;
    for (qsizetype at = 0; at < offset && place < bytes.size(); ++place) {
        const bool replaced =
            utf8.sliced(at).startsWith(Replacement) && !bytes.sliced(place).startsWith(Replacement);
        at += replaced ? Replacement.size() : 1;
    }
    return place;
}

bool mostlyHan(QStringView text)
{
    qsizetype han = 0;
    qsizetype others = 0;
    for (QChar c : text.first(std::min(text.size(), Sample))) {
        if (c.unicode() < 0x80)
            continue;
        // Level 1 and the punctuation of Chinese text; what random bytes decode to lies mostly elsewhere.
        const bool common = (c >= QChar(0x4E00) && c <= QChar(0x9FFF)) || (c >= QChar(0x3000) && c <= QChar(0x303F)) ||
                            (c >= QChar(0xFF00) && c <= QChar(0xFFEF)) || (c >= QChar(0x2010) && c <= QChar(0x2030));
        (common ? han : others) += 1;
    }
    return han > others * 4;
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

}

QString whyNotText(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return Text::tr("The file is empty.");
    struct Magic
    {
        QByteArrayView bytes;
        const char *name;
    };
    static const Magic magics[] = {
        {QByteArrayView("\xff\xd8\xff"),
         QT_TRANSLATE_NOOP("Capture", "This is a JPEG picture, not a capture of an article.")},
        {QByteArrayView("\x89PNG"),
         QT_TRANSLATE_NOOP("Capture", "This is a PNG picture, not a capture of an article.")},
        {QByteArrayView("GIF8"), QT_TRANSLATE_NOOP("Capture", "This is a GIF picture, not a capture of an article.")},
        {QByteArrayView("%PDF-"),
         QT_TRANSLATE_NOOP("Capture",
                           "This is a PDF document. Save the page itself (as HTML or text) and import that.")},
        {QByteArrayView("PK\x03\x04"),
         QT_TRANSLATE_NOOP("Capture", "This is a ZIP archive. Unpack it and import the files in it.")},
        {QByteArrayView("\x1f\x8b"),
         QT_TRANSLATE_NOOP("Capture", "This file is compressed with gzip. Unpack it and import the file in it.")},
        {QByteArrayView("\x7f"
                        "ELF"),
         QT_TRANSLATE_NOOP("Capture", "This is a program, not a capture of an article.")},
        {QByteArrayView("SQLite format 3"),
         QT_TRANSLATE_NOOP("Capture", "This is a database, not a capture of an article.")},
    };
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.bytes))
            return Text::tr(magic.name);
    }
    if (hasUtf16Bom(bytes))
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

DecodedText decodeText(const QByteArray &bytes)
{
    DecodedText decoded;
    if (hasUtf16Bom(bytes)) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder.decode(bytes);
        decoded.utf8 = text.toUtf8();
        decoded.encoding = DecodedText::Encoding::Utf16;
        if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
            decoded.note = Text::tr("Some characters of the text were damaged before it was saved.");
        return decoded;
    }
    const bool bom = bytes.startsWith(Utf8Bom);
    const QByteArray body = bom ? bytes.sliced(Utf8Bom.size()) : bytes;
    if (simdjson::validate_utf8(body.constData(), size_t(body.size()))) {
        decoded.utf8 = body;
        if (isMisreadUtf8(body))
            decoded.note =
                Text::tr("The text was damaged (read in a wrong encoding) before it was saved; it is kept as it came.");
        return decoded;
    }
    const Utf8Census census = censusOf(body);
    if (!bom && census.errors * 20 > census.sequences) {
        const Gb18030 chinese = decodeGb18030(body);
        if (chinese.replaced <= census.errors / 10 && mostlyHan(chinese.text)) {
            decoded.utf8 = chinese.text.toUtf8();
            decoded.encoding = DecodedText::Encoding::Gb18030;
            return decoded;
        }
    }
    decoded.utf8 = QString::fromUtf8(body).toUtf8();
    decoded.encoding = DecodedText::Encoding::DamagedUtf8;
    if (census.errors > 0)
        decoded.note = Text::tr("Some characters of the text were damaged before it was saved.");
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
    case DecodedText::Encoding::Gb18030:
        return decodeGb18030(bytes, QString::fromUtf8(before).size()).read;
    }
    Q_UNREACHABLE();
}
