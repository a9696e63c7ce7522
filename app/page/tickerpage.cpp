// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/tickerpage.h"

#include "article/datetext.h"
#include "page/frame.h"
#include "page/links.h"
#include "page/monthchart.h"
#include "page/pagewriter.h"
#include "page/schemeresolver.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TickerPage)
};

class TickerPageWriter final
{
public:
    TickerPageWriter(PageWriter &writer, PageResolver &resolver, const TickerFacts &facts)
        : m_writer(writer)
        , m_resolver(resolver)
        , m_facts(facts)
    {
    }

    void write()
    {
        m_writer.markup("<article class=\"ticker-page\"><div class=\"main\">");
        header();
        writeMonthChart(m_writer, m_resolver, m_facts);
        quotes();
        m_writer.markup("</div><div class=\"aside\">");
        together();
        sources();
        tagging();
        m_writer.markup("</div></article>");
    }

private:
    void header()
    {
        m_writer.markup("<header><h1 class=\"headline\"><b>");
        m_writer.block(PageField::Ticker, m_facts.id.toString());
        m_writer.markup("</b> ");
        m_writer.block(PageField::Ticker, m_facts.name);
        m_writer.markup("</h1><p class=\"byline\">");
        if (!m_facts.names.isEmpty()) {
            m_writer.markup("<span class=\"names\">");
            m_writer.words(Text::tr("also") + u' ');
            m_writer.block(PageField::Ticker, m_facts.names.join(QStringLiteral(", ")));
            m_writer.markup("</span>");
        }
        span(m_facts.articles == 1 ? Text::tr("1 article") : Text::tr("%Ln articles", nullptr, m_facts.articles));
        if (m_facts.first.isValid())
            span(m_facts.first.date() == m_facts.last.date()
                     ? DateText::day(m_facts.first.date())
                     : Text::tr("%1 – %2", "from the first to the last day")
                           .arg(DateText::day(m_facts.first.date()), DateText::day(m_facts.last.date())));
        m_writer.markup("</p></header>");
    }

    void span(const QString &text)
    {
        m_writer.markup("<span>");
        m_writer.words(text);
        m_writer.markup("</span>");
    }

    void heading(const QString &text)
    {
        m_writer.markup("<h2>");
        m_writer.words(text);
        m_writer.markup("</h2>");
    }

    void note(const QString &text)
    {
        m_writer.markup("<p class=\"byline\">");
        m_writer.words(text);
        m_writer.markup("</p>");
    }

    void quotes()
    {
        heading(Text::tr("What your articles say"));
        if (m_facts.month.isValid())
            shownMonth();
        if (m_facts.articles == 0)
            note(Text::tr("No article in your library has this ticker."));
        else if (m_facts.quotes.isEmpty())
            note(Text::tr("Your articles are tagged with it, but none names it in its text."));
        for (const TickerQuote &quote : m_facts.quotes)
            quoteOf(quote);
        if (m_facts.quotedArticles < m_facts.articles && !m_facts.quotes.isEmpty() && !m_facts.month.isValid())
            note(Text::tr("From the newest %Ln articles.", nullptr, m_facts.quotedArticles));
    }

    /// With the way back to all of them.
    void shownMonth()
    {
        m_writer.markup("<p class=\"byline\"><span>");
        m_writer.words(DateText::month(m_facts.month));
        m_writer.markup("</span><span>" + PageLinks::startTag("all", m_resolver.page(Pages::Ticker{m_facts.id})));
        m_writer.words(Text::tr("show all months"));
        m_writer.markup("</a></span></p>");
    }

    /// Where its tags and its names in the texts part.
    void tagging()
    {
        if (m_facts.untaggedArticles <= 0 && m_facts.silentArticles == 0)
            return;
        heading(Text::tr("Tagging"));
        if (m_facts.untaggedArticles > 0) {
            m_writer.markup("<p class=\"byline\">" + PageLinks::startTag("untagged", m_resolver.untagged()));
            m_writer.words(m_facts.untaggedArticles == 1
                               ? Text::tr("1 article names it without its tag")
                               : Text::tr("%Ln articles name it without its tag", nullptr, m_facts.untaggedArticles));
            m_writer.markup("</a></p>");
        }
        if (m_facts.silentArticles > 0)
            note(m_facts.silentArticles == 1
                     ? Text::tr("1 article has its tag and never names it")
                     : Text::tr("%Ln articles have its tag and never name it", nullptr, m_facts.silentArticles));
    }

    void quoteOf(const TickerQuote &quote)
    {
        const PageId place = Pages::Article{quote.article, quote.place};
        m_writer.markup("<div class=\"quote\"><p>" + PageLinks::startTag("sentence", m_resolver.page(place)));
        m_writer.beginBlock(PageField::Body);
        qsizetype at = 0;
        for (const TickerQuote::Mark &mark : quote.marks) {
            m_writer.text(quote.sentence.sliced(at, mark.start - at));
            m_writer.markup("<mark>");
            m_writer.text(quote.sentence.sliced(mark.start, mark.length));
            m_writer.markup("</mark>");
            at = mark.start + mark.length;
        }
        m_writer.text(quote.sentence.sliced(at));
        m_writer.endBlock();
        m_writer.markup("</a></p><p class=\"byline\">");
        if (quote.published.isValid())
            span(DateText::day(quote.published.date()));
        m_writer.markup("<span>" + PageLinks::startTag("quoted", m_resolver.page(Pages::Article{quote.article})));
        m_writer.words(quote.title);
        m_writer.markup("</a></span>");
        if (!quote.source.isEmpty())
            span(quote.source);
        m_writer.markup("</p></div>");
    }

    void together()
    {
        if (m_facts.together.isEmpty())
            return;
        heading(Text::tr("Often together"));
        m_writer.markup("<ul class=\"counts\">");
        for (const TickerFacts::Together &other : m_facts.together) {
            m_writer.markup("<li>" + PageLinks::chipStart(other.id, m_resolver) + "<b>");
            m_writer.words(other.id.toString());
            m_writer.markup("</b></a> ");
            m_writer.words(other.name);
            count(other.articles);
        }
        m_writer.markup("</ul>");
    }

    void sources()
    {
        if (m_facts.sources.isEmpty())
            return;
        heading(Text::tr("Sources"));
        m_writer.markup("<ul class=\"counts\">");
        for (const TickerFacts::Count &source : m_facts.sources) {
            m_writer.markup("<li>");
            m_writer.words(source.name);
            count(source.articles);
        }
        m_writer.markup("</ul>");
    }

    /// Ends a line.
    void count(int articles)
    {
        m_writer.markup(" <span class=\"count\">");
        m_writer.words(QLocale().toString(articles));
        m_writer.markup("</span></li>");
    }

    PageWriter &m_writer;
    PageResolver &m_resolver;
    const TickerFacts &m_facts;
};

}

Page tickerPage(const TickerFacts &facts, const Look &look)
{
    PageWriter writer;
    SchemeResolver resolver;
    const QString title = facts.name.isEmpty() ? facts.id.toString() : facts.id.toString() + u' ' + facts.name;
    PageFrame::begin(writer, title, DateText::language().bcp47Name(), look);
    TickerPageWriter(writer, resolver, facts).write();
    PageFrame::end(writer);
    return {writer.html(), resolver.links(), resolver.images(), writer.text()};
}
