// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namewords.h"

#include <algorithm>
#include <array>
#include <vector>

namespace {

using namespace NameWords;

/// In the name's own meaning, whether class or id.
enum : quint32 { Good = GoodClass, Bad = BadClass };

struct Listed
{
    quint32 words;
    const char *name; ///< lower case; "-" stands for any border within or around a name
};

constexpr std::array list = std::to_array<Listed>({
    {Unlikely, "-ad-"}, {Bad, "-ad-"}, {Unlikely, "ad-break"}, {Unlikely, "agegate"}, {Unlikely, "ai2html"},
    {Unlikely | Bad, "banner"}, {Unlikely, "breadcrumb"}, {Unlikely | Bad, "combx"}, {Unlikely | Bad | Comments, "comment"},
    {Unlikely, "community"}, {Unlikely, "cover-wrap"}, {Unlikely | Comments, "disqus"}, {Unlikely, "extra"},
    {Unlikely | Bad, "footer"}, {Unlikely | Bad, "gdpr"}, {Unlikely, "header"}, {Unlikely, "legends"}, {Unlikely, "menu"},
    {Unlikely | Bad, "related"}, {Unlikely, "remark"}, {Unlikely | Comments, "replies"}, {Unlikely, "rss"},
    {Unlikely | Bad, "shoutbox"}, {Unlikely | Bad, "sidebar"}, {Unlikely | Bad, "skyscraper"}, {Unlikely, "social"},
    {Unlikely | Bad, "sponsor"}, {Unlikely, "supplemental"}, {Unlikely, "pagination"}, {Unlikely, "pager"},
    {Unlikely, "popup"}, {Unlikely, "yom-remote"},
    {Saving, "and"}, {Saving | Good, "article"}, {Saving | Good, "body"}, {Saving, "column"}, {Saving | Good, "content"},
    {Saving | Good, "main"}, {Saving, "mathjax"}, {Saving, "shadow"},
    {Good, "entry"}, {Good, "hentry"}, {Good, "page"}, {Good, "post"}, {Good, "text"}, {Good, "blog"}, {Good, "story"},
    {Bad, "-hid"}, {Bad, "hidden"}, {Bad, "-hid-"}, {Bad, "com-"}, {Bad, "contact"}, {Bad, "masthead"}, {Bad, "media"},
    {Bad, "meta"}, {Bad, "outbrain"}, {Bad, "promo"}, {Bad, "scroll"}, {Bad, "share"}, {Bad, "shopping"}, {Bad, "tags"},
    {Bad, "widget"},
    {Share, "-share-"}, {Share, "sharedaddy"},
    {Byline, "byline"}, {Byline, "author"}, {Byline, "dateline"}, {Byline, "writtenby"}, {Byline, "p-author"},
});

/// All names at once, in one pass (Aho and Corasick's automaton). Borders are folded to "-", letters to lower case.
class Matcher final
{
public:
    Matcher()
    {
        m_states.emplace_back();
        for (const Listed &each : list)
            add(each);
        complete();
    }

    quint32 find(QByteArrayView name) const
    {
        quint32 words = 0;
        int state = step(0, Border);
        for (const char c : name.first(std::min<qsizetype>(name.size(), 1024))) {
            state = step(state, symbol(c));
            words |= m_states[std::size_t(state)].words;
        }
        return words | m_states[std::size_t(step(state, Border))].words;
    }

private:
    static constexpr int Border = 0, Other = 37, Symbols = 38;

    struct State
    {
        State() { next.fill(-1); }
        std::array<qint16, Symbols> next;
        int fallback = 0;
        quint32 words = 0;
    };

    static constexpr int symbol(char c)
    {
        if (c >= 'a' && c <= 'z')
            return 1 + c - 'a';
        if (c >= 'A' && c <= 'Z')
            return 1 + c - 'A';
        if (c >= '0' && c <= '9')
            return 27 + c - '0';
        return quint8(c) < 0x80 ? Border : Other;
    }

    int step(int state, int symbol) const { return m_states[std::size_t(state)].next[std::size_t(symbol)]; }

    void add(const Listed &each)
    {
        int state = 0;
        for (const char *at = each.name; *at; ++at) {
            const int next = symbol(*at);
            if (step(state, next) < 0) {
                m_states[std::size_t(state)].next[std::size_t(next)] = qint16(m_states.size());
                m_states.emplace_back();
            }
            state = step(state, next);
        }
        m_states[std::size_t(state)].words |= each.words;
    }

    void complete()
    {
        std::vector<int> queue{0};
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const int state = queue[i];
            const int fallback = m_states[std::size_t(state)].fallback;
            m_states[std::size_t(state)].words |= m_states[std::size_t(fallback)].words;
            for (int symbol = 0; symbol < Symbols; ++symbol) {
                qint16 &next = m_states[std::size_t(state)].next[std::size_t(symbol)];
                const int other = state ? step(fallback, symbol) : 0;
                if (next < 0) {
                    next = qint16(other);
                    continue;
                }
                m_states[std::size_t(next)].fallback = other;
                queue.push_back(next);
            }
        }
    }

    std::vector<State> m_states;
};

}

quint32 NameWords::of(QByteArrayView className, QByteArrayView id)
{
    static const Matcher matcher;
    const quint32 ofClass = matcher.find(className);
    const quint32 ofId = matcher.find(id);
    quint32 words = (ofClass | ofId) & ~quint32(GoodClass | BadClass);
    words |= ofClass & (GoodClass | BadClass);
    words |= ofId & GoodClass ? GoodId : 0;
    words |= ofId & BadClass ? BadId : 0;
    return words;
}

int NameWords::weight(quint32 words)
{
    constexpr int Step = 25;
    return Step * (bool(words & GoodClass) - bool(words & BadClass) + bool(words & GoodId) - bool(words & BadId));
}
