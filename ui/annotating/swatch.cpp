// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/swatch.h"

#include "scale.h"

#include <QEvent>
#include <QPainter>

Swatch::Swatch(HighlightColour colour, QWidget *parent)
    : QAbstractButton(parent)
    , m_colour(colour)
{
    setObjectName(QStringLiteral("swatch%1").arg(int(colour)));
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

QString Swatch::nameOf(HighlightColour colour)
{
    switch (colour) {
    case HighlightColour::Yellow:
        return tr("Yellow");
    case HighlightColour::Orange:
        return tr("Orange");
    case HighlightColour::Teal:
        return tr("Teal");
    case HighlightColour::Violet:
        return tr("Violet");
    }
    Q_UNREACHABLE();
}

void Swatch::dress(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize Swatch::sizeHint() const
{
    const int side = Scale(font())(24);
    return {side, side};
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const HighlightLook &look = m_theme.highlight(m_colour);
    const Scale scale(font());
    QRectF dot(0, 0, scale(18), scale(18));
    dot.moveCenter(QRectF(rect()).center());
    if (isChecked() || hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(dot.adjusted(-2, -2, 2, 2));
    }
    painter.setPen(QPen(look.bar, underMouse() ? 2 : 1));
    painter.setBrush(look.ground);
    painter.drawEllipse(dot);
    QFont small = font();
    small.setPixelSize(scale(10));
    painter.setFont(small);
    painter.setPen(m_theme.ink);
    painter.drawText(dot, Qt::AlignCenter, QString::number(int(m_colour)));
}

void Swatch::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Swatch::retranslate()
{
    setAccessibleName(nameOf(m_colour));
    setToolTip(tr("%1 (%2)", "a colour and its key").arg(nameOf(m_colour)).arg(int(m_colour)));
}
