#include "html/guard.h"

#include "html/guardtags.h"
#include "html/textrules.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <cstring>
#include <vector>

namespace {

using GuardTags::Handling;
using TextRules::isHtmlSpace;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && !qstrnicmp(a.data(), a.size(), b.data(), b.size());
}

struct OpenTag
{
    QByteArrayView name;
    Handling handling;
    int cloneBytes;
};

class Inspection final
{
public:
    Inspection(const QByteArray &html, Guard::Scope scope)
        : m_wholePage(scope == Guard::Scope::Page)
        , m_at(html.constData())
        , m_end(m_at + html.size())
        , m_copied(m_at)
    {
        m_out.reserve(html.size() + 64);
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
        return {m_out, {}};
    }

private:
    void flush(const char *to)
    {
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

    void comment()
    {
        const QByteArrayView rest(m_start, m_end - m_start);
        if (!rest.startsWith("<!--")) {
            const qsizetype close = rest.indexOf('>');
            drop(close < 0 ? m_end : m_start + close + 1);
            return;
        }
        const char *at = m_start + 4;
        if (rest.sliced(4).startsWith('>') || rest.sliced(4).startsWith("->")) {
            drop(at + (*at == '-' ? 2 : 1));
            return;
        }
        for (;; ++at) {
            at = static_cast<const char *>(std::memchr(at, '>', std::size_t(m_end - at)));
            if (!at) {
                drop(m_end);
                return;
            }
            const QByteArrayView body(m_start + 4, at - m_start - 4);
            if (body.endsWith("--") || body.endsWith("--!"))
                break;
        }
        drop(at + 1);
    }

    /// Behind the name: to behind the ">" of the tag, as the tokenizer goes; false when the input ends inside.
    bool skipAttributes()
    {
        int attributes = 0;
        qsizetype unquoted = m_name.size();
        m_selfClosing = false;
        while (m_at != m_end && *m_at != '>') {
            if (isHtmlSpace(*m_at) || *m_at == '/') {
                m_selfClosing = *m_at++ == '/';
                continue;
            }
            m_selfClosing = false;
            ++attributes;
            const char *from = m_at++; // an "=" in front belongs to the name
            while (m_at != m_end && !isHtmlSpace(*m_at) && *m_at != '/' && *m_at != '>' && *m_at != '=')
                ++m_at;
            unquoted += m_at - from;
            const char *behindName = m_at;
            skipSpace();
            if (m_at == m_end || *m_at != '=') {
                m_at = behindName;
                continue;
            }
            ++m_at;
            skipSpace();
            if (m_at == m_end)
                break;
            from = m_at;
            if (*m_at == '"' || *m_at == '\'') {
                const auto *close =
                    static_cast<const char *>(std::memchr(m_at + 1, *m_at, std::size_t(m_end - m_at - 1)));
                m_at = close ? close + 1 : m_end;
                continue;
            }
            while (m_at != m_end && !isHtmlSpace(*m_at) && *m_at != '>')
                ++m_at;
            unquoted += m_at - from;
        }
        if (attributes > Guard::MaximumAttributes || unquoted > Guard::MaximumUnquotedBytes)
            violate(QCoreApplication::translate("Sanitizer", "one of its tags has too many attributes"));
        if (m_at == m_end)
            return false;
        ++m_at;
        return true;
    }

    void skipSpace()
    {
        while (m_at != m_end && isHtmlSpace(*m_at))
            ++m_at;
    }

    Handling readName()
    {
        const char *from = m_at;
        while (m_at != m_end && !isHtmlSpace(*m_at) && *m_at != '/' && *m_at != '>')
            ++m_at;
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
            violate(QCoreApplication::translate("Sanitizer", "it has too many tags"));
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
            rawElement(handling);
            return;
        case Handling::Void:
            addDepths();
            return;
        case Handling::Implied:
            closeLike();
            [[fallthrough]];
        default:
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
            violate(QCoreApplication::translate("Sanitizer", "it has too many tags"));
        if (handling >= Handling::TagOnly) {
            drop(m_at);
            return;
        }
        // The parser, too, closes paragraphs, items and cells that stand open at their parent's end.
        std::size_t size = m_open.size();
        while (size && !sameName(m_open[size - 1].name, m_name) && m_open[size - 1].handling == Handling::Implied)
            --size;
        if (size && sameName(m_open[size - 1].name, m_name))
            popTo(size - 1);
        else
            addDepths();
    }

    void push(Handling handling)
    {
        const int bytes = handling == Handling::Formatting ? int(std::min<qsizetype>(m_at - m_start, 1 << 24)) : 0;
        m_open.push_back({m_name, handling, bytes});
        m_openBytes += bytes;
        if (m_open.size() > std::size_t(Guard::MaximumDepth))
            violate(QCoreApplication::translate("Sanitizer", "its elements are nested too deeply"));
        addDepths();
    }

    void popTo(std::size_t size)
    {
        for (; m_open.size() > size; m_open.pop_back())
            m_openBytes -= m_open.back().cloneBytes;
    }

    void addDepths()
    {
        m_depthSum += qint64(m_open.size());
        m_cloneBytes += m_openBytes;
        if (m_depthSum > Guard::MaximumDepthSum || m_cloneBytes > Guard::MaximumCloneBytes)
            violate(QCoreApplication::translate("Sanitizer", "too many of its elements are nested deeply"));
    }

    /// A paragraph, item or cell ends the one before it.
    void closeLike()
    {
        const auto innermostIs = [this](const char *name) {
            return !m_open.empty() && sameName(m_open.back().name, name);
        };
        const auto isName = [this](const char *name) { return sameName(m_name, name); };
        const bool cell = isName("td") || isName("th");
        if ((cell || isName("tr")) && (innermostIs("td") || innermostIs("th")))
            popTo(m_open.size() - 1);
        if (!cell && !m_open.empty() && sameName(m_open.back().name, m_name))
            popTo(m_open.size() - 1);
    }

    struct Close
    {
        const char *tag;    ///< its "<"
        const char *behind; ///< behind its ">"
    };

    /// The next end tag of the current name, from `from`.
    Close nextClose(const char *from) const
    {
        for (const char *at = from;; ++at) {
            at = static_cast<const char *>(std::memchr(at, '<', std::size_t(m_end - at)));
            if (!at)
                return {m_end, m_end};
            if (!isTagAt(at, true))
                continue;
            const char *name = at + 2 + m_name.size();
            const auto *close = static_cast<const char *>(std::memchr(name, '>', std::size_t(m_end - name)));
            return {at, close ? close + 1 : m_end};
        }
    }

    bool isTagAt(const char *at, bool closing) const
    {
        const char *name = at + 1 + closing;
        if (m_end - name < m_name.size() || (closing && at[1] != '/'))
            return false;
        const char *behind = name + m_name.size();
        return sameName({name, m_name.size()}, m_name) &&
               (behind == m_end || isHtmlSpace(*behind) || *behind == '/' || *behind == '>');
    }

    Close rawTextEnd() const { return nextClose(m_at); }

    /// Where a subtree that goes with its content ends; behind its start tag when nothing closes it. A search that
    /// found nothing is not repeated, so that many unclosed ones cost one pass.
    const char *subtreeEnd()
    {
        if (m_unclosed[std::size_t(m_known)])
            return m_at;
        int depth = 1;
        for (const char *at = m_at;; ++at) {
            at = static_cast<const char *>(std::memchr(at, '<', std::size_t(m_end - at)));
            if (!at)
                break;
            if (isTagAt(at, false)) {
                ++depth;
            } else if (isTagAt(at, true) && --depth == 0) {
                const auto *close = static_cast<const char *>(std::memchr(at, '>', std::size_t(m_end - at)));
                return close ? close + 1 : m_end;
            }
        }
        m_unclosed[std::size_t(m_known)] = true;
        return m_at;
    }

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
    int m_known = -1;
    bool m_selfClosing = false;
    std::array<bool, GuardTags::list.size()> m_unclosed{};
    std::vector<OpenTag> m_open;
    int m_tags = 0;
    qint64 m_depthSum = 0;
    qint64 m_openBytes = 0;
    qint64 m_cloneBytes = 0;
    QString m_violation;
};

}

Guarded Guard::inspect(const QByteArray &html, Scope scope)
{
    if (html.size() > MaximumBytes)
        return {{}, QCoreApplication::translate("Sanitizer", "it is larger than 8 MB")};
    return Inspection(html, scope).run();
}
