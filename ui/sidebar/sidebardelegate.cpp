// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/sidebardelegate.h"

#include "scale.h"
#include "sidebar/sidebarmodel.h"

#include <QLocale>
#include <QPainter>

namespace {

// In the design's pixels; see Scale.
constexpr int RowHeight = 27;
constexpr int SectionHeight = 25;
constexpr int FirstSectionHeight = 36;
constexpr int LaterSectionHeight = 38;

SidebarModel::Kind kindOf(const QModelIndex &index)
{
    return index.data(SidebarModel::KindRole).value<SidebarModel::Kind>();
}

}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Scale scale(option.font);
    if (kindOf(index) != SidebarModel::Kind::Heading)
        return {100, scale(RowHeight)};
    return {100, scale(index.row() == 0 ? FirstSectionHeight : LaterSectionHeight)};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = option.font;
    const Scale scale(font);
    const QRect text = option.rect.adjusted(scale(14), 0, -scale(14), 0);
    const int line = int(Qt::AlignVCenter | Qt::TextSingleLine);

    if (kindOf(index) == SidebarModel::Kind::Heading) {
        font.setPixelSize(scale(12));
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        painter->setFont(font);
        painter->setPen(m_theme.soft);
        painter->drawText(
            QRect(text.left(), text.bottom() - scale(SectionHeight) + 1, text.width(), scale(SectionHeight)), line,
            index.data(SidebarModel::NameRole).toString().toUpper());
        painter->restore();
        return;
    }

    const bool selected = option.state & QStyle::State_Selected;
    const QRectF pill = QRectF(option.rect).adjusted(6, 0, -6, -1);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? m_theme.selection : m_theme.hover());
        painter->drawRoundedRect(pill, 6, 6);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(pill.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }

    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    QRect room = text;
    const int count = index.data(SidebarModel::CountRole).toInt();
    if (count >= 0) {
        const QString number = QLocale().toString(count);
        painter->setFont(selected ? bold : font);
        painter->setPen(m_theme.soft);
        painter->drawText(room, line | int(Qt::AlignRight), number);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(number) - scale(8));
    }
    painter->setPen(m_theme.ink);
    const QString symbol = index.data(SidebarModel::SymbolRole).toString();
    if (!symbol.isEmpty()) {
        painter->setFont(bold);
        const QString shown = painter->fontMetrics().elidedText(symbol, Qt::ElideRight, room.width());
        painter->drawText(room, line, shown);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(shown) + scale(6));
    }
    painter->setFont(selected && symbol.isEmpty() ? bold : font);
    if (kindOf(index) == SidebarModel::Kind::Tag) {
        painter->setPen(m_theme.tag(index.data(SidebarModel::ColourRole).toString()));
        painter->drawText(room, line, QStringLiteral("#"));
        painter->setPen(m_theme.ink);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(QStringLiteral("# ")));
    }
    const QString name = index.data(SidebarModel::NameRole).toString().simplified();
    if (room.width() > 0)
        painter->drawText(room, line, painter->fontMetrics().elidedText(name, Qt::ElideRight, room.width()));
    painter->restore();
}
