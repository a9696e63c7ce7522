#pragma once

#include "importing/bytestream.h"
#include "importing/portion.h"

/// A limit as refusals name it: "64 MB".
QString inMegabytes(qint64 bytes);

/// Cuts one stream into what is decoded at a time, so that a file of any size takes little memory: NDJSON of more than
/// some MB gives runs of whole lines, everything else comes as a whole up to `largestWhole` bytes.
class Portions final
{
public:
    /// The stream must outlive this; `expected` is its likely size, 0 when nobody knows.
    Portions(ByteStream &stream, qint64 expected, qint64 largestWhole, const InputLimits &limits);

    bool atEnd() const { return m_stage == Stage::End; }
    Portion next(); ///< not at the end; `last` is set when it is

private:
    enum class Stage { Beginning, Lines, End };

    Portion beginning();
    Portion lines();
    Portion overlongLine();
    Portion refused(const QString &reason);
    Portion handOut(qsizetype size);
    bool fill(qint64 size);

    ByteStream &m_stream;
    const qint64 m_expected;
    const qint64 m_largestWhole;
    const InputLimits m_limits;
    Stage m_stage = Stage::Beginning;
    QByteArray m_buffer;
    bool m_ended = false; // nothing more comes: the stream's end, or its error
    QString m_error;
    qsizetype m_lines = 0; // handed out
};
