// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namewords.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <vector>

namespace {

using namespace NameWords;

/// Names that say one thing, lower case; "-" stands for any border within or around a name.
struct Group
{
    quint32 word;
    const char *names; ///< apart by blanks
};

/// A good or a bad name is so of the class or of the id; which of them it was is told later.
constexpr std::array groups = std::to_array<Group>({
    {Unlikely, "-ad- ad-break agegate ai2html banner breadcrumb combx comment community cover-wrap disqus extra footer "
               "gdpr header legends menu related remark replies rss shoutbox sidebar skyscraper social sponsor "
               "supplemental pagination pager popup yom-remote"},
    {BadClass, "-ad- banner combx comment footer gdpr related shoutbox sidebar skyscraper sponsor -hid hidden -hid- "
               "com- contact masthead media meta outbrain promo scroll share shopping tags widget"},
    {Comments, "comment disqus replies"},
    {Saving, "and article body column content main mathjax shadow"},
    {GoodClass, "article body content main entry hentry page post text blog story"},
    {Share, "-share- sharedaddy"},
    {Container,
     "entry-content entrycontent post-content postcontent article-content articlecontent article-body articlebody "
     "article-text articletext story-body storybody story-content storycontent post-body postbody content-body "
     "contentbody body-content entry-body entrybody post-text posttext article-copy articlecopy news-content "
     "newscontent news-text newstext news-body news-txt text-content td-post-content single-content blog-content "
     "article-detail articledetail detail-content rich-text article-inner article-holder post-entry content-article "
     "articlebox article-box js-content artibody endtext trs-editor ucap-content rwb-zw p-detail mp-editor"},
    {Consent, "cookie consent gdpr onetrust cmp- didomi usercentrics noscript-warning"},
    {Lede, "lede -lead -intro teaser standfirst subtitle sub-title subheadline subhead subline -dek- excerpt "
           "article-summary "
           "summary- vorspann anreisser bajada entradilla sumario copete chapo abstract"},
    {Paywall, "paywall pay-wall regwall subscriber-only subscribers-only premium-wall metered barrier subscribe-wall"},
    {Ornament, "avatar gravatar qrcode qr-code wp-smiley emoji sprite tracking-pixel icon- -icon -logo"},
    {Byline, "byline author reader-credits dateline writtenby -writer"},
    {Time, "-date date- time- -time published publish updated"},
    {Furniture, "newsletter breadcrumb related recommend sharedaddy outbrain taboola most-read mostread most-popular "
                "trending cookie consent gdpr read-more readmore read-also see-also also-like more-from morefrom "
                "more-stories more-news social -share share- sharing advert -ad- -ads- adsbygoogle sponsor promo "
                "subscribe subscription signup sign-up author-bio authorbio author-box authorbox about-author "
                "author-info author-desc -bio- post-nav nav-links navigation post-tags tag-list taglist -tags tags- "
                "tagcloud entry-meta post-meta entry-footer postmeta article-meta copyright jp-relatedposts disqus "
                "teaser widget comment-form commentform comment-respond toolbar print-only printonly noprint no-print "
                "hide-print follow-us pagination qrcode qr-code tuijian xiangguan editor-name article-editor rating "
                "-vote vote- login popular affiliate credits more-on"},
});

/// All names at once, in one pass (Aho and Corasick's automaton). Borders are folded to "-", letters to lower case.
class Matcher final
{
public:
    Matcher()
    {
        m_states.emplace_back();
        for (const Group &group : groups) {
            for (const QByteArray &name : QByteArray(group.names).split(' '))
                add(name, group.word);
        }
        complete();
    }

    quint32 find(QByteArrayView name) const
    {
        quint32 words = 0;
        int state = step(0, Border);
        int before = Border;
        for (const char c : name.first(std::min<qsizetype>(name.size(), 1024))) {
            const int next = symbol(c);
            if (next == Border && before == Border)
                continue;
            before = next;
            state = step(state, next);
            words |= m_states[std::size_t(state)].words;
        }
        if (before == Border)
            return words;
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

    void add(const QByteArray &name, quint32 word)
    {
        int state = 0;
        for (const char c : name) {
            const int next = symbol(c);
            if (step(state, next) < 0) {
                m_states[std::size_t(state)].next[std::size_t(next)] = qint16(m_states.size());
                m_states.emplace_back();
            }
            state = step(state, next);
        }
        m_states[std::size_t(state)].words |= word;
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
    if (ofId & GoodClass)
        words |= GoodId;
    if (ofId & BadClass)
        words |= BadId;
    return words;
}

int NameWords::weight(quint32 words)
{
    constexpr int Step = 25;
    return Step * (bool(words & GoodClass) - bool(words & BadClass) + bool(words & GoodId) - bool(words & BadId));
}
