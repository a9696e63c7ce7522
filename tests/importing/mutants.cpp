// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutants.h"

#include "mutatedjson.h"
#include "mutatedzip.h"
#include "support/mutation.h"
#include "support/pictures.h"

#include <QList>
#include <QRandomGenerator>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

using Random = QRandomGenerator;

template <size_t Size>
QByteArray oneOf(Random &random, const std::array<const char *, Size> &all)
{
    return all[random.bounded(quint32(Size))];
}

/// Small ones are as likely as large ones.
qsizetype someSize(Random &random, qsizetype most)
{
    return qsizetype(std::exp(random.generateDouble() * std::log(double(most))));
}

QByteArray filled(const QByteArray &unit, qsizetype bytes)
{
    return unit.repeated(std::max<qsizetype>(1, bytes / unit.size()));
}

QByteArray nastyUnit(Random &random)
{
    return oneOf(random, std::array{"\n",        "\r",         "$",
                                    "$A$ ",      "<",          "&",
                                    "a\n",       "\u0301",     "\u0316\u0301",
                                    "\uFDFA",    "\u202E",     "<b>",
                                    "<p>a",      "</",         "<!--",
                                    "&#60;",     "&amp;amp;",  "\xF0\x9F",
                                    "\xFF",      "{\"",        "[1,",
                                    "\u5B57",    "\u200D",     "$\u5B57(NVDA)$",
                                    "NVDA ",     "<td>1",      "<a href=x>",
                                    "\t \u3000", "]]>",        "data:image/png;base64,",
                                    "\\ud83d",   "\U00020000", "<svg>",
                                    "%25",       "-----",      "<script>"});
}

// Pictures

