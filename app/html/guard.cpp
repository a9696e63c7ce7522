// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/guard.h"

#include "html/formulas.h"
#include "html/guardtags.h"
#include "html/textrules.h"
#include "markup/plaintext.h"
#include "markup/tags.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace {

using GuardTags::Handling;
using Markup::isLetter;
using Markup::isNamed;
using Markup::isSpace;

struct OpenTag
{
    QByteArrayView name;
    Handling handling;
    int cloneBytes;
    QByteArrayView source; ///< of a formatting tag, to open it again
    bool dropped;          ///< too deep to stay; its end tag goes, too
};

/// What may stand open where a block ends: HTML's authors forget to close it, and mean the block's end.
bool isInline(Handling handling)
{
    return handling == Handling::Formatting || handling == Handling::Inline;
}

/// Pictures, fonts and backgrounds that stand in an attribute. None is shown from there: those that can be were taken
/// out before.
bool holdsData(const Markup::Attribute &attribute)
{
    constexpr qsizetype Short = 256; // what stays does no harm
    if (attribute.value.size() <= Short || isNamed(attribute.name, "alt") || isNamed(attribute.name, "title"))
        return false;
    const QByteArrayView head = attribute.value.first(Short);
    return head.trimmed().startsWith("data:") || attribute.value.contains("url(data:") ||
           attribute.value.contains("url(\"data:") || attribute.value.contains("url('data:") ||
           attribute.value.contains("url(&quot;data:") ||
           (isNamed(attribute.name, "srcset") && attribute.value.contains("data:"));
}

class Inspection final
{
public:
    Inspection(const QByteArray &html, Guard::Scope scope)
        : m_wholePage(scope == Guard::Scope::Page)
        , m_at(html.constData())
        , m_end(m_at + html.size())
        , m_copied(m_at)
    {
        m_out.reserve(std::min(html.size() + 64, Guard::MaximumBytes));
        m_out.append("<!DOCTYPE html>");
    }

    Guarded run()
    {
        while (m_violation.isEmpty()) {
            m_at = static_cast<const char *>(std::memchr(m_at, '<', std::size_t(m_end - m_at)));
            if (!m_at)
                break;
            m_start = m_at;
            const char next = m_end - m_at > 1 ? m_at[1] : ' ';
            const char afterNext = m_end - m_at > 2 ? m_at[2] : ' ';
            if (isLetter(next))
                startTag();
            else if (next == '/' && isLetter(afterNext))
                endTag();
            else if (next == '!' || next == '?' || (next == '/' && m_end - m_at > 2))
                comment();
            else
                literal();
        }
        if (!m_violation.isEmpty())
            return {{}, m_violation};
        flush(m_end);
        if (!m_violation.isEmpty())
            return {{}, m_violation};
        return {m_out, {}};
    }

private:
    void flush(const char *to)
    {
        if (to - m_copied + m_out.size() > Guard::MaximumBytes + DoctypeSize)
            violate(QCoreApplication::translate("Sanitizer", "Shown as plain text: the text is larger than 8 MB."));
        else
            m_out.append(m_copied, to - m_copied);
        m_copied = to;
    }

    void drop(const char *to)
    {
        flush(m_start);
        m_copied = m_at = to;
    }

    /// A "<" that is text must not become a tag when something behind it is taken out.
    void literal()
    {
        drop(m_start + 1);
        m_out.append("&lt;");
    }

    void comment() { drop(m_start + Markup::commentEnd({m_start, m_end - m_start}, 0)); }

    /// Behind the name: to behind the ">" of the tag, as the tokenizer goes; false when the input ends inside.
    bool skipAttributes()
    {
        int attributes = 0;
        qsizetype unquoted = m_name.size();
        const char *const from = m_at;
        m_data.clear();
        m_class = m_type = {};
        const qsizetype end =
            Markup::readAttributes({from, m_end - from}, 0, m_selfClosing, [&](const Markup::Attribute &each) {
                ++attributes;
                unquoted += each.name.size() + (each.quoted ? 0 : each.value.size());
                if (isNamed(each.name, "class"))
                    m_class = each.value;
                else if (isNamed(each.name, "type"))
                    m_type = each.value;
                if (holdsData(each)) {
                    unquoted -= each.quoted ? 0 : each.value.size();
                    m_data.push_back({from + each.begin, from + each.end});
                }
            });
        m_at = end < 0 ? m_end : from + end;
        if (attributes > Guard::MaximumAttributes || unquoted > Guard::MaximumUnquotedBytes)
            violate(
                QCoreApplication::translate("Sanitizer", "Shown as plain text: an HTML tag has too many attributes."));
        return end >= 0;
    }

