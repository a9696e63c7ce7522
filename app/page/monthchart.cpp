// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/monthchart.h"

#include "article/datetext.h"
#include "page/links.h"
#include "page/pageresolver.h"
#include "page/pagewriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(MonthChart)
};

constexpr qsizetype MostMonths = 120;
constexpr int Steps = 50; // heights that article.css has

/// Without gaps.
QList<TickerFacts::Month> everyMonth(const QList<TickerFacts::Month> &months)
{
    QList<TickerFacts::Month> all;
    for (const TickerFacts::Month &month : months) {
        for (QDate empty = all.isEmpty() ? month.first : all.last().first.addMonths(1);
             empty < month.first && empty.daysTo(month.first) < 31 * MostMonths; empty = empty.addMonths(1))
            all.append({empty, 0});
        all.append(month);
    }
    return all.sliced(std::max<qsizetype>(0, all.size() - MostMonths));
}

/// The scale's upper end: 1, 2 or 5 by a power of ten, or twice that.
int roundedUp(int most)
{
    int power = 1;
    while (most > 10 * power)
        power *= 10;
    for (const int step : {1, 2, 4, 5, 6, 8, 10})
        if (step * power >= most && (step * power) % 2 == 0)
            return step * power;
    return 2;
}

class ChartWriter final
{
public:
    ChartWriter(PageWriter &writer, PageResolver &resolver, const TickerFacts &facts)
        : m_writer(writer)
        , m_resolver(resolver)
        , m_facts(facts)
        , m_months(everyMonth(facts.months))
    {
    }

    void write()
    {
        if (m_months.size() < 2)
            return;
        const int most = std::max_element(m_months.begin(), m_months.end(), [](const auto &one, const auto &other) {
                             return one.articles < other.articles;
                         })->articles;
        m_scale = roundedUp(most);
        m_writer.markup("<h2>");
        m_writer.words(Text::tr("Articles per month"));
        m_writer.markup("</h2><div class=\"chart\"><div class=\"scale\">");
        for (const int value : {m_scale, m_scale / 2, 0})
            tick(value);
        m_writer.markup("</div><ol class=\"months\">");
        for (qsizetype i = 0; i < m_months.size(); ++i)
            month(m_months[i], i);
        m_writer.markup("</ol></div>");
    }

private:
    void tick(int value)
    {
        m_writer.markup("<span>");
        m_writer.words(QLocale().toString(value));
        m_writer.markup("</span>");
    }

    void month(const TickerFacts::Month &month, qsizetype at)
    {
        const QString articles =
            month.articles == 1 ? Text::tr("1 article") : Text::tr("%Ln articles", nullptr, month.articles);
        const QByteArray said =
            escapedHtml(Text::tr("%1: %2", "month: articles").arg(DateText::month(month.first), articles));
        // At the right half what is said hangs to the left of its bar.
        const QByteArray side = at * 2 < m_months.size() ? "start" : "end";
        const bool isShown = month.first == m_facts.month;
        m_writer.markup("<li>");
        const bool leads = month.articles > 0;
        if (leads)
            m_writer.markup("<a class=\"" + side + (isShown ? " shown" : "") + "\" aria-label=\"" + said +
                            "\" data-said=\"" + said + "\" href=\"" +
                            escapedHtml(QString::fromLatin1(
                                m_resolver.page(Pages::Ticker{m_facts.id, isShown ? QDate() : month.first}))) +
                            "\"><i class=\"h" + QByteArray::number(height(month.articles)) + "\"></i></a>");
        if (month.first.month() == 1 || at == 0) {
            m_writer.markup("<span class=\"year\">");
            m_writer.words(isCrowded(month, at) ? QString() : QString::number(month.first.year()));
            m_writer.markup("</span>");
        }
        m_writer.markup("</li>");
    }

    /// The first month's year where that of the next January would run into it.
    bool isCrowded(const TickerFacts::Month &month, qsizetype at) const
    {
        constexpr int Room = 7; // in percent of the width
        const qsizetype toNext = 13 - month.first.month();
        return at == 0 && month.first.month() != 1 && toNext < m_months.size() && toNext * 100 < Room * m_months.size();
    }

    int height(int articles) const { return std::max(1, articles * Steps / m_scale); }

    PageWriter &m_writer;
    PageResolver &m_resolver;
    const TickerFacts &m_facts;
    const QList<TickerFacts::Month> m_months;
    int m_scale = 2;
};

}

void writeMonthChart(PageWriter &writer, PageResolver &resolver, const TickerFacts &facts)
{
    ChartWriter(writer, resolver, facts).write();
}
