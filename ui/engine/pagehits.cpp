// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pagehits.h"

#include "engine/lockedpage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

PageHits::PageHits(LockedPage &page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_script(page, QStringLiteral("pagehits.js"), this)
{
    connect(&m_page, &QWebEnginePage::loadFinished, this, [this](bool loaded) {
        if (const auto arrival = std::exchange(m_onArrival, std::nullopt); arrival && loaded)
            go(arrival->forward, true, arrival->quietly);
    });
}

void PageHits::put(const PageMarks &marks)
{
    QJsonArray list;
    for (const PageMarks::Mark &mark : marks.marks)
        list.append(QJsonArray{mark.shown, mark.shownUnits, mark.more});
    m_script.run(QStringLiteral("put(%1, %2)")
                     .arg(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)),
                          QString::number(marks.shownLength)),
                 {}); // an article on its way comes with its marks
}

void PageHits::step(bool forward, bool fromEdge)
{
    if (!m_onArrival)
        go(forward, fromEdge, false);
}

void PageHits::go(bool forward, bool fromEdge, bool quietly)
{
    m_script.run(QStringLiteral("step(%1, %2)").arg(PageScript::word(forward), PageScript::word(fromEdge)),
                 [this, forward, fromEdge, quietly](const QVariant &answer) {
                     const QVariantList numbers = answer.toList();
                     const int hit = numbers.value(0).toInt();
                     if (hit > 0 && !quietly)
                         Q_EMIT stood(hit, numbers.value(1).toInt());
                     else if (hit == 0 && !fromEdge)
                         Q_EMIT ranOut(forward);
                 });
}