    /// Of a tag that stays.
    void cutData()
    {
        for (const auto &[begin, end] : m_data) {
            flush(begin);
            m_out.append("\"\"");
            m_copied = end;
        }
    }

    Handling readName()
    {
        const char *from = m_at;
        m_at += Markup::nameEnd({m_at, m_end - m_at}, 0);
        m_name = {from, m_at - from};
        std::array<char, 16> lower;
        if (m_name.size() > qsizetype(lower.size()))
            return Handling::Element;
        for (qsizetype i = 0; i < m_name.size(); ++i)
            lower[std::size_t(i)] = char(m_name[i] >= 'A' && m_name[i] <= 'Z' ? m_name[i] | 0x20 : m_name[i]);
        const QByteArrayView name(lower.data(), m_name.size());
        m_known = GuardTags::find(name);
        if (m_wholePage && (name == "head" || name == "noscript"))
            return name == "head" ? Handling::TagOnly : Handling::Element;
        m_isTitle = m_wholePage && name == "title";
        return m_known < 0 ? Handling::Element : GuardTags::list[std::size_t(m_known)].handling;
    }

    void startTag()
    {
        m_at = m_start + 1;
        const Handling handling = readName();
        if (!skipAttributes()) {
            drop(m_end);
            return;
        }
        if (++m_tags > Guard::MaximumTags)
            violate(QCoreApplication::translate("Sanitizer", "Shown as plain text: too many HTML tags."));
        if (takeFormula(handling))
            return;
        switch (handling) {
        case Handling::TagOnly:
            drop(m_at);
            return;
        case Handling::Subtree:
            drop(m_selfClosing ? m_at : subtreeEnd());
            return;
        case Handling::RawText:
            if (m_isTitle)
                m_at = rawTextEnd().behind; // its text is no markup to the parser either
            else
                drop(rawTextEnd().behind);
            return;
        case Handling::EmptyFrame:
        case Handling::RawPre:
            cutData();
            rawElement(handling);
            return;
        case Handling::Void:
            cutData();
            addDepths();
            return;
        case Handling::Implied:
            closeLike();
            [[fallthrough]];
        default:
            cutData();
            push(handling);
        }
    }

    void endTag()
    {
        m_at = m_start + 2;
        const Handling handling = readName();
        if (!skipAttributes()) {
            drop(m_end);
            return;
        }
        if (++m_tags > Guard::MaximumTags)
            violate(QCoreApplication::translate("Sanitizer", "Shown as plain text: too many HTML tags."));
        if (handling >= Handling::TagOnly) {
            drop(m_at);
            return;
        }
        // The parser, too, closes paragraphs, items and cells that stand open at their parent's end; inline elements
        // that do are closed here, so that the parser carries none of them into what follows.
        const bool closesInline = !isInline(handling);
        std::size_t size = m_open.size();
        while (
            size && !isNamed(m_open[size - 1].name, m_name) &&
            (isInline(m_open[size - 1].handling) || (closesInline && m_open[size - 1].handling == Handling::Implied)))
            --size;
        if (!size || !isNamed(m_open[size - 1].name, m_name)) {
            addDepths();
            return;
        }
        const std::vector<OpenTag> crossed(m_open.begin() + std::ptrdiff_t(size), m_open.end());
        closeInline(size);
        const bool dropped = m_open[size - 1].dropped;
        popTo(size - 1);
        if (dropped)
            drop(m_at);
        else if (!closesInline)
            openAgain(crossed);
    }

    /// Writes the end tags of the inline elements above `size`, and of what stands in them, in front of the current
    /// tag.
    void closeInline(std::size_t size)
    {
        flush(m_start);
        while (size < m_open.size() && !isInline(m_open[size].handling))
            ++size;
        for (std::size_t at = m_open.size(); at > size; --at) {
            if (!m_open[at - 1].dropped)
                m_out.append("</").append(m_open[at - 1].name).append('>');
        }
    }

    /// `<b><i>x</b>y</i>`: what a formatting element's end closed with it goes on behind it.
    void openAgain(const std::vector<OpenTag> &closed)
    {
        flush(m_at);
        for (const OpenTag &tag : closed) {
            if (tag.handling != Handling::Formatting || tag.dropped || m_openedAgain > MostOpenedAgain)
                continue;
            m_openedAgain += tag.source.size();
            m_out.append(tag.source);
            m_open.push_back(tag);
            m_openBytes += tag.cloneBytes;
            ++m_formatting;
            ++m_depth;
        }
    }

