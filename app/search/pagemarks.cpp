#include "search/pagemarks.h"

#include "html/vocabulary.h"

#include <algorithm>

namespace {

using Vocabulary::Tag;

constexpr qsizetype MostMarks = 5000;
constexpr QByteArrayView MarkStart = "<mark class=\"hit\">";
constexpr QByteArrayView MoreStart = "<mark class=\"hit more\">";
constexpr QByteArrayView MarkEnd = "</mark>";

/// A character of a page's text and the bytes it stands for.
struct Character
{
    char32_t code = 0;
    qsizetype end = 0;
};

/// Decodes lazily: the pages are our own.
Character characterAt(QByteArrayView html, qsizetype at)
{
    struct Reference
    {
        QByteArrayView name;
        char32_t code;
    };
    constexpr Reference references[] = {{"&amp;", U'&'}, {"&lt;", U'<'}, {"&gt;", U'>'}, {"&quot;", U'"'}};
    const auto byte = [html](qsizetype i) { return i < html.size() ? static_cast<unsigned char>(html[i]) : 0u; };
    const unsigned lead = byte(at);
    if (lead == '&')
        for (const Reference &each : references)
            if (html.sliced(at).startsWith(each.name))
                return {each.code, at + each.name.size()};
    const int length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t code = length == 1 ? lead : lead & (0x7fu >> length);
    for (int i = 1; i < length; ++i)
        code = (code << 6) | (byte(at + i) & 0x3f);
    return {code, std::min(at + length, html.size())};
}

qsizetype tagEnd(QByteArrayView html, qsizetype at)
{
    const qsizetype close = html.indexOf('>', at);
    return close < 0 ? html.size() : close + 1;
}

class Marker final
{
public:
    Marker(const QByteArray &html, const QList<Needle> &needles)
        : m_html(html)
        , m_needles(needles)
    {
    }

    QByteArray run()
    {
        for (qsizetype at = 0; at < m_html.size();)
            at = m_html[at] == '<' ? tag(at) : text(at, m_field);
        finish(m_field);
        std::sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.start < b.start; });
        m_marks.resize(std::min(m_marks.size(), MostMarks));
        return written();
    }

private:
    struct Field
    {
        QString text;
        QList<qsizetype> starts;   // of each unit's bytes
        QList<qsizetype> ends;
    };

    struct Mark
    {
        qsizetype start = 0;
        qsizetype end = 0;
        bool more = false;
    };

    qsizetype tag(qsizetype at)
    {
        const qsizetype end = tagEnd(m_html, at);
        const QByteArrayView source = m_html.sliced(at, end - at);
        if (source.startsWith("<span class=\"symbol\">"))
            return symbol(end);
        const bool closing = source.startsWith("</");
        const qsizetype name = closing ? 2 : 1;
        qsizetype nameEnd = name;
        while (nameEnd < source.size() && source[nameEnd] != ' ' && source[nameEnd] != '>')
            ++nameEnd;
        const auto known = Vocabulary::tagNamed(source.sliced(name, nameEnd - name));
        if (m_hidden > 0 || source.startsWith("<span class=\"image-missing\">") || known == Tag::Rp)
            m_hidden += closing ? -1 : 1;   // what no field holds, with all its elements
        else if (known == Tag::Br)
            space(m_field, at, at);
        else if (known && Vocabulary::has(Vocabulary::Blocks, *known))
            finish(m_field);
        return end;
    }

    /// The symbol beside a chip's name: shown in the text, but not part of it.
    qsizetype symbol(qsizetype at)
    {
        Field field;
        while (at < m_html.size() && m_html[at] != '<')
            at = text(at, field);
        finish(field);
        return tagEnd(m_html, at);
    }

    qsizetype text(qsizetype at, Field &field)
    {
        const Character c = characterAt(m_html, at);
        if (m_hidden > 0)
            return c.end;
        if (c.code == U' ' || (c.code >= U'\t' && c.code <= U'\r')) {
            space(field, at, c.end);
            return c.end;
        }
        const QString units = QString::fromUcs4(&c.code, 1);
        field.text += units;
        for (qsizetype i = 0; i < units.size(); ++i) {
            field.starts += at;
            field.ends += c.end;
        }
        return c.end;
    }

    /// White space counts once, as in the text that is searched.
    static void space(Field &field, qsizetype start, qsizetype end)
    {
        const bool again = !field.text.isEmpty() && field.text.back() == u' ';
        if (again && field.ends.last() == start) {
            field.ends.last() = end;
        } else if (!again) {
            field.text += u' ';
            field.starts += start;
            field.ends += end;
        }
    }

    void finish(Field &field)
    {
        if (m_marks.size() < MostMarks)
            for (const TextRange &hit : hits(foldWithMap(field.text), m_needles))
                add(field, hit);
        field = {};
    }

    void add(const Field &field, const TextRange &hit)
    {
        bool more = false;
        for (qsizetype at = hit.start; at < hit.end();) {
            const qsizetype start = field.starts[at];
            qsizetype end = field.ends[at];
            for (++at; at < hit.end() && field.starts[at] <= end; ++at)
                end = field.ends[at];
            if (start == end)
                continue;   // a line break
            m_marks += Mark{start, end, more};
            more = true;
        }
    }

    QByteArray written() const
    {
        QByteArray out;
        out.reserve(m_html.size() + m_marks.size() * (MoreStart.size() + MarkEnd.size()));
        qsizetype done = 0;
        for (const Mark &mark : m_marks) {
            out += m_html.sliced(done, mark.start - done);
            out += mark.more ? MoreStart : MarkStart;
            out += m_html.sliced(mark.start, mark.end - mark.start);
            out += MarkEnd;
            done = mark.end;
        }
        return out += m_html.sliced(done);
    }

    const QByteArrayView m_html;
    const QList<Needle> &m_needles;
    Field m_field;
    QList<Mark> m_marks;
    int m_hidden = 0;   // depth
};

}

QByteArray markHits(const QByteArray &html, const QList<Needle> &needles)
{
    return needles.isEmpty() ? html : Marker(html, needles).run();
}

PageMarks pageMarks(const QByteArray &document)
{
    PageMarks found;
    const qsizetype begin = document.indexOf("<article>");
    const qsizetype end = document.indexOf("</article>", begin);
    if (begin < 0 || end < 0)
        return found;
    const QByteArrayView html = QByteArrayView(document).first(end);
    bool open = false;
    for (qsizetype at = begin; at < end;) {
        if (html[at] != '<') {
            const Character c = characterAt(html, at);
            found.textLength += QChar::requiresSurrogates(c.code) ? 2 : 1;
            at = c.end;
            continue;
        }
        const QByteArrayView rest = html.sliced(at);
        const bool first = rest.startsWith(MarkStart);
        if (first || rest.startsWith(MoreStart)) {
            found.marks += PageMarks::Mark{found.textLength, 0, !first};
            open = true;
        } else if (open && rest.startsWith(MarkEnd)) {   // nothing but text stands in our marks
            found.marks.last().length = found.textLength - found.marks.last().start;
            open = false;
        }
        at = tagEnd(html, at);
    }
    return found;
}
