#include "html/readabletext.h"

#include "html/textrules.h"
#include "html/vocabulary.h"

#include <cstring>

namespace {

class Extraction final
{
public:
    explicit Extraction(const QByteArray &html)
        : m_at(html.constData())
        , m_end(m_at + html.size())
    {
        m_out.reserve(html.size() / 2);
    }

    QByteArray run()
    {
        while (m_at != m_end) {
            if (*m_at == '<' && m_end - m_at > 1 && isTagStart(m_at[1]))
                tag();
            else if (*m_at == '&')
                reference();
            else
                character(*m_at++);
        }
        return m_out;
    }

private:
    static bool isTagStart(char c)
    {
        return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    void tag()
    {
        const char *name = m_at + 1 + (m_at[1] == '/');
        const char *nameEnd = name;
        while (nameEnd != m_end && nameEnd - name < 16 &&
               ((*nameEnd >= 'a' && *nameEnd <= 'z') || (*nameEnd >= 'A' && *nameEnd <= 'Z') ||
                (*nameEnd >= '0' && *nameEnd <= '9')))
            ++nameEnd;
        const QByteArray lower = QByteArray(name, nameEnd - name).toLower();
        const auto *close = static_cast<const char *>(std::memchr(nameEnd, '>', std::size_t(m_end - nameEnd)));
        const bool raw = m_at[1] != '/' && (lower == "script" || lower == "style");
        m_at = close ? close + 1 : m_end;
        const auto known = Vocabulary::tagNamed(lower);
        if (known && (Vocabulary::has(Vocabulary::Blocks, *known) || *known == Vocabulary::Tag::Br))
            character('\n');
        if (raw)
            skipTo("</" + lower);
    }

    void skipTo(const QByteArray &closing)
    {
        for (; m_at != m_end; ++m_at) {
            m_at = static_cast<const char *>(std::memchr(m_at, '<', std::size_t(m_end - m_at)));
            if (!m_at)
                m_at = m_end;
            if (m_at == m_end ||
                (m_end - m_at >= closing.size() && !qstrnicmp(m_at, closing.size(), closing, closing.size())))
                return;
        }
    }

    void reference()
    {
        struct Reference
        {
            QByteArrayView name;
            char character;
        };
        constexpr Reference references[] = {{"&amp;", '&'},  {"&lt;", '<'},   {"&gt;", '>'},
                                            {"&quot;", '"'}, {"&#39;", '\''}, {"&nbsp;", ' '}};
        const QByteArrayView rest(m_at, m_end - m_at);
        for (const Reference &each : references) {
            if (rest.startsWith(each.name)) {
                m_at += each.name.size();
                character(each.character);
                return;
            }
        }
        character(*m_at++);
    }

    /// Runs of line feeds are one: a nesting bomb is not a page of empty lines.
    void character(char c)
    {
        if (c != '\n' || (!m_out.isEmpty() && !m_out.endsWith('\n')))
            m_out.append(c);
    }

    const char *m_at;
    const char *m_end;
    QByteArray m_out;
};

}

QByteArray readableText(const QByteArray &html)
{
    return Extraction(html).run();
}
