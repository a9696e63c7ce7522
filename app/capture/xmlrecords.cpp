// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/xmlrecords.h"

#include "markup/tags.h"

#include <algorithm>

namespace {

/// Behind the construct that begins at this "<", where it is no tag; the same place where it is one.
qsizetype passOver(QByteArrayView text, qsizetype at)
{
    struct Construct
    {
        QByteArrayView begin;
        QByteArrayView end;
    };
    static constexpr Construct Constructs[] = {{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}};
    for (const Construct &each : Constructs) {
        if (!text.sliced(at).startsWith(each.begin))
            continue;
        const qsizetype end = text.indexOf(each.end, at + each.begin.size());
        return end < 0 ? text.size() : end + each.end.size();
    }
    return at;
}

bool isTagOf(QByteArrayView text, qsizetype at, QByteArrayView name)
{
    const qsizetype end = at + name.size();
    return end < text.size() && text.sliced(at, name.size()) == name &&
           (text[end] == '>' || text[end] == '/' || Markup::isSpace(text[end]));
}

}

XmlRecords xmlRecords(QByteArrayView utf8, const QList<QByteArrayView> &names)
{
    XmlRecords found;
    found.headEnd = utf8.size();
    qsizetype begin = -1; // of the record that is open
    QByteArrayView open;
    for (qsizetype at = utf8.indexOf('<'); at >= 0; at = at < utf8.size() ? utf8.indexOf('<', at) : -1) {
        if (const qsizetype behind = passOver(utf8, at); behind != at) {
            at = behind;
            continue;
        }
        if (begin < 0) {
            const auto name = std::find_if(names.begin(), names.end(),
                                           [utf8, at](QByteArrayView each) { return isTagOf(utf8, at + 1, each); });
            if (name != names.end()) {
                found.headEnd = std::min(found.headEnd, at);
                bool selfClosing = false;
                const qsizetype end =
                    Markup::readAttributes(utf8, at + 1 + name->size(), selfClosing, [](const Markup::Attribute &) {});
                if (selfClosing && end > 0) {
                    found.records.append(utf8.sliced(at, end - at));
                    at = end;
                    continue;
                }
                begin = at;
                open = *name;
                at = end < 0 ? utf8.size() : end;
                continue;
            }
        } else if (utf8.sliced(at).startsWith("</") && isTagOf(utf8, at + 2, open)) {
            const qsizetype close = utf8.indexOf('>', at);
            const qsizetype end = close < 0 ? utf8.size() : close + 1;
            found.records.append(utf8.sliced(begin, end - begin));
            begin = -1;
            at = end;
            continue;
        }
        ++at;
    }
    found.cutOff = begin >= 0;
    return found;
}
