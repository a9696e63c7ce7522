// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/barbutton.h"

#include <QAction>
#include <QStyleOptionToolButton>

BarButton::BarButton(QAction *action, const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(name);
    setDefaultAction(action);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto follow = [this, action] {
        setAccessibleName(action->toolTip());
        setVisible(isWanted() && m_hasRoom); // only a tool bar would see to it
    };
    connect(action, &QAction::changed, this, follow);
    follow();
}

QString BarButton::shortText() const
{
    return text().section(u' ', -1);
}

void BarButton::setShort(bool isShort)
{
    if (isShort == m_isShort)
        return;
    m_isShort = isShort;
    updateGeometry();
    update();
}

void BarButton::setRoom(bool hasRoom)
{
    if (hasRoom == m_hasRoom)
        return;
    m_hasRoom = hasRoom;
    setVisible(isWanted() && m_hasRoom);
}

bool BarButton::isWanted() const
{
    return defaultAction()->isVisible();
}

int BarButton::wholeWidth() const
{
    return QToolButton::sizeHint().width(); // goes by text(), whatever is drawn
}

QSize BarButton::sizeHint() const
{
    const QSize whole = QToolButton::sizeHint();
    const int words = fontMetrics().horizontalAdvance(text()) - fontMetrics().horizontalAdvance(shortText());
    return m_isShort ? QSize(whole.width() - words, whole.height()) : whole;
}

QSize BarButton::minimumSizeHint() const
{
    return sizeHint();
}

void BarButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    if (m_isShort)
        option->text = shortText();
}
