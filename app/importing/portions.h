// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/longlist.h"
#include "capture/records.h"
#include "importing/bytestream.h"
#include "importing/portion.h"

#include <optional>
#include <stop_token>

/// A limit as refusals name it: "64 MB".
QString inMegabytes(qint64 bytes);

/// Cuts one stream into what is decoded at a time, so that a file of any size takes little memory: NDJSON of more than
/// some MB gives runs of whole lines, a JSON list of that length runs of whole elements, a mailbox, a notebook, a web
/// archive or a table runs of whole records; everything else comes as a whole up to `largestWhole` bytes.
class Portions final
{
public:
    /// The stream must outlive this; `expected` is its likely size, 0 when nobody knows.
    /// After a stop it ends with a refusal that nobody reads.
    Portions(ByteStream &stream, qint64 expected, qint64 largestWhole, const InputLimits &limits,
             std::stop_token stop = {});

    bool atEnd() const { return m_stage == Stage::End; }
    Portion next(); ///< not at the end; `last` is set when it is

private:
    enum class Stage { Beginning, Lines, Elements, Records, End };

    Portion beginning();
    Portion lines();
    Portion overlongLine();
    Portion elements();
    qsizetype scanElements();
    Portion overlongElement();
    Portion handOutElements(qsizetype size);
    Portion restOfList();
    Portion records();
    Portion overlongRecord();
    Portion refused(const QString &reason);
    Portion handOut(qsizetype size);
    void endWithStream(Portion &portion);
    bool fill(qint64 size);

    ByteStream &m_stream;
    const qint64 m_expected;
    const qint64 m_largestWhole;
    const InputLimits m_limits;
    const std::stop_token m_stop;
    Stage m_stage = Stage::Beginning;
    QByteArray m_buffer;
    bool m_ended = false; // nothing more comes: the stream's end, or its error
    QString m_error;
    qsizetype m_lines = 0; // handed out

    std::optional<RecordCut> m_cut; // of a container of records
    qsizetype m_records = 0;        // runs handed out or refused

    // Of a list.
    ListFrame m_frame;
    ElementScanner m_scanner;
    qsizetype m_scanned = 0;  // of the buffer
    qsizetype m_wholeEnd = 0; // behind the last comma that was seen in the buffer
    qsizetype m_wholes = 0;   // elements up to there
    qsizetype m_elements = 0; // handed out or refused
    qsizetype m_taken = 0;    // bytes of the stream that are in the buffer no more
};
