// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/articledelegate.h"

#include "library/librarymodel.h"
#include "list/rowtext.h"
#include "tickertext.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace {

// In the design's pixels; see Scale.
constexpr int SidePadding = 12;
constexpr int TopPadding = 9;
constexpr int TitleLine = 20;
constexpr int MetaLine = 19;
constexpr int ExcerptLine = 18;
constexpr int StarGap = 4;
constexpr int ShortestName = 40;
constexpr int ChipHeight = 18;
constexpr int ChipTop = 106;
constexpr int ChipPadding = 6;
constexpr int ChipGap = 5;
constexpr int ChipsShown = 3;
constexpr int ChipName = 110;
constexpr int GroupHeight = 22;
constexpr int GroupedPadding = 5; // between it and the title

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Its box centred on the line.
void drawLine(QPainter &painter, const QRect &area, const QTextLine &line)
{
    line.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.ascent() - line.descent()) / 2));
}

/// A text in the room that it has: shaped once, and measured and drawn from that.
class ShapedText final
{
public:
    ShapedText(const QString &text, const QFont &font, int width, int lines = 1)
        : m_layout(QString(), font)
    {
        m_layout.setCacheEnabled(true); // else it is shaped again for each line drawn
        m_wrapped = RowText::wrap(m_layout, text.simplified(), width, lines);
        if (m_wrapped.last.isNull())
            return;
        m_last.emplace(m_wrapped.last, font);
        m_last->setCacheEnabled(true);
        m_last->setTextOption(m_layout.textOption());
        m_last->beginLayout();
        m_last->createLine().setNumColumns(int(m_wrapped.last.size()));
        m_last->endLayout();
    }

    int lines() const { return m_wrapped.lines(); }

    /// Of its first line.
    qreal width() const
    {
        if (lines() == 0)
            return 0;
        return (m_wrapped.whole > 0 ? m_layout : *m_last).lineAt(0).horizontalAdvance();
    }

    /// The ground of these stretches of the text (start and length), as far as they are seen: beneath what is drawn, so
    /// that marks change no shape.
    void drawMarks(QPainter &painter, QRect line, const QList<std::pair<int, int>> &marks, const QColor &colour) const
    {
        for (int at = 0; at < lines(); ++at) {
            const bool isLast = at == m_wrapped.whole;
            const QTextLine text = isLast ? m_last->lineAt(0) : m_layout.lineAt(at);
            const int from = isLast ? m_wrapped.lastStart : text.textStart();
            const int to = from + (isLast ? m_wrapped.lastKept : text.textLength());
            const qreal height = text.ascent() + text.descent();
            for (const auto &[start, length] : marks) {
                const int first = qMax(start, from);
                const int behind = qMin(start + length, to);
                if (first >= behind)
                    continue;
                const int shift = isLast ? from : 0; // its layout begins at its own zero
                const qreal left = text.cursorToX(first - shift);
                const qreal right = text.cursorToX(behind - shift);
                painter.fillRect(QRectF(line.left() + qMin(left, right), line.top() + (line.height() - height) / 2,
                                        qAbs(right - left), height),
                                 colour);
            }
            line.translate(0, line.height());
        }
    }

    /// Returns where the line after it stands.
    QRect draw(QPainter &painter, QRect line) const
    {
        for (int at = 0; at < m_wrapped.whole; ++at) {
            drawLine(painter, line, m_layout.lineAt(at));
            line.translate(0, line.height());
        }
        if (m_last) {
            drawLine(painter, line, m_last->lineAt(0));
            line.translate(0, line.height());
        }
        return line;
    }

private:
    QTextLayout m_layout;
    std::optional<QTextLayout> m_last;
    RowText::Wrapped m_wrapped;
};

}

int ArticleDelegate::rowHeight(const QFont &font)
{
    return Scale(font)(RowHeight);
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, rowHeight(option.font)};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? m_theme.selection : m_theme.list);
    if (!selected && (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.hover());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.line);
    const Scale scale(option.font);
    const QRect area = option.rect.adjusted(scale(SidePadding), 0, -scale(SidePadding), 0);
    const bool isFirst = beginsGroup(index);
    const QVariant value = index.data(LibraryModel::RowRole);
    if (value.canConvert<ArticleRow>()) {
        paintRow(*painter, option.font, area, value.value<ArticleRow>(), isFirst);
    } else {
        paintPlaceholder(*painter, scale, area);
    }
    if (isFirst)
        paintGroup(*painter, option, index);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.accent, 2));
        painter->setBrush(Qt::NoBrush); // the last chip left one: it would cover the row
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

