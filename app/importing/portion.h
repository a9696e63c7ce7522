// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

class ImageSource;

/// What is decoded at a time: a whole input, a run of lines or list elements of a long one, or a member of
/// an archive.
struct Portion
{
    QString member;                            ///< its name in an archive; else empty
    QByteArray bytes;                          ///< empty: nothing but a refusal, or the mere end of an input
    QDateTime modified;                        ///< of the file or member, local time
    std::optional<qsizetype> linesBefore;      ///< set: whole lines of a long NDJSON, behind so many others
    std::optional<ListRun> run;                ///< set: a run of a long list, in its frame
    bool piece = false;                        ///< whole records out of a long container (capture/records.h)
    std::shared_ptr<const ImageSource> images; ///< what a browser saved beside the page; may be null
    QString refusal;                           ///< a sentence, in place of bytes
    QString place;                             ///< of the refusal: "line 17"; may be empty
    qint64 fileRead = 0;                       ///< bytes of the file up to and with this portion
    qint64 fileSize = 0;                       ///< 0: no file
    bool last = false;                         ///< its input ends here
};

/// How large things may be, in bytes and in number; above it they are refused with a sentence.
struct InputLimits
{
    qint64 piece = 2 << 20;    ///< lines or elements handed out together, about; twice that is read to see which it is
    qint64 post = LargestPost; ///< one line of NDJSON, one element of a long list (about), one member of an archive
    /// A file that cannot be cut into lines or elements; those have no limit. Read, parsed and packed it stands in
    /// memory up to four times, and 512 MB is what an import may take.
    qint64 whole = 96 << 20;
    qint64 unpacked = 2LL << 30; ///< of one archive, in bytes really read, whatever its directory says
    int ratio = 200;             ///< of the bytes unpacked to the archive's own
    int members = 100'000;       ///< of one archive
};
