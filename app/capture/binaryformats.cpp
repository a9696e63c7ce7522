// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/binaryformats.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Magic
{
    qsizetype at;
    QByteArrayView bytes;
    const char *sentence;
    bool aside = false;
};

// A literal's size is counted, for zeros stand in many. Sources: the formats' own specifications, file(1)'s database.
template <qsizetype Size>
constexpr QByteArrayView literal(const char (&text)[Size])
{
    return QByteArrayView(text, Size - 1);
}

constexpr const char *Picture = QT_TRANSLATE_NOOP("Capture", "This is a picture, not a capture of an article.");
constexpr const char *Sound = QT_TRANSLATE_NOOP("Capture", "This is a sound or a film, not a capture of an article.");
constexpr const char *Font = QT_TRANSLATE_NOOP("Capture", "This is a font, not a capture of an article.");
constexpr const char *Program = QT_TRANSLATE_NOOP("Capture", "This is a program, not a capture of an article.");
constexpr const char *Data =
    QT_TRANSLATE_NOOP("Capture", "This holds a program's data. Let that program export it as JSON or HTML.");
constexpr const char *Packed =
    QT_TRANSLATE_NOOP("Capture", "This is a packed archive. Unpack it and import the files in it.");
constexpr const char *Kindle = QT_TRANSLATE_NOOP(
    "Capture", "This is a Kindle book. Where it has no copy protection, convert it to EPUB and import that.");

