// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/orphanbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int ShownAtOnce = 4; // of more, the others follow as these are settled

}

OrphanBar::OrphanBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_list(new QWidget(this))
{
    setObjectName(QStringLiteral("orphanBar"));
    setAttribute(Qt::WA_StyledBackground);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setObjectName(QStringLiteral("noticeTitle"));
    m_sentence->setObjectName(QStringLiteral("soft"));
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 8);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_list);
    hide();
}

void OrphanBar::setOrphans(const QList<Highlight> &orphans)
{
    m_orphans = orphans;
    fill();
}

void OrphanBar::setPlacing(HighlightId highlight)
{
    m_placing = highlight;
    fill();
}

void OrphanBar::fill()
{
    for (QWidget *row : m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        m_list->layout()->removeWidget(row);
        row->hide();
        row->deleteLater(); // it may be the one whose button was pressed
    }
    for (const Highlight &orphan : m_orphans.first(qMin<qsizetype>(m_orphans.size(), ShownAtOnce))) {
        if (m_placing != 0 && orphan.id != m_placing)
            continue;
        auto *row = new QWidget(m_list);
        auto *quote = new QLabel(row);
        quote->setTextFormat(Qt::PlainText);
        quote->setMinimumWidth(1);
        quote->setText(QStringLiteral("“%1”").arg(orphan.anchor.quote.simplified().left(120)));
        auto *place = new QPushButton(row);
        place->setObjectName(QStringLiteral("placeOrphan"));
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(quote, 1);
        line->addWidget(place);
        if (m_placing == orphan.id) {
            place->setText(tr("Cancel"));
            connect(place, &QPushButton::clicked, this, &OrphanBar::placingLeft);
        } else {
            place->setText(tr("Put by Hand…"));
            connect(place, &QPushButton::clicked, this, [this, id = orphan.id] { Q_EMIT placeWanted(id); });
            auto *remove = new QPushButton(tr("Remove"), row);
            remove->setObjectName(QStringLiteral("removeOrphan"));
            connect(remove, &QPushButton::clicked, this, [this, id = orphan.id] { Q_EMIT removed(id); });
            line->addWidget(remove);
        }
        m_list->layout()->addWidget(row);
    }
    retranslate();
    setVisible(!m_orphans.isEmpty());
}

void OrphanBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void OrphanBar::retranslate()
{
    const int count = int(m_orphans.size());
    m_title->setText(count == 1 ? tr("1 highlight lost its passage")
                                : tr("%Ln highlights lost their passages", nullptr, count));
    m_sentence->setText(m_placing == 0
                            ? tr("The text has changed. The words and notes are kept; none was moved to other text.")
                            : tr("Select its passage in the text, then choose “Put Highlight Here” or press H."));
}