QString ArticleDelegate::groupOf(const QModelIndex &index) const
{
    const QVariant value = m_groups ? index.data(LibraryModel::RowRole) : QVariant();
    if (!value.canConvert<ArticleRow>())
        return {};
    return RowText::dateGroup(RowText::sortDate(value.value<ArticleRow>(), *m_groups), QDate::currentDate());
}

bool ArticleDelegate::beginsGroup(const QModelIndex &index) const
{
    const QString group = groupOf(index);
    if (group.isEmpty() || index.row() == 0)
        return false;
    const QString before = groupOf(index.siblingAtRow(index.row() - 1));
    return !before.isEmpty() && before != group;
}

/// A group's name stands in its first row, which has a line less of its text for it: so every row keeps its height. At
/// the view's top the list says the name.
void ArticleDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.rect.top() <= 0)
        return;
    const Scale scale(option.font);
    const QRect band(option.rect.left(), option.rect.top(), option.rect.width(), scale(GroupHeight));
    painter.fillRect(band, m_theme.side);
    painter.fillRect(QRect(band.left(), band.bottom(), band.width(), 1), m_theme.line);
    painter.setFont(sized(option.font, scale(11), QFont::DemiBold));
    painter.setPen(m_theme.soft);
    painter.drawText(band.adjusted(scale(SidePadding), 0, -scale(SidePadding), 0),
                     int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), groupOf(index));
}

void ArticleDelegate::paintPlaceholder(QPainter &painter, const Scale &scale, const QRect &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.line);
    const auto bar = [&](int top, int height, qreal share) {
        painter.drawRoundedRect(QRectF(area.left(), area.top() + scale(top), area.width() * share, scale(height)), 3,
                                3);
    };
    bar(14, 12, 0.85);
    bar(34, 12, 0.4);
    bar(57, 8, 0.5);
    bar(78, 8, 0.95);
    bar(94, 8, 0.7);
}

ArticleDelegate::Fonts ArticleDelegate::fontsFor(const QFont &base, const QString &language, const QString &text) const
{
    if (m_base != base) {
        m_base = base;
        m_fonts.clear();
    }
    const QString family = RowText::familyFor(language, text);
    auto known = m_fonts.constFind(family);
    if (known == m_fonts.cend()) {
        QFont font = base;
        if (!family.isEmpty())
            font.setFamilies(QStringList(family) + base.families());
        const Scale scale(base);
        known = m_fonts.insert(family, {scale, sized(font, scale(14), QFont::DemiBold), sized(font, scale(14)),
                                        sized(font, scale(13)), sized(font, scale(12)), sized(font, scale(11)),
                                        sized(font, scale(11), QFont::DemiBold)});
    }
    return *known;
}

void ArticleDelegate::paintRow(QPainter &painter, const QFont &base, const QRect &area, const ArticleRow &row,
                               bool isFirst) const
{
    const Fonts titleFonts = fontsFor(base, row.language, row.title);
    const Scale &scale = titleFonts.scale;
    const int excerptLine = scale(ExcerptLine);
    const int padding = isFirst ? scale(GroupHeight) + scale(GroupedPadding) : scale(TopPadding);
    QRect line(area.left(), area.top() + padding, area.width(), scale(TitleLine));

    painter.setPen(m_theme.ink);
    const ShapedText title(row.title, row.read ? titleFonts.read : titleFonts.unread, area.width(), 2);
    title.drawMarks(painter, line, row.titleHits, m_theme.hit);
    line = title.draw(painter, line);

    line.setHeight(scale(MetaLine));
    painter.setPen(m_theme.soft);
    paintMeta(painter, base, line, row);

    line.translate(0, line.height());
    line.setHeight(excerptLine);
    const int excerptLines = (title.lines() < 2 ? 3 : 2) - (isFirst ? 1 : 0); // the room that is left
    const Fonts fonts = fontsFor(base, row.language, row.excerpt);
    if (!row.hits.isEmpty())
        paintHits(painter, fonts, QRect(line.topLeft(), QSize(line.width(), excerptLines * excerptLine)), row);
    else
        ShapedText(row.excerpt, fonts.excerpt, area.width(), excerptLines).draw(painter, line);

    paintChips(painter, base, QRect(area.left(), area.top() + scale(ChipTop), area.width(), scale(ChipHeight)), row);
}

