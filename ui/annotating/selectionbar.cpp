// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/selectionbar.h"

#include "annotating/swatch.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace {

QRect placed(QSize bar, const QRect &first, const QRect &last, const QRect &measure, const QRect &page)
{
    constexpr int Gap = 6;
    constexpr int Edge = 8;
    QRect rect(QPoint(measure.center().x() - bar.width() / 2, first.top() - Gap - bar.height()), bar);
    if (rect.top() < page.top() + Edge)
        rect.moveTop(last.bottom() + Gap);
    if (rect.bottom() > page.bottom() - Edge) // a selection longer than the page
        rect.moveTop(qMax(page.top() + Edge, qMin(rect.top(), page.bottom() - Edge - bar.height())));
    rect.moveLeft(qBound(page.left() + Edge, rect.left(), qMax(page.left() + Edge, page.right() - Edge - bar.width())));
    return rect;
}

}

SelectionBar::SelectionBar(QWidget *window)
    : FloatingCard(window, {20, 4, 50})
{
    setObjectName(QStringLiteral("selectionBar"));
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    for (int colour = 1; colour <= HighlightColours; ++colour) {
        auto *swatch = new Swatch(HighlightColour(colour), this);
        swatch->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(swatch);
        connect(swatch, &Swatch::clicked, this, [this, swatch] { Q_EMIT coloured(swatch->colour()); });
        m_swatches += swatch;
    }
    m_place = addButton(QStringLiteral("placeHere"));
    addLine();
    m_note = addButton(QStringLiteral("noteSelection"));
    m_behindNote = addLine();
    m_copy = addButton(QStringLiteral("copySelection"));
    m_search = addButton(QStringLiteral("searchSelection"));
    connect(m_place, &QToolButton::clicked, this, &SelectionBar::placeWanted);
    connect(m_note, &QToolButton::clicked, this, &SelectionBar::noteWanted);
    connect(m_copy, &QToolButton::clicked, this, &SelectionBar::copyWanted);
    connect(m_search, &QToolButton::clicked, this, &SelectionBar::searchWanted);
    setPlacing(false);
    retranslate();
    hide();
}

QToolButton *SelectionBar::addButton(const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    layout()->addWidget(button);
    return button;
}

QWidget *SelectionBar::addLine()
{
    auto *line = new QFrame(this);
    line->setObjectName(QStringLiteral("barLine"));
    line->setFixedSize(1, 18);
    layout()->addWidget(line);
    return line;
}

void SelectionBar::setPlacing(bool placing)
{
    m_place->setVisible(placing);
    for (Swatch *swatch : std::as_const(m_swatches))
        swatch->setVisible(!placing);
    m_note->setVisible(!placing);
    m_behindNote->setVisible(!placing);
}

void SelectionBar::showFor(const QRect &first, const QRect &last, const QRect &measure, const QRect &page)
{
    ensurePolished();
    layout()->activate();
    setGeometry(placed(sizeHint(), first, last, measure, page));
    raise();
    show();
}

void SelectionBar::dress(const Theme &theme)
{
    for (Swatch *swatch : std::as_const(m_swatches))
        swatch->dress(theme);
}

bool SelectionBar::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // else the window's Esc comes first
        if (!isEsc(*event))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        if (!isEsc(*event))
            return false;
        hide();
        Q_EMIT dismissed();
        return true;
    case QEvent::Wheel: // the text goes away under it; the selection stays
        if (const auto *widget = qobject_cast<QWidget *>(watched); widget && widget->window() == window())
            hide();
        return false;
    case QEvent::WindowDeactivate:
    case QEvent::WindowBlocked:
        if (watched == window())
            hide();
        return false;
    default:
        return false;
    }
}

void SelectionBar::changeEvent(QEvent *event)
{
    FloatingCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SelectionBar::retranslate()
{
    setAccessibleName(tr("Selected text"));
    m_place->setText(tr("Put Highlight Here"));
    m_note->setText(tr("Note"));
    m_copy->setText(tr("Copy"));
    m_search->setText(tr("Search"));
}