    void push(Handling handling)
    {
        const bool formatting = handling == Handling::Formatting;
        const bool deep = m_depth >= Guard::MaximumDepth;
        const bool dropped = deep && isInline(handling);
        const int bytes = formatting && !dropped ? int(std::min<qsizetype>(m_at - m_start, 1 << 24)) : 0;
        const QByteArrayView source = formatting ? QByteArrayView(m_start, m_at - m_start) : QByteArrayView();
        m_open.push_back({m_name, handling, bytes, source, dropped});
        if (dropped) {
            drop(m_at);
            return;
        }
        m_openBytes += bytes;
        m_formatting += formatting;
        if (++m_depth > Guard::MaximumDepth)
            violate(QCoreApplication::translate("Sanitizer", "Shown as plain text: the HTML is nested too deeply."));
        addDepths();
    }

    void popTo(std::size_t size)
    {
        for (; m_open.size() > size; m_open.pop_back()) {
            const OpenTag &tag = m_open.back();
            m_openBytes -= tag.cloneBytes;
            m_depth -= !tag.dropped;
            m_formatting -= tag.handling == Handling::Formatting && !tag.dropped;
        }
    }

    void addDepths()
    {
        m_depthSum += m_depth;
        m_clones += m_formatting;
        m_cloneBytes += m_openBytes;
        if (m_depthSum > Guard::MaximumDepthSum || m_clones > Guard::MaximumClones ||
            m_cloneBytes > Guard::MaximumCloneBytes)
            violate(QCoreApplication::translate("Sanitizer",
                                                "Shown as plain text: too much of the HTML is nested deeply."));
    }

    /// A paragraph, item or cell ends the one before it.
    void closeLike()
    {
        std::size_t size = m_open.size();
        while (size && isInline(m_open[size - 1].handling))
            --size;
        if (!size || ((isNamed(m_name, "rt") || isNamed(m_name, "rp")) && !inRuby()))
            return;
        const QByteArrayView innermost = m_open[size - 1].name;
        const auto isName = [this](const char *name) { return isNamed(m_name, name); };
        const bool cell = isName("td") || isName("th");
        const bool endsCell = (cell || isName("tr")) && (isNamed(innermost, "td") || isNamed(innermost, "th"));
        if (!endsCell && (cell || !isNamed(innermost, m_name)))
            return;
        closeInline(size);
        popTo(size - 1);
        if (endsCell && !cell && !m_open.empty() && isNamed(m_open.back().name, m_name))
            popTo(m_open.size() - 1);
    }

    /// Elsewhere the parser nests them.
    bool inRuby() const
    {
        for (auto tag = m_open.rbegin(); tag != m_open.rend(); ++tag) {
            if (tag->handling == Handling::Element)
                return isNamed(tag->name, "ruby");
        }
        return false;
    }

    struct Close
    {
        const char *tag;    ///< its "<"
        const char *behind; ///< behind its ">"
    };

    /// The next end tag of the current name, from `from`.
    Close nextClose(const char *from) const
    {
        const char *at = from + Markup::closingTag({from, m_end - from}, 0, m_name);
        if (at == m_end)
            return {m_end, m_end};
        const auto *close = static_cast<const char *>(std::memchr(at, '>', std::size_t(m_end - at)));
        return {at, close ? close + 1 : m_end};
    }

    bool isTagAt(const char *at, bool closing) const
    {
        const char *name = at + 1 + closing;
        if (m_end - name < m_name.size() || (closing && at[1] != '/'))
            return false;
        const char *behind = name + m_name.size();
        return isNamed({name, m_name.size()}, m_name) &&
               (behind == m_end || isSpace(*behind) || *behind == '/' || *behind == '>');
    }

    Close rawTextEnd() const { return nextClose(m_at); }

    /// Where a subtree that goes with its content ends; behind its start tag when nothing closes it. A search that
    /// found nothing is not repeated, so that many unclosed ones cost one pass.
    const char *subtreeEnd()
    {
        if (m_unclosed[std::size_t(m_known)])
            return m_at;
        if (const char *end = elementEnd(m_end))
            return end;
        m_unclosed[std::size_t(m_known)] = true;
        return m_at;
    }

    /// Behind the end tag of the element whose start tag was read; null where there is none before `limit`.
    const char *elementEnd(const char *limit) const
    {
        int depth = 1;
        for (const char *at = m_at; at < limit; ++at) {
            at = static_cast<const char *>(std::memchr(at, '<', std::size_t(limit - at)));
            if (!at)
                break;
            if (isTagAt(at, false)) {
                ++depth;
            } else if (isTagAt(at, true) && --depth == 0) {
                const auto *close = static_cast<const char *>(std::memchr(at, '>', std::size_t(m_end - at)));
                return close ? close + 1 : m_end;
            }
        }
        return nullptr;
    }