/// Names may be long: they give way, never the date and the state behind them.
void ArticleDelegate::paintMeta(QPainter &painter, const QFont &base, const QRect &line, const ArticleRow &row) const
{
    const QString who = RowText::who(row);
    const QString facts = RowText::facts(row, QDate::currentDate());
    const Fonts fonts = fontsFor(base, row.language, facts);
    const ShapedText star(row.starred ? QStringLiteral("★") : QString(), fonts.meta, line.width());
    const int room = line.width() - (row.starred ? qCeil(star.width()) + fonts.scale(StarGap) : 0);
    const ShapedText behind(facts, fonts.meta, room);
    const ShapedText dot(QStringLiteral("·"), fonts.meta, line.width());
    const int blank = QFontMetrics(fonts.meta).horizontalAdvance(u' ');
    const int joint = facts.isEmpty() ? 0 : qCeil(dot.width()) + 2 * blank;
    const int left = room - qCeil(behind.width()) - joint;
    QRect rest = line;
    if (!who.isEmpty() && left >= fonts.scale(ShortestName)) {
        const ShapedText names(who, fontsFor(base, row.language, who).meta, left);
        names.draw(painter, rest);
        rest.setLeft(rest.left() + qCeil(names.width()) + blank);
        if (!facts.isEmpty())
            dot.draw(painter, rest);
        rest.setLeft(rest.left() + joint - blank);
    }
    behind.draw(painter, rest);
    const int end = rest.left() + qCeil(behind.width());
    star.draw(painter, line.translated(end > line.left() ? end - line.left() + fonts.scale(StarGap) : 0, 0));
}

/// The excerpt of a found article, with its hits marked on exactly their characters.
void ArticleDelegate::paintHits(QPainter &painter, const Fonts &fonts, const QRect &area, const ArticleRow &row) const
{
    const int height = fonts.scale(ExcerptLine);
    QTextLayout layout(row.excerpt, fonts.excerpt);
    layout.setCacheEnabled(true);
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
    for (int top = 0; top + height <= area.height(); top += height) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, top + (height - line.height()) / 2));
    }
    layout.endLayout();
    layout.draw(&painter, area.topLeft());
}

void ArticleDelegate::paintChips(QPainter &painter, const QFont &base, const QRect &area, const ArticleRow &row) const
{
    const Fonts fonts = fontsFor(base, row.language, {});
    painter.setRenderHint(QPainter::Antialiasing);
    const int padding = fonts.scale(ChipPadding);
    const int gap = fonts.scale(ChipGap);
    const QFontMetrics metrics(fonts.chip);
    const qreal blank = QFontMetricsF(fonts.symbol).horizontalAdvance(u' ');
    const auto more = [](qsizetype count) { return u'+' + QString::number(count); };
    QRect chip = area;
    const auto ground = [&](int width, const ChipColours &colours) {
        chip.setWidth(width);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(QRectF(chip), chip.height() / 2.0, chip.height() / 2.0);
        painter.setPen(colours.text);
        return chip.adjusted(padding, 0, -padding, 0);
    };

    const qsizetype all = row.tags.size() + row.tickers.size();
    qsizetype shown = 0; // the user's own words first; what is not shown is only counted
    const qsizetype most = all <= ChipsShown + 1 ? all : ChipsShown; // "+1" stands for none that has room
    for (; shown < most; ++shown) {
        QString symbolText;
        QString nameText;
        ChipColours colours;
        if (shown < row.tags.size()) {
            const Tag &tag = row.tags.at(shown);
            nameText = u'#' + tag.name;
            colours = {m_theme.tag(tag.colour), m_theme.other.ground};
        } else {
            const TickerMention &ticker = row.tickers.at(shown - row.tags.size());
            if (TickerText::showsSymbol(ticker.id, ticker.name))
                symbolText = ticker.id.toString();
            nameText = ticker.name;
            colours = m_theme.chip(ticker.id);
        }
        const ShapedText symbol(symbolText, fonts.symbol, area.width());
        const ShapedText name(nameText, fontsFor(base, row.language, nameText).chip, fonts.scale(ChipName));
        const int symbolWidth = symbol.lines() == 0 ? 0 : qRound(symbol.width() + blank);
        const int width = symbolWidth + qRound(name.width()) + 2 * padding;
        const qsizetype behind = all - shown - 1;
        const int needed = behind > 0 ? gap + 2 * padding + metrics.horizontalAdvance(more(behind)) : 0;
        if (chip.left() + width + needed > area.right() + 1)
            break;
        QRect text = ground(width, colours);
        symbol.draw(painter, text);
        text.setLeft(text.left() + symbolWidth);
        name.draw(painter, text);
        chip.moveLeft(chip.right() + 1 + gap);
    }
    if (shown < all) {
        const ShapedText count(more(all - shown), fonts.chip, area.width());
        count.draw(painter, ground(qRound(count.width()) + 2 * padding, m_theme.other));
    }
}
