// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/portions.h"

#include "capture/capture.h"
#include "capture/encoding.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype ReadStep = 256 << 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};
}

QString inMegabytes(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

Portions::Portions(ByteStream &stream, qint64 expected, qint64 largestWhole, const InputLimits &limits,
                   std::stop_token stop)
    : m_stream(stream)
    , m_expected(expected)
    , m_largestWhole(largestWhole)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

Portion Portions::next()
{
    switch (m_stage) {
    case Stage::Lines:
        return lines();
    case Stage::Elements:
        return elements();
    case Stage::Records:
        return records();
    case Stage::Beginning:
    case Stage::End:
        break;
    }
    return beginning();
}

Portion Portions::beginning()
{
    const qint64 head = 2 * m_limits.piece;
    if (!fill(head))
        return refused(m_error);
    if (!m_ended && (m_cut = RecordCut::of(m_buffer))) {
        m_stage = Stage::Records;
        m_buffer.remove(0, m_cut->before.size());
        return records();
    }
    // A picture or a program says so in its first bytes, however long it is.
    if (!m_ended && whyNotText(m_buffer).isEmpty()) {
        if (looksLikeJsonLines(m_buffer)) {
            m_stage = Stage::Lines;
            return lines();
        }
        if (auto frame = longListIn(m_buffer)) {
            m_stage = Stage::Elements;
            m_frame = *std::move(frame);
            m_taken = m_frame.before.size();
            m_buffer.remove(0, m_taken);
            return elements();
        }
        if (m_expected <= m_largestWhole && !fill(m_largestWhole + 1))
            return refused(m_error);
        if (m_buffer.size() > m_largestWhole || m_expected > m_largestWhole)
            return refused(Text::tr("The file is larger than %1 and has no lines or list to split it by. Split it and "
                                    "import the parts.")
                               .arg(inMegabytes(m_largestWhole)));
    }
    m_stage = Stage::End;
    Portion whole;
    if (m_expected <= 0)
        m_buffer.squeeze();
    whole.bytes = std::move(m_buffer);
    whole.last = true;
    return whole;
}

Portion Portions::lines()
{
    qsizetype end = -1;
    for (qint64 wanted = m_limits.piece; end < 0 && m_buffer.size() <= m_limits.post; wanted += m_limits.piece) {
        fill(wanted);
        const qsizetype within = std::min<qsizetype>(m_buffer.size(), m_limits.piece);
        end = within > 0 ? m_buffer.lastIndexOf('\n', within - 1) : -1;
        if (end < 0)
            end = m_buffer.indexOf('\n', within);
        if (m_ended)
            break;
    }
    if ((end < 0 ? m_buffer.size() : end) > m_limits.post)
        return overlongLine();
    if (m_ended && !m_error.isEmpty() && end < 0)
        return refused(m_error); // what stands behind the last newline may be half a line
    return handOut(end < 0 ? m_buffer.size() : end + 1);
}

/// Costs that line only, as a broken one does.
Portion Portions::overlongLine()
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf('\n')) < 0) {
        m_buffer.clear();
        if (m_ended)
            break;
        fill(ReadStep);
    }
    m_buffer.remove(0, end + 1);
    Portion portion;
    portion.linesBefore = m_lines++;
    portion.refusal = Text::tr("The line is longer than %1.").arg(inMegabytes(m_limits.post));
    portion.place = Text::tr("line %1").arg(m_lines);
    endWithStream(portion);
    return portion;
}

/// A run ends with the element that fills it.
Portion Portions::elements()
{
    qsizetype end = -1;
    for (qint64 wanted = m_limits.piece; end < 0 && m_buffer.size() <= m_limits.post; wanted += m_limits.piece) {
        fill(wanted);
        end = scanElements();
        if (m_ended || m_scanner.listEnded())
            break;
    }
    if (end >= 0)
        return handOutElements(end);
    if (m_ended ? m_error.isEmpty() : m_scanner.listEnded())
        return restOfList();
    if (m_wholeEnd > 0) // what stands behind may be half an element, or one that is too long
        return handOutElements(m_wholeEnd);
    return m_ended ? refused(m_error) : overlongElement();
}

/// Behind the comma that fills a run; -1 when none does.
qsizetype Portions::scanElements()
{
    while (m_scanned < m_buffer.size() && !m_scanner.listEnded()) {
        const qsizetype at = m_scanner.next(m_buffer, m_scanned);
        m_scanned = std::min(at + 1, m_buffer.size());
        if (at == m_buffer.size() || m_scanner.listEnded())
            break;
        m_wholeEnd = m_scanned;
        ++m_wholes;
        if (m_wholeEnd >= m_limits.piece)
            return m_wholeEnd;
    }
    return -1;
}

/// Costs that element only.
Portion Portions::overlongElement()
{
    bool found = false;
    while (!found && !m_ended) {
        m_taken += m_buffer.size();
        m_buffer.clear();
        fill(ReadStep);
        const qsizetype at = m_scanner.next(m_buffer, 0);
        found = at < m_buffer.size();
        const qsizetype gone = found && !m_scanner.listEnded() ? at + 1 : at; // the list's end belongs to what follows
        m_buffer.remove(0, gone);
        m_taken += gone;
    }
    m_scanned = 0;
    Portion portion;
    portion.refusal = Text::tr("The element is longer than %1.").arg(inMegabytes(m_limits.post));
    portion.place = Text::tr("element %1 of the list").arg(++m_elements);
    endWithStream(portion);
    return portion;
}