QByteArray absurdPicture(Random &random)
{
    const auto side = [&random] {
        constexpr std::array<int, 7> Sides{0, 1, 3, 16384, 16385, 65535, 2'000'000'000};
        return Sides[random.bounded(quint32(Sides.size()))];
    };
    switch (random.bounded(7)) {
    case 0:
        return Pictures::png(4, 4, 0x2A6EBB, side());
    case 1:
        return Pictures::jpegHead(side() & 0xFFFF, side() & 0xFFFF);
    case 2:
        return "\xFF\xD8" + filled("\xFF\xE0\x00\x02", someSize(random, 100'000)); // segments without end
    case 3:
        return Pictures::gifHead(side() & 0xFFFF, side() & 0xFFFF) + filled(QByteArray("\x2C\0\0\0\0", 5), 500);
    case 4:
        return Pictures::webPHead("VP8X", Pictures::littleEndian(quint32(side()), 4) + QByteArray(6, '\xFF'));
    case 5:
        return Pictures::bmp(3, 3).replace(18, 4, Pictures::littleEndian(quint32(side()), 4));
    default:
        return Pictures::svg();
    }
}

// Pages

QByteArray pageBody(Random &random, qsizetype largest)
{
    QByteArray body = "<h1>A page about freight</h1><p>The cranes ran all night, and rates stayed low.</p>";
    for (int parts = random.bounded(1, 6); parts > 0; --parts) {
        const qsizetype size = someSize(random, largest / 4);
        switch (random.bounded(9)) {
        case 0:
            body += filled(nastyUnit(random), size);
            break;
        case 1: // deep
            body +=
                filled(oneOf(random, std::array{"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<ruby>", "<q>"}), size);
            break;
        case 2: // wide
            body += "<table>" + filled("<tr><td>1<td>2</tr>", size) + "</table>";
            break;
        case 3:
            body += "<p" + filled(" a=b", size) + ">x</p>";
            break;
        case 4:
            body += "<img src=\"data:image/png;base64," + absurdPicture(random).toBase64() + "\">";
            break;
        case 5:
            body += "<script>window.STATE = " + mutatedJson(random, size) + ";</script>";
            break;
        case 6:
            body += "<textarea id=\"__APP_DATA__\">" + mutatedJson(random, size).replace('"', "&quot;") + "</textarea>";
            break;
        case 7:
            body += "<script type=\"application/ld+json\">" + mutatedJson(random, size) + "</script>";
            break;
        default:
            body += "<p title=\"" + filled(nastyUnit(random), size);
            break;
        }
    }
    return body;
}

QByteArray page(Random &random, qsizetype largest)
{
    QByteArray head = "<meta charset=utf-8><title>" + filled(nastyUnit(random), someSize(random, 2000)) + "</title>";
    if (random.bounded(3) == 0)
        head +=
            filled("<meta property=\"og:title\" content=\"" + nastyUnit(random) + "\">", someSize(random, largest / 8));
    if (random.bounded(4) == 0)
        head += "<!-- saved from url=(0030)https://harbour.example/" + nastyUnit(random) + " -->";
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + pageBody(random, largest) + "</body></html>";
}

// Web archives

QByteArray part(Random &random, const QByteArray &boundary, qsizetype largest, int depth);

QByteArray parts(Random &random, const QByteArray &boundary, qsizetype largest, int depth)
{
    QByteArray all = "--" + boundary + "\r\nContent-Type: text/html\r\n\r\n" + page(random, largest / 2) + "\r\n";
    for (int count = random.bounded(0, 6); count > 0; --count)
        all += part(random, boundary, largest / 8, depth);
    return all + (random.bounded(4) == 0 ? QByteArray() : "--" + boundary + "--\r\n");
}

QByteArray part(Random &random, const QByteArray &boundary, qsizetype largest, int depth)
{
    const QByteArray edge = "\r\n--" + boundary + "\r\n";
    switch (random.bounded(6)) {
    case 0: // an archive in the archive, at times with the same boundary
        if (depth > 0) {
            const QByteArray inner = random.bounded(2) == 0 ? boundary : boundary + 'x';
            return edge + "Content-Type: multipart/related; boundary=\"" + inner + "\"\r\n\r\n" +
                   parts(random, inner, largest, depth - 1);
        }
        [[fallthrough]];
    case 1:
        return edge +
               "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\n" +
               absurdPicture(random).toBase64();
    case 2:
        return filled(edge + "Content-Type: image/png\r\nContent-ID: <x>\r\n\r\n", someSize(random, largest));
    case 3:
        return edge + filled("X-Header: " + nastyUnit(random) + "\r\n ", someSize(random, largest));
    case 4:
        return edge + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
               filled("=4", someSize(random, largest));
    default:
        return filled("--" + boundary, someSize(random, largest));
    }
}

QByteArray webArchive(Random &random, qsizetype largest)
{
    return "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://harbour.example/1.html\r\n"
           "Subject: " +
           filled(nastyUnit(random), someSize(random, 500)).replace('\n', ' ') +
           "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"edge\"\r\n\r\n" +
           parts(random, "edge", largest, 4);
}

// Texts

QByteArray text(Random &random, qsizetype largest)
{
    QByteArray text = "A title of words\nThe cranes ran all night, and rates stayed low.\n";
    for (int count = random.bounded(1, 4); count > 0; --count)
        text += filled(nastyUnit(random), someSize(random, largest / 2)) + '\n';
    if (random.bounded(3) == 0)
        text += mutatedJson(random, largest / 4) + "\nmore words behind it\n";
    return text;
}

QByteArray lines(Random &random, qsizetype largest)
{
    QByteArray lines;
    for (int count = random.bounded(2, 30); count > 0; --count)
        lines += mutatedJson(random, largest / 30) + (random.bounded(10) == 0 ? "\r\n\r\n" : "\n");
    return lines;
}

/// In another encoding, or cut in the middle of a character, or with a mark before it.
QByteArray encoded(Random &random, const QByteArray &utf8)
{
    switch (random.bounded(12)) {
    case 0:
        return "\xEF\xBB\xBF" + utf8;
    case 1:
        return QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom)(QString::fromUtf8(utf8));
    case 2:
        return utf8.first(random.bounded(quint32(utf8.size() + 1)));
    case 3:
        return mutated(utf8, random);
    case 4: // each character of more bytes than one is cut
        return QByteArray(utf8).replace('\x81', "");
    default:
        return utf8;
    }
}

}

Mutant makeMutant(quint32 number, qsizetype largest)
{
    Random random(number);
    const QByteArray name = QByteArray::number(number);
    const auto named = [&name](const char *ending) { return QString::fromLatin1(name + ending); };
    switch (random.bounded(8)) {
    case 0:
        return {named(".html"), encoded(random, page(random, largest))};
    case 1:
        return {named(".mhtml"), encoded(random, webArchive(random, largest))};
    case 2:
        return {named(".txt"), encoded(random, text(random, largest))};
    case 3:
        return {named(".jsonl"), encoded(random, lines(random, largest))};
    case 4: {
        QList<MutatedMember> members;
        for (int count = random.bounded(0, 8); count > 0; --count)
            members.append({oneOf(random, std::array{"page.html", "a/page.html", "page_files/a.png", "../x.txt",
                                                     "/x.json", "x.zip", "C:\\x.txt", "\xFF\xFE.txt", "", ".hidden",
                                                     "note.txt", "list.json"}),
                            random.bounded(3) == 0   ? page(random, largest / 4) + "<img src=\"page_files/a.png\">"
                            : random.bounded(2) == 0 ? mutatedJson(random, largest / 4)
                                                     : absurdPicture(random)});
        return {named(".zip"), mutatedZip(random, members)};
    }
    default:
        return {named(".json"), encoded(random, mutatedJson(random, largest))};
    }
}