    /// A formula becomes text, once, however often the page holds it. Behind a start tag; false where there is none.
    bool takeFormula(Handling handling)
    {
        if (handling == Handling::RawText)
            return Formulas::isTex(m_type) && takeTex();
        const bool math = handling == Handling::Subtree && isNamed(m_name, "math");
        if (m_selfClosing || (!math && !Formulas::isRendering(m_name, m_class)) || m_formulasUnclosed > MostUnclosed)
            return false;
        const char *const end = elementEnd(m_at + std::min<qsizetype>(m_end - m_at, Formulas::Longest));
        if (!end) {
            ++m_formulasUnclosed;
            return false;
        }
        const QByteArrayView element(m_start, end - m_start);
        const qsizetype inside = math ? 0 : mathIn(element);
        if (inside < 0 && !isBeforeTex(end))
            return false;
        drop(end);
        if (inside >= 0) {
            const qsizetype close = Markup::closingTag(element, inside, "math");
            writeFormula(Formulas::fromMathMl(element.sliced(inside, close - inside)));
            m_mathEnd = end;
        }
        return true;
    }

    static qsizetype mathIn(QByteArrayView element)
    {
        for (qsizetype at = element.indexOf('<'); at >= 0; at = element.indexOf('<', at + 1))
            if (at + 5 < element.size() && isNamed(element.sliced(at + 1, 4), "math") && !isLetter(element[at + 5]))
                return at;
        return -1;
    }

    /// MathJax 2 leaves what it drew, and what stood there before, in front of its source.
    bool isBeforeTex(const char *at) const
    {
        const QByteArrayView behind(at, std::min<qsizetype>(m_end - at, Near));
        return behind.contains("math/tex") || (isNamed(m_class, "MathJax_Preview") && behind.contains("MathJax"));
    }

    bool takeTex()
    {
        const char *const math = std::exchange(m_mathEnd, nullptr);
        const bool again = math && m_start - math < Near && // what stands there already is for screen readers
                           Markup::plainText(QByteArrayView(math, m_start - math)).isEmpty();
        const Close close = rawTextEnd();
        const QByteArrayView source(m_at, close.tag - m_at);
        drop(close.behind);
        if (!again)
            writeFormula(Formulas::fromTex(source));
        return true;
    }

    void writeFormula(const QByteArray &text) { TextRules::appendEscaped(m_out, text, false); }

    void rawElement(Handling handling)
    {
        const char *content = m_at;
        const Close close = rawTextEnd();
        if (handling == Handling::EmptyFrame) {
            flush(content);
            m_out.append("</iframe>");
        } else {
            flush(m_start);
            m_out.append("<pre>");
            for (; content != close.tag; ++content)
                *content == '<'   ? m_out.append("&lt;")
                : *content == '&' ? m_out.append("&amp;")
                                  : m_out.append(*content);
            m_out.append("</pre>");
        }
        m_copied = m_at = close.behind;
        addDepths();
    }

    void violate(const QString &why)
    {
        if (m_violation.isEmpty())
            m_violation = why;
    }

    const bool m_wholePage;
    bool m_isTitle = false;
    const char *m_at;
    const char *m_end;
    const char *m_copied;
    const char *m_start = nullptr; ///< the "<" of the current tag
    QByteArray m_out;
    QByteArrayView m_name;
    QByteArrayView m_class; ///< of the current tag, as it stands
    QByteArrayView m_type;
    int m_known = -1;
    bool m_selfClosing = false;
    std::array<bool, GuardTags::list.size()> m_unclosed{};
    static constexpr qsizetype Near = 400;    ///< bytes
    static constexpr int MostUnclosed = 1000; ///< each costs a search
    int m_formulasUnclosed = 0;
    const char *m_mathEnd = nullptr; ///< of the last formula that was no script
    std::vector<OpenTag> m_open;
    static constexpr qsizetype DoctypeSize = 15;
    static constexpr qsizetype MostOpenedAgain = 1 << 20;      ///< bytes
    std::vector<std::pair<const char *, const char *>> m_data; ///< values of the current tag that are data
    int m_tags = 0;
    int m_depth = 0;      ///< of what stays open in the document
    int m_formatting = 0; ///< of these, what the parser may clone
    qsizetype m_openedAgain = 0;
    qint64 m_depthSum = 0;
    qint64 m_clones = 0;
    qint64 m_openBytes = 0;
    qint64 m_cloneBytes = 0;
    QString m_violation;
};

}

Guarded Guard::inspect(const QByteArray &html, Scope scope)
{
    return Inspection(html, scope).run();
}