/// `size`: behind a comma, which a run does not need.
Portion Portions::handOutElements(qsizetype size)
{
    Portion portion;
    portion.run = ListRun{m_frame.list, m_elements, m_frame.before.size(), m_taken};
    portion.bytes = m_frame.before + QByteArrayView(m_buffer).first(size - 1).toByteArray() + m_frame.behind;
    m_buffer.remove(0, size);
    m_taken += size;
    m_elements += m_wholes;
    m_scanned -= size;
    m_wholeEnd = 0;
    m_wholes = 0;
    return portion;
}

/// What stands behind the list, or why it is cut, belongs to its last run.
Portion Portions::restOfList()
{
    fill(m_largestWhole + 1);
    if (m_buffer.size() > m_largestWhole)
        return refused(Text::tr("What follows the list is larger than %1. Split the file and import the parts.")
                           .arg(inMegabytes(m_largestWhole)));
    if (!m_error.isEmpty())
        return m_wholeEnd > 0 ? handOutElements(m_wholeEnd) : refused(m_error);
    m_stage = Stage::End;
    Portion portion;
    portion.last = true;
    if (QByteArrayView(m_buffer).trimmed() == m_frame.behind) // behind an element that was refused
        return portion;
    portion.run = ListRun{m_frame.list, m_elements, m_frame.before.size(), m_taken};
    portion.bytes = m_frame.before + m_buffer;
    m_buffer = {};
    return portion;
}

/// A run of whole records; what the stream's end cuts off comes with the last one.
Portion Portions::records()
{
    qsizetype end = -1;
    for (qint64 wanted = m_limits.piece; end < 0 && m_buffer.size() <= m_limits.post; wanted *= 2) {
        fill(std::min(wanted, m_limits.post + 1));
        end = m_cut->runEnd(m_buffer, m_limits.piece);
        if (m_ended)
            break;
    }
    if (m_ended && (end < 0 || m_buffer.size() <= m_limits.piece))
        end = m_buffer.size();
    if (end < 0 || end > m_limits.post)
        return overlongRecord();
    if (end == m_buffer.size() && !m_error.isEmpty() && end == 0)
        return refused(m_error);
    Portion portion;
    portion.piece = true;
    portion.bytes = m_cut->before + m_buffer.first(end) + m_cut->behind;
    m_buffer.remove(0, end);
    ++m_records;
    if (m_ended && QByteArrayView(m_buffer).trimmed().isEmpty()) {
        m_stage = Stage::End;
        portion.refusal = m_error;
        portion.last = true;
    }
    return portion;
}

/// Costs that record only.
Portion Portions::overlongRecord()
{
    qsizetype end = -1;
    while (end < 0 && !m_ended) {
        // The last bytes stay: a boundary may stand across two reads.
        constexpr qsizetype LongestBoundary = 4096;
        m_buffer.remove(0, std::max<qsizetype>(0, m_buffer.size() - LongestBoundary));
        fill(m_buffer.size() + ReadStep);
        end = m_cut->runEnd(m_buffer, 0);
    }
    m_buffer.remove(0, end < 0 ? m_buffer.size() : end);
    Portion portion;
    portion.refusal =
        Text::tr("One article or attachment is larger than %1; it was left out.").arg(inMegabytes(m_limits.post));
    endWithStream(portion);
    return portion;
}

Portion Portions::refused(const QString &reason)
{
    m_stage = Stage::End;
    Portion portion;
    portion.refusal = reason;
    portion.last = true;
    return portion;
}

Portion Portions::handOut(qsizetype size)
{
    Portion portion;
    portion.linesBefore = m_lines;
    portion.bytes = m_buffer.first(size);
    m_buffer.remove(0, size);
    m_lines += portion.bytes.count('\n');
    endWithStream(portion);
    return portion;
}

void Portions::endWithStream(Portion &portion)
{
    if (!m_ended || !m_buffer.isEmpty() || !m_error.isEmpty())
        return;
    m_stage = Stage::End;
    portion.last = true;
}

/// Up to so many bytes in the buffer, fewer at the stream's end. False when the stream failed.
bool Portions::fill(qint64 size)
{
    // One allocation where the size is known, and no larger: what is decoded from it keeps it until it is stored. The
    // byte more is for seeing the end. A member that lies about its size gets no more than it really has.
    if (!m_ended && m_buffer.capacity() < size)
        m_buffer.reserve(qsizetype(std::min(size, m_expected > 0 ? m_expected + 1 : ReadStep)));
    while (!m_ended && m_buffer.size() < size) {
        const qsizetype before = m_buffer.size();
        const bool within = m_expected > 0 && before <= m_expected;
        const qint64 step = within ? std::min<qint64>(ReadStep, m_expected + 1 - before) : ReadStep;
        m_buffer.resize(qsizetype(std::min<qint64>(size, before + step)));
        const Result<qsizetype> got = m_stream.read(m_buffer.data() + before, m_buffer.size() - before);
        m_buffer.truncate(before + (got ? *got : 0));
        m_ended = !got || *got == 0 || m_stop.stop_requested();
        if (!got)
            m_error = got.error().sentence;
    }
    return m_error.isEmpty();
}
