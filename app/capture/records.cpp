// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/records.h"

#include "capture/encoding.h"
#include "capture/enex.h"
#include "capture/mail.h"
#include "capture/tables.h"
#include "capture/warc.h"

#include <algorithm>

namespace {

/// Behind the row's line feed, which stands outside of quotes.
qsizetype rowEnd(QByteArrayView text, qsizetype at)
{
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == '\n' && !quoted)
            return at + 1;
    }
    return -1;
}

}

std::optional<RecordCut> RecordCut::of(QByteArrayView beginning)
{
    if (Warc().recognises(beginning, {}))
        return RecordCut(Kind::Web);
    if (Mail().recognises(beginning, {}) && beginning.startsWith("From "))
        return RecordCut(Kind::Letters);
    if (Enex().recognises(beginning, {})) {
        const qsizetype note = beginning.indexOf("<note>");
        if (note < 0)
            return std::nullopt;
        RecordCut cut(Kind::Notes);
        cut.before = beginning.first(note).toByteArray();
        cut.behind = "</en-export>";
        return cut;
    }
    if (!whyNotText(beginning).isEmpty() || !Tables().recognises(beginning, {}))
        return std::nullopt;
    RecordCut cut(Kind::Rows);
    cut.before = beginning.first(std::max<qsizetype>(0, rowEnd(beginning, 0))).toByteArray();
    return cut;
}

qsizetype RecordCut::recordEnd(QByteArrayView text, qsizetype at) const
{
    constexpr QByteArrayView EndOfNote = "</note>";
    qsizetype end = -1;
    switch (m_kind) {
    case Kind::Letters:
        return nextLetter(text, at);
    case Kind::Notes:
        end = text.indexOf(EndOfNote, at);
        return end < 0 ? -1 : end + EndOfNote.size();
    case Kind::Web:
        return nextWarcRecord(text, at);
    case Kind::Rows:
        return rowEnd(text, at);
    }
    return -1;
}

qsizetype RecordCut::runEnd(QByteArrayView text, qsizetype most) const
{
    qsizetype last = -1;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = recordEnd(text, at);
        if (end < 0 || (last >= 0 && end > most))
            break;
        last = end;
        at = end;
    }
    return last;
}
