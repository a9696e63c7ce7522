#include "list/articledelegate.h"

#include "library/librarymodel.h"
#include "list/rowtext.h"
#include "tickertext.h"

#include <QPainter>
#include <QTextLayout>

namespace {

constexpr int SidePadding = 12;
constexpr int TopPadding = 9;
constexpr int TitleLine = 20;
constexpr int MetaLine = 19;
constexpr int ExcerptLine = 18;
constexpr int ChipHeight = 18;
constexpr int ChipTop = 106;
constexpr int ChipPadding = 6;
constexpr int ChipGap = 5;
constexpr int ChipsShown = 3;
constexpr int GroupHeight = 18;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// One line of text, its box centred on the line.
void drawLine(QPainter &painter, const QRect &line, const QString &text)
{
    painter.drawText(line, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), text);
}

}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {200, RowHeight}; }

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? m_theme.selection : m_theme.list);
    if (!selected && (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.hover());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.line);
    const QRect area = option.rect.adjusted(SidePadding, 0, -SidePadding, 0);
    const QVariant value = index.data(LibraryModel::RowRole);
    if (value.canConvert<ArticleRow>())
        paintRow(*painter, option.font, area, value.value<ArticleRow>());
    else
        paintPlaceholder(*painter, area);
    paintGroups(*painter, option, index);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush);   // the last chip left one: it would cover the row
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QString ArticleDelegate::groupOf(const QModelIndex &index) const
{
    const QVariant value = m_groups ? index.data(LibraryModel::RowRole) : QVariant();
    if (!value.canConvert<ArticleRow>())
        return {};
    return RowText::dateGroup(RowText::sortDate(value.value<ArticleRow>(), *m_groups), QDate::currentDate(), QLocale());
}

/// A group's name stands on the line above its first row, half in it and half in the row before: so every row keeps its
/// height.
void ArticleDelegate::paintGroups(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString group = groupOf(index);
    if (group.isEmpty())
        return;
    painter.setFont(sized(option.font, 11, QFont::DemiBold));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(option.rect);
    const auto draw = [&](const QString &name, int line) {
        const int width = painter.fontMetrics().horizontalAdvance(name) + 2 * ChipPadding + 4;
        const QRect place(option.rect.left() + SidePadding, line - GroupHeight / 2, width, GroupHeight);
        painter.setPen(m_theme.line);
        painter.setBrush(m_theme.side);
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), GroupHeight / 2.0, GroupHeight / 2.0);
        painter.setPen(m_theme.soft);
        painter.drawText(place, int(Qt::AlignCenter | Qt::TextSingleLine), name);
    };
    if (const QString before = groupOf(index.siblingAtRow(index.row() - 1)); !before.isEmpty() && before != group)
        draw(group, option.rect.top());
    if (const QString next = groupOf(index.siblingAtRow(index.row() + 1)); !next.isEmpty() && next != group)
        draw(next, option.rect.bottom() + 1);
    painter.setClipping(false);
}

void ArticleDelegate::paintPlaceholder(QPainter &painter, const QRect &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    const auto bar = [&](int top, int height, qreal share) {
        painter.drawRoundedRect(QRectF(area.left(), area.top() + top, area.width() * share, height), 3, 3);
    };
    bar(14, 12, 0.85);
    bar(34, 12, 0.4);
    bar(57, 8, 0.5);
    bar(78, 8, 0.95);
    bar(94, 8, 0.7);
}

void ArticleDelegate::paintRow(QPainter &painter, const QFont &base, const QRect &area, const ArticleRow &row) const
{
    const QFont font = RowText::forLanguage(base, row.language);
    QRect line(area.left(), area.top() + TopPadding, area.width(), TitleLine);

    painter.setFont(sized(font, 14, row.read ? QFont::Normal : QFont::DemiBold));
    painter.setPen(m_theme.ink);
    const QStringList title = RowText::wrapped(row.title, painter.font(), area.width(), 2);
    for (const QString &text : title) {
        drawLine(painter, line, text);
        line.translate(0, TitleLine);
    }

    line.setHeight(MetaLine);
    painter.setFont(sized(font, 13));
    painter.setPen(m_theme.soft);
    QString meta = RowText::meta(row, QLocale());
    if (row.partial)
        meta = meta.isEmpty() ? tr("incomplete") : tr("incomplete · %1").arg(meta);
    const QString star = row.starred ? QStringLiteral(" ★") : QString();
    const int room = area.width() - painter.fontMetrics().horizontalAdvance(star);
    drawLine(painter, line, painter.fontMetrics().elidedText(meta, Qt::ElideRight, room) + star);

    line.translate(0, MetaLine);
    line.setHeight(ExcerptLine);
    painter.setFont(sized(font, 12));
    const int excerptLines = title.size() < 2 ? 3 : 2;   // the place that a short title leaves
    if (!row.hits.isEmpty()) {
        paintHits(painter, QRect(line.topLeft(), QSize(line.width(), excerptLines * ExcerptLine)), row);
    } else {
        for (const QString &text : RowText::wrapped(row.excerpt, painter.font(), area.width(), excerptLines)) {
            drawLine(painter, line, text);
            line.translate(0, ExcerptLine);
        }
    }

    paintChips(painter, font, QRect(area.left(), area.top() + ChipTop, area.width(), ChipHeight), row);
}

