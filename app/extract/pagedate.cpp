// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pagedate.h"

#include "extract/namewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace {

class Dating final
{
public:
    Dating(const PageTree &page, const TimeContext &context)
        : m_page(page)
        , m_context(context)
    {
    }

    bool take(const QString &text)
    {
        if (text.isEmpty() || text.size() > 120)
            return false;
        const QDateTime time = readTime(text, m_context);
        return keep(time);
    }

    /// A day whose year is told: "3. März" may be of any.
    bool takeFrom(const QString &text)
    {
        const auto time = findTime(text, m_context);
        if (!time)
            return false;
        static const QRegularExpression year(QStringLiteral("(?:19|20)\\d\\d"));
        const bool told = year.match(QStringView(text).sliced(time->begin, time->end - time->begin)).hasMatch();
        return (told || m_withoutYear) && keep(time->time);
    }

    void allowWithoutYear() { m_withoutYear = true; }

    bool keep(const QDateTime &time)
    {
        if (!time.isValid() || time.date().year() < 1990)
            return false;
        const QDateTime latest =
            (m_context.saved.isValid() ? m_context.saved : QDateTime::currentDateTimeUtc()).addDays(2);
        if (time > latest)
            return false;
        m_time = time;
        return true;
    }

    /// Elements that say of themselves that they hold the date.
    bool takeMarked(const char *attribute, QByteArrayView value)
    {
        for (int node = m_page.body(); node >= 0; node = m_page.following(node)) {
            if (m_page.isElement(node) && m_page.attribute(node, attribute) == value && takeElement(node))
                return true;
        }
        return false;
    }

    bool takeElement(int node)
    {
        for (const char *name : {"datetime", "content", "title", "data-time", "data-timestamp"}) {
            if (take(QString::fromUtf8(m_page.attribute(node, name)).simplified()))
                return true;
        }
        return m_page[node].sums.units <= 200 && takeFrom(m_page.text(node).simplified());
    }

    bool takeTimes()
    {
        for (int node = m_page.body(); node >= 0; node = m_page.following(node)) {
            if (m_page.is(node, Element::Time) && !aside(node) && takeElement(node))
                return true;
        }
        return false;
    }

    /// In a part of the page that is named as one; a name of nearly all of it ("has-sidebar") says nothing.
    bool aside(int node) const
    {
        const int all = m_page[m_page.body()].sums.units;
        for (int at = node; at >= 0; at = m_page[at].parent) {
            const bool named = (m_page[at].words & (NameWords::Comments | NameWords::Furniture)) != 0;
            if (m_page.is(at, Element::Aside) || (named && m_page[at].sums.units * 4 < all * 3))
                return true;
        }
        return false;
    }