const Magic Magics[] = {
    {0, literal("\xff\xd8\xff"), QT_TRANSLATE_NOOP("Capture", "This is a JPEG picture, not a capture of an article."),
     true},
    {0, literal("\x89PNG"), QT_TRANSLATE_NOOP("Capture", "This is a PNG picture, not a capture of an article."), true},
    {0, literal("GIF8"), QT_TRANSLATE_NOOP("Capture", "This is a GIF picture, not a capture of an article."), true},
    {8, literal("WEBPVP8"), Picture, true},
    {4, literal("ftypavi"), Picture, true},
    {4, literal("ftyphei"), Picture, true},
    {4, literal("ftypmif1"), Picture, true},
    {0, literal("II*\0"), Picture, true},
    {0, literal("MM\0*"), Picture, true},
    {0, literal("\0\0\1\0"), Picture, true},
    {0, literal("8BPS\0"), Picture, true},
    {4, literal("ftyp"), Sound, true},
    {0, literal("\x1a\x45\xdf\xa3"), Sound, true},
    {0, literal("OggS\0"), Sound, true},
    {0, literal("fLaC\0"), Sound, true},
    {0, literal("ID3\2"), Sound, true},
    {0, literal("ID3\3"), Sound, true},
    {0, literal("ID3\4"), Sound, true},
    {8, literal("WAVEfmt "), Sound, true},
    {8, literal("AVI LIST"), Sound, true},
    {0, literal("wOFF"), Font, true},
    {0, literal("wOF2"), Font, true},
    {0, literal("OTTO\0"), Font, true},
    {0, literal("\0\1\0\0\0"), Font, true},
    {34, literal("LP\0\0\0\0\0\0\0\0"), Font, true}, // Embedded OpenType
    {0, literal("%PDF-"),
     QT_TRANSLATE_NOOP("Capture", "This is a PDF document. Save the page itself (as HTML or text) and import that.")},
    {0, literal("%!PS-"),
     QT_TRANSLATE_NOOP("Capture",
                       "This is a PostScript document. Save the page itself (as HTML or text) and import that.")},
    {0, literal("{\\rtf"),
     QT_TRANSLATE_NOOP("Capture", "This is an RTF document. Save it as HTML or plain text and import that.")},
    {0, literal("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
     QT_TRANSLATE_NOOP("Capture", "This is an older Word, Excel, PowerPoint or Outlook file. Save it as HTML or plain "
                                  "text and import that.")},
    {0, literal("\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d"),
     QT_TRANSLATE_NOOP("Capture", "This is a OneNote notebook. Export its pages as web archives (MHTML) and import "
                                  "those.")},
    {0, literal("!BDN"),
     QT_TRANSLATE_NOOP("Capture", "This is an Outlook mailbox. Save the messages as .eml or .mbox and import those.")},
    {60, literal("BOOKMOBI"), Kindle},
    {0, literal("TPZ0"), Kindle},
    {0,
     literal("\xea"
             "DRMION\xee"),
     QT_TRANSLATE_NOOP("Capture", "This is a Kindle book with copy protection, which only its own program can read.")},
    {0, literal("CONT\2\0"), Kindle}, // KFX
    {0, literal("ITSF\3"),
     QT_TRANSLATE_NOOP("Capture", "This is a compiled help file (CHM). Export its pages as HTML and import those.")},
    {0, literal("AT&TFORM"),
     QT_TRANSLATE_NOOP("Capture", "This is a DjVu document: pictures of pages, without text to read.")},
    {0, literal("PK\3\4"),
     QT_TRANSLATE_NOOP("Capture", "This is a ZIP archive. Unpack it and import the files in it.")},
    {0, literal("PK\7\b"),
     QT_TRANSLATE_NOOP("Capture", "This is a part of a split ZIP archive. Join the parts and import the whole.")},
    {0, literal("\x1f\x8b"),
     QT_TRANSLATE_NOOP("Capture", "This file is compressed with gzip. Unpack it and import the file in it.")},
    {0, literal("Rar!\x1a\7"), Packed},
    {0, literal("7z\xbc\xaf\x27\x1c"), Packed},
    {4, literal("1AY&SY"), Packed},
    {0,
     literal("\xfd"
             "7zXZ\0"),
     Packed},
    {0, literal("\x28\xb5\x2f\xfd"), Packed},
    {257, literal("ustar"), Packed},
    {0,
     literal("\x7f"
             "ELF"),
     Program},
    {0, literal("MZ\x90\0"), Program},
    {0, literal("\xca\xfe\xba\xbe"), Program},
    {0, literal("\xcf\xfa\xed\xfe"), Program},
    {0, literal("\0asm"), Program, true},
    {0, literal("SQLite format 3"),
     QT_TRANSLATE_NOOP("Capture", "This is a database, not a capture of an article. Let its program export the "
                                  "articles as JSON or HTML.")},
    {4, literal("Standard Jet DB"),
     QT_TRANSLATE_NOOP(
         "Capture", "This is an Access database. Export its table as CSV with a title and a text, and import that.")},
    {4, literal("Standard ACE DB"),
     QT_TRANSLATE_NOOP(
         "Capture", "This is an Access database. Export its table as CSV with a title and a text, and import that.")},
    {0, literal("PAR1"), Data},
    {0, literal("ARROW1\0"), Data},
    {0, literal("\x89HDF\r\n"), Data},
    {0, literal("\x93NUMPY"), Data},
    {0, literal("\x80\2}"), Data}, // Python's pickle
    {0, literal("\x80\2]"), Data},
    {0, literal("\x80\3}"), Data},
    {0, literal("\x80\3]"), Data},
    {0, literal("\x80\4\x95"), Data},
    {0, literal("\x80\5\x95"), Data},
    {0, literal("\xac\xed\0\5"), Data}, // Java's objects
    {0, literal("bplist0"),
     QT_TRANSLATE_NOOP("Capture", "These are a program's settings (a property list), no article.")},
};

/// "BM" begins words, too: its header has zeros at the sixth byte, and the size of the next header is a known one.
bool isBitmap(QByteArrayView bytes)
{
    return bytes.size() > 26 && bytes.startsWith("BM") && bytes.sliced(6, 4) == literal("\0\0\0\0") &&
           (bytes[14] == 40 || bytes[14] == 12 || bytes[14] == 108 || bytes[14] == 124);
}

}

std::optional<NamedFormat> binaryFormat(QByteArrayView bytes)
{
    const auto magic = std::find_if(std::begin(Magics), std::end(Magics), [bytes](const Magic &each) {
        return bytes.size() >= each.at + each.bytes.size() && bytes.sliced(each.at, each.bytes.size()) == each.bytes;
    });
    if (magic != std::end(Magics))
        return NamedFormat{QCoreApplication::translate("Capture", magic->sentence), magic->aside};
    if (isBitmap(bytes))
        return NamedFormat{QCoreApplication::translate("Capture", Picture), true};
    return std::nullopt;
}