/// The excerpt of a found article, with its hits marked on exactly their characters.
void ArticleDelegate::paintHits(QPainter &painter, const QRect &area, const ArticleRow &row) const
{
    QTextLayout layout(row.excerpt, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextCharFormat mark;
    mark.setBackground(m_theme.hit);
    mark.setForeground(m_theme.ink);
    QList<QTextLayout::FormatRange> marks;
    for (const auto &[start, length] : row.hits)
        marks.append({start, length, mark});
    layout.setFormats(marks);
    layout.beginLayout();
    for (int top = 0; top + ExcerptLine <= area.height(); top += ExcerptLine) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, top + (ExcerptLine - line.height()) / 2));
    }
    layout.endLayout();
    layout.draw(&painter, area.topLeft());
}

void ArticleDelegate::paintChips(QPainter &painter, const QFont &base, const QRect &area, const ArticleRow &row) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont nameFont = sized(base, 11);
    const QFont symbolFont = sized(base, 11, QFont::DemiBold);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics symbolMetrics(symbolFont);
    const auto more = [](qsizetype count) { return u'+' + QString::number(count); };

    int left = area.left();
    const auto drawChip = [&](const QString &symbol, const QString &name, int width, const ChipColours &colours) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(QRectF(left, area.top(), width, area.height()), area.height() / 2.0, area.height() / 2.0);
        painter.setPen(colours.text);
        QRect text(left + ChipPadding, area.top(), width - 2 * ChipPadding, area.height());
        if (!symbol.isEmpty()) {
            painter.setFont(symbolFont);
            drawLine(painter, text, symbol);
            text.setLeft(text.left() + symbolMetrics.horizontalAdvance(symbol + u' '));
        }
        painter.setFont(nameFont);
        drawLine(painter, text, name);
        left += width + ChipGap;
    };

    struct Chip
    {
        QString symbol;
        QString name;
        ChipColours colours;
    };
    QList<Chip> chips;   // the user's own words first; what is not shown is only counted
    for (const Tag &tag : row.tags.first(qMin<qsizetype>(ChipsShown, row.tags.size())))
        chips.append({{}, u'#' + tag.name, {m_theme.tag(tag.colour), m_theme.other.ground}});
    for (const TickerMention &ticker : row.tickers.first(qMin<qsizetype>(ChipsShown, row.tickers.size())))
        chips.append({TickerText::showsSymbol(ticker.id, ticker.name) ? ticker.id.toString() : QString(),
                      ticker.name.simplified(), m_theme.chip(ticker.id)});
    const qsizetype all = row.tags.size() + row.tickers.size();

    qsizetype shown = 0;
    for (; shown < qMin<qsizetype>(ChipsShown, chips.size()); ++shown) {
        const Chip &chip = chips[shown];
        const int symbolWidth = chip.symbol.isEmpty() ? 0 : symbolMetrics.horizontalAdvance(chip.symbol + u' ');
        const QString name = nameMetrics.elidedText(chip.name, Qt::ElideRight, 110);
        const int width = symbolWidth + nameMetrics.horizontalAdvance(name) + 2 * ChipPadding;
        const qsizetype behind = all - shown - 1;
        const int needed = behind > 0 ? ChipGap + 2 * ChipPadding + nameMetrics.horizontalAdvance(more(behind)) : 0;
        if (left + width + needed > area.right() + 1)
            break;
        drawChip(chip.symbol, name, width, chip.colours);
    }
    if (shown < all) {
        const QString text = more(all - shown);
        drawChip({}, text, nameMetrics.horizontalAdvance(text) + 2 * ChipPadding, m_theme.other);
    }
}