    bool takeAddress(const QString &url)
    {
        static const QRegularExpression yearFirst(
            QStringLiteral("(?|/((?:19|20)\\d\\d)[-/_]?(\\d\\d)[-/_]?(\\d\\d)(?=[/_.\\-]|\\z)|"
                           "/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})/)"));
        static const QRegularExpression dayFirst(
            QStringLiteral("[/~](\\d\\d)-(\\d\\d)-((?:19|20)\\d\\d)(?=[/_.\\-]|\\z)"));
        if (const auto match = yearFirst.match(url); match.hasMatch())
            return take(match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3));
        const auto match = dayFirst.match(url);
        return match.hasMatch() && take(match.captured(3) + u'-' + match.captured(2) + u'-' + match.captured(1));
    }

    /// "发布时间：2024-06-03", "Veröffentlicht am: 3. Juni 2024": the date stands behind the word, or in the next text.
    bool takeLabelled()
    {
        static const QRegularExpression label(
            QStringLiteral(
                "(?:发布|发表|发稿|刊发|出版|發佈|發布|發表)(?:时间|日期|時間|于|於)?\\s*[:：]|"
                "(?:\\A|[\\s|])(?:时间|日期|時間)\\s*[:：]|\\A\\W*(?:(?:first )?published|posted|mise en ligne|"
                "veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|geplaatst)\\b"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        constexpr int LongestLine = 200; // reading units
        for (int node = m_page.body(); node >= 0; node = m_page.following(node)) {
            const PageNode &it = m_page[node];
            if (!m_page.isText(node) || it.sums.units < 4 || it.sums.units > LongestLine)
                continue;
            const QString text = QString::fromUtf8(it.text).simplified();
            const auto match = label.match(text);
            if (!match.hasMatch() || aside(node))
                continue;
            if (takeFrom(text.mid(match.capturedEnd())) || takeNextText(node))
                return true;
        }
        return false;
    }

    bool takeNextText(int node)
    {
        constexpr int LongestDate = 80; // reading units
        for (int next = m_page.following(node); next >= 0; next = m_page.following(next)) {
            if (m_page.isText(next) && m_page[next].sums.units > 0)
                return m_page[next].sums.units <= LongestDate && takeFrom(textOf(next));
        }
        return false;
    }

    QString textOf(int node) const { return QString::fromUtf8(m_page[node].text).simplified(); }

    /// In the headline or close above it where a text is a date and no more, behind it in a line of its own, farther
    /// above, at last within the text's own beginning.
    bool takeBeside(const QString &title)
    {
        constexpr int OwnLine = 120; // reading units
        constexpr int Prose = 400;
        const int headline = headlineNode(title);
        return headline >= 0 && (takeWithin(headline) || takeCloseAbove(headline) || takeBehind(headline, OwnLine) ||
                                 takeAbove(headline) || takeBehind(headline, Prose));
    }

    bool isDateAlone(int node) { return m_page[node].sums.digits >= 5 && m_page[node].sums.units < 40; }

    bool takeWithin(int headline)
    {
        for (int node = headline; node >= 0; node = m_page.following(node, headline)) {
            if (m_page.isText(node) && isDateAlone(node) && take(textOf(node)))
                return true;
        }
        return false;
    }

    bool takeCloseAbove(int headline)
    {
        constexpr int Close = 60; // reading units
        int passed = 0;
        for (int node = headline - 1; node > m_page.body() && passed < Close; --node) {
            if (!m_page.isText(node) || !m_page.inside(node, m_page.body()))
                continue;
            if (isDateAlone(node) && !aside(node) && take(textOf(node)))
                return true;
            passed += m_page[node].sums.units;
        }
        return false;
    }

    bool takeBehind(int headline, int longest)
    {
        constexpr int FarthestUnits = 900;
        int passed = 0;
        for (int node = m_page.followingSkip(headline); node >= 0 && passed < FarthestUnits;
             node = m_page.following(node)) {
            if (m_page.isText(node)) {
                passed += m_page[node].sums.units;
                if (m_page[node].sums.digits >= 3 && m_page[node].sums.units < longest && takeText(node))
                    return true;
            }
        }
        return false;
    }

    bool takeAbove(int headline)
    {
        for (int node = m_page.body(); node >= 0 && node < headline; node = m_page.following(node)) {
            if (m_page.isText(node) && m_page[node].sums.digits >= 4 && m_page[node].sums.units < 80 && !aside(node) &&
                takeText(node))
                return true;
        }
        return false;
    }

    /// A date may be cut into elements: "18" "Nov" "2019".
    bool takeText(int node)
    {
        if (takeFrom(textOf(node)))
            return true;
        const int parent = m_page[node].parent;
        return m_page[parent].sums.units < 80 && m_page[parent].first != m_page[parent].last &&
               takeFrom(m_page.text(parent).simplified());
    }

    int headlineNode(const QString &title) const
    {
        const QString wanted = title.simplified();
        const auto wide = std::count_if(wanted.begin(), wanted.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
        const int units = int(wanted.size() + wide);
        int loose = -1;
        for (int node = m_page.body(); node >= 0; node = m_page.following(node)) {
            const PageNode &it = m_page[node];
            if (it.element == Element::H1 && loose < 0 && it.sums.units > 0 && it.sums.units < 700)
                loose = node;
            // What is of another length need not be read.
            if (breaksLine(it.element) && std::abs(it.sums.units - units) <= 4 + units / 8 &&
                m_page.text(node).simplified() == wanted)
                return node;
        }
        return loose;
    }

    bool takeNamed(quint32 word)
    {
        for (int node = m_page.body(); node >= 0; node = m_page.following(node)) {
            if (m_page.isElement(node) && (m_page[node].words & word) && m_page[node].sums.units < 200 &&
                m_page[node].sums.digits >= 3 && !aside(node) && takeElement(node))
                return true;
        }
        return false;
    }

    bool takeAnywhere()
    {
        for (int node = m_page.body(); node >= 0; node = m_page.following(node)) {
            if (m_page.isText(node) && m_page[node].sums.digits >= 5 && m_page[node].sums.units < 300 && !aside(node) &&
                takeFrom(QString::fromUtf8(m_page[node].text).simplified()))
                return true;
        }
        return false;
    }

    QDateTime time() const { return m_time; }

private:
    const PageTree &m_page;
    const TimeContext &m_context;
    QDateTime m_time;
    bool m_withoutYear = false;
};

}

QDateTime pageDate(const PageTree &page, const HeadFacts &head, const LinkedArticle &linked, const QString &title,
                   const QString &url, const TimeContext &context)
{
    Dating dating(page, context);
    for (const char16_t *name : {u"article:published_time",
                                 u"og:article:published_time",
                                 u"og:published_time",
                                 u"article:published",
                                 u"datepublished",
                                 u"publishdate",
                                 u"pubdate",
                                 u"publish_date",
                                 u"publish-date",
                                 u"published_time",
                                 u"firstpublishedtime",
                                 u"article:create_at",
                                 u"weibo:article:create_at",
                                 u"weibo: article:create_at",
                                 u"apub:time",
                                 u"og:time",
                                 u"og:release_date",
                                 u"parsely-pub-date",
                                 u"sailthru.date",
                                 u"bt:pubdate",
                                 u"dcterms.created",
                                 u"dc.date.issued",
                                 u"dcterms.date",
                                 u"dc.date",
                                 u"dcterms.issued",
                                 u"dc.date.created",
                                 u"article.published",
                                 u"article_date_original",
                                 u"cxenseparse:recs:publishtime",
                                 u"originalpublicationdate",
                                 u"pubtime",
                                 u"pub_date",
                                 u"publishtime",
                                 u"publish_time",
                                 u"publication_date",
                                 u"article:publish_time",
                                 u"article:publishdate",
                                 u"dcterms.available",
                                 u"shareaholic:article_published_time",
                                 u"rnews:datepublished",
                                 u"displaydate",
                                 u"ptime",
                                 u"citation_publication_date",
                                 u"date",
                                 u"datecreated",
                                 u"article:post_time"}) {
        if (dating.take(head.first({name})))
            return dating.time();
    }
    if (dating.take(linked.published) || dating.takeMarked("itemprop", "datePublished") ||
        dating.takeMarked("property", "datePublished") || dating.takeMarked("property", "schema:datePublished") ||
        dating.takeMarked("pubdate", "pubdate") || dating.takeAddress(url) || dating.takeLabelled() ||
        dating.takeBeside(title) || dating.takeTimes() || dating.takeNamed(NameWords::Time) ||
        dating.takeMarked("itemprop", "dateCreated") || dating.takeMarked("property", "schema:dateCreated") ||
        dating.takeAnywhere() ||
        dating.take(head.first({u"article:modified_time", u"og:updated_time", u"last-modified"})) ||
        dating.take(linked.modified))
        return dating.time();
    // "昨天 21:05", "3 hours ago", "Sep 18": by the day on which the page was saved.
    dating.allowWithoutYear();
    if (context.saved.isValid() &&
        (dating.takeBeside(title) || dating.takeTimes() || dating.takeNamed(NameWords::Time)))
        return dating.time();
    return {};
}
