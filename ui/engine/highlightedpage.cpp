// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/highlightedpage.h"

#include "engine/lockedpage.h"
#include "engine/pageview.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>
#include <utility>

namespace {

constexpr qsizetype MostAtOnePlace = 100;

/// The page's numbers are anybody's.
int bounded(const QVariant &number, double least, double most)
{
    const double value = number.toDouble();
    return value >= least && value <= most ? int(value) : int(least);
}

}

HighlightedPage::HighlightedPage(LockedPage &page, PageView &view, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_view(view)
    , m_script(page, QStringLiteral("pagehighlights.js"), this)
{
    using namespace std::chrono_literals;
    m_settling.setSingleShot(true);
    m_settling.setInterval(60ms);
    connect(&m_settling, &QTimer::timeout, this, &HighlightedPage::askSelection);
    connect(&m_page, &QWebEnginePage::selectionChanged, &m_settling, QOverload<>::of(&QTimer::start));
    connect(&m_view, &PageView::released, this, [this](const QPoint &at, bool isClick) {
        m_settling.start();
        if (!isClick)
            return;
        const double zoom = m_page.zoomFactor();
        m_script.run(QStringLiteral("at(%1, %2)").arg(at.x() / zoom).arg(at.y() / zoom),
                     [this](const QVariant &answer) { tellReached(answer.toList(), true); });
    });
    connect(&m_view, &PageView::selectionStepped, this, &HighlightedPage::extend);
    connect(&m_page, &QWebEnginePage::loadFinished, this, [this](bool loaded) {
        if (const HighlightId highlight = std::exchange(m_onArrival, 0); highlight != 0 && loaded)
            show(highlight);
    });
}

void HighlightedPage::put(const HighlightMarks &marks)
{
    QJsonArray list;
    for (const HighlightMarks::Mark &mark : marks.marks) {
        QStringList ids;
        for (const HighlightId id : mark.highlights)
            ids += QString::number(id);
        list.append(QJsonArray{mark.shown, mark.shownUnits, int(mark.colour), mark.highlights.size() > 1,
                               ids.join(u' '), mark.isNoted ? QJsonValue(mark.note) : QJsonValue()});
    }
    m_script.run(QStringLiteral("put(%1, %2)")
                     .arg(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)),
                          QString::number(marks.shownLength))); // an article on its way comes with its marks
}

void HighlightedPage::show(HighlightId highlight)
{
    m_onArrival = highlight; // unless it is on the page that stands
    m_script.run(QStringLiteral("show(%1)").arg(highlight), [this, highlight](const QVariant &answer) {
        if (answer.toList().size() == 2 && m_onArrival == highlight)
            m_onArrival = 0;
        tellReached(answer.toList(), false);
    });
}

void HighlightedPage::step(bool forward)
{
    m_script.run(QStringLiteral("next(%1)").arg(PageScript::word(forward)), [this, forward](const QVariant &answer) {
        if (const HighlightId next = answer.toLongLong(); next > 0)
            show(next);
        else
            Q_EMIT happened(PageEvents::HighlightsEnded{forward});
    });
}

void HighlightedPage::extend(const SelectionStep &step)
{
    m_script.run(QStringLiteral("extend(%1, '%2')").arg(PageScript::word(step.forward), QLatin1String(step.unit)),
                 [this](const QVariant &) { m_settling.start(); });
}

void HighlightedPage::clearSelection()
{
    m_script.run(QStringLiteral("clear()"));
}

void HighlightedPage::askSelection()
{
    if (m_view.isPressed())
        return; // the button's release asks
    m_script.run(QStringLiteral("selection()"), [this](const QVariant &answer) { tellSelection(answer.toList()); });
}

void HighlightedPage::tellSelection(const QVariantList &answer)
{
    constexpr double MostUnits = 1e9;
    const bool isSelected = answer.size() == 5 && m_page.page() && !m_view.isPressed();
    if (isSelected)
        Q_EMIT happened(PageEvents::Selected{*m_page.page(), bounded(answer[0], 0, MostUnits),
                                             bounded(answer[1], 0, MostUnits), place(answer[2]), place(answer[3]),
                                             place(answer[4])});
    else if (m_isSelected)
        Q_EMIT happened(PageEvents::Unselected());
    m_isSelected = isSelected;
}

void HighlightedPage::tellReached(const QVariantList &answer, bool clicked)
{
    if (answer.size() != 2 || !m_page.page())
        return;
    PageEvents::HighlightReached reached{*m_page.page(), {}, place(answer[1]), clicked};
    const QStringList ids = answer[0].toString().left(4000).split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : ids.first(std::min(ids.size(), MostAtOnePlace)))
        if (const HighlightId highlight = id.toLongLong(); highlight > 0)
            reached.highlights += highlight;
    if (!reached.highlights.isEmpty())
        Q_EMIT happened(reached);
}

QRect HighlightedPage::place(const QVariant &box) const
{
    constexpr double Far = 1e6;
    const QVariantList sides = box.toList();
    if (sides.size() != 4)
        return {};
    const auto at = [&](int side) { return bounded(sides[side].toDouble() * m_page.zoomFactor(), -Far, Far); };
    return {at(0), at(1), at(2), at(3)};
}
