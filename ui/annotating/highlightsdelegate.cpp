// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/highlightsdelegate.h"

#include "annotating/swatch.h"
#include "page/comparedtext.h"
#include "scriptfont.h"
#include "tickertext.h"

#include <QPainter>
#include <QTextLayout>

namespace {

constexpr int Side = 4;    // the design's pixels, as all of these
constexpr int Indent = 16; // of the words behind the bar
constexpr int HeadingHeight = 46;
constexpr int Padding = 11;
constexpr int QuoteLine = 24;
constexpr int NoteLine = 22;
constexpr int MetaLine = 22;
constexpr int QuoteType = 15;
constexpr int MostLines = 3;

/// Wrapped into so many lines, the last one cut.
void drawWrapped(QPainter &painter, const QRect &area, int lineHeight, int lines, const QString &text,
                 const QFont &font)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = area.top();
    for (int number = 0; number < lines; ++number, y += lineHeight) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const int end = line.textStart() + line.textLength();
        if (number + 1 == lines && end < text.size()) {
            painter.setFont(font);
            painter.drawText(
                QRect(area.left(), y, area.width(), lineHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetrics(font).elidedText(text.mid(line.textStart(), 400), Qt::ElideRight, area.width()));
            break;
        }
        line.draw(&painter, QPointF(area.left(), y + (lineHeight - line.height()) / 2));
    }
    layout.endLayout();
}

}

int HighlightsDelegate::quoteLines(const Scale &scale, const QString &quote) const
{
    // A Han character is as wide as the type is high, a letter about half; a little more, for lines break early.
    const QStringView read = QStringView(quote).left(2000);
    const int width = weightOf(read) * scale(QuoteType) / 2 + int(read.count(u' ')) * scale(QuoteType) / 4;
    return qBound(1, (width + width / 20) / qMax(m_width - scale(Indent + 2 * Side), 1) + 1, MostLines);
}

QSize HighlightsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Scale scale(option.font);
    if (m_model.isHeading(index))
        return {200, scale(HeadingHeight)};
    const Highlight &highlight = m_model.highlight(index).highlight;
    return {200, scale(2 * Padding + quoteLines(scale, highlight.anchor.quote) * QuoteLine + MetaLine +
                       (highlight.note.isEmpty() ? 0 : NoteLine))};
}

void HighlightsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.isHeading(index)) {
        paintHeading(*painter, option, m_model.row(index));
        painter->restore();
        return;
    }
    const Scale scale(option.font);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.hover());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.line);

    const FoundHighlight &found = m_model.highlight(index);
    const QRect area = option.rect.adjusted(scale(Side), scale(Padding), -scale(Side), -scale(Padding));
    QPen bar(m_theme.highlight(found.highlight.colour).bar, scale(4), found.isOrphaned ? Qt::DashLine : Qt::SolidLine,
             Qt::FlatCap);
    if (found.isOrphaned)
        bar.setDashPattern({1.5, 1});
    painter->setPen(bar);
    painter->drawLine(area.left() + scale(2), area.top(), area.left() + scale(2), area.bottom());

    QFont font = ScriptFont::of(option.font, found.highlight.anchor.quote);
    font.setPixelSize(scale(QuoteType));
    painter->setPen(m_theme.ink);
    const int lines = quoteLines(scale, found.highlight.anchor.quote);
    QRect line(area.left() + scale(Indent), area.top(), area.width() - scale(Indent), scale(QuoteLine));
    drawWrapped(*painter, line, scale(QuoteLine), lines, found.highlight.anchor.quote.left(2000).simplified(), font);
    line.translate(0, lines * scale(QuoteLine));
    line.setHeight(scale(NoteLine));
    if (!found.highlight.note.isEmpty()) {
        const QString note = QStringLiteral("✎ ") + found.highlight.note.left(1000).simplified();
        painter->setFont(ScriptFont::of(option.font, note));
        painter->drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, line.width()));
        line.translate(0, scale(NoteLine));
    }
    line.setHeight(scale(MetaLine));
    paintMeta(*painter, option.font, line, index);
    painter->restore();
}

void HighlightsDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                      const HighlightsModel::Row &row) const
{
    const Scale scale(option.font);
    QRect line = option.rect.adjusted(scale(Side), scale(14), -scale(Side), -scale(4));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_theme.line);
    const QString count = QString::number(row.count);
    painter.setFont(option.font);
    painter.setPen(m_theme.soft);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(count) - scale(12));
    const QFont detailFont = ScriptFont::of(option.font, row.detail);
    const int detail = row.detail.isEmpty() ? 0 : QFontMetrics(detailFont).horizontalAdvance(row.detail) + scale(12);
    QFont bold = ScriptFont::of(option.font, row.heading);
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_theme.ink);
    const QString title = painter.fontMetrics().elidedText(row.heading.simplified(), Qt::ElideRight,
                                                           qMax(line.width() - detail, scale(80)));
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, title);
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(title) + scale(12));
    painter.setFont(detailFont);
    painter.setPen(m_theme.soft);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(row.detail, Qt::ElideRight, qMax(line.width(), 0)));
}

void HighlightsDelegate::paintMeta(QPainter &painter, const QFont &font, QRect line, const QModelIndex &index) const
{
    const Scale scale(font);
    const FoundHighlight &found = m_model.highlight(index);
    const QString &detail = m_model.row(index).detail;
    QFont small = font;
    small.setPixelSize(scale(12));
    painter.setPen(m_theme.soft);
    painter.setFont(ScriptFont::of(small, detail));
    const QString shown = painter.fontMetrics().elidedText(detail, Qt::ElideRight, line.width() / 2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(shown) - scale(12));
    const auto say = [&](const QString &text, const QColor &colour) {
        if (line.width() < scale(30))
            return;
        painter.setFont(ScriptFont::of(small, text));
        painter.setPen(colour);
        const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, fitting);
        line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(fitting) + scale(10));
    };
    say(Swatch::nameOf(found.highlight.colour), m_theme.soft);
    if (found.isOrphaned)
        say(tr("⚠ Lost its passage"), m_theme.notice);
    for (const QString &tag : found.highlight.tags)
        say(QStringLiteral("# ") + tag, m_theme.soft);
    constexpr int MostChips = 3;
    const QList<TickerMention> &tickers = m_model.article(index).tickers;
    for (const TickerMention &mention : tickers.first(qMin<qsizetype>(tickers.size(), MostChips))) {
        const bool symbol = TickerText::showsSymbol(mention.id, mention.name);
        const QString text = symbol ? QString(mention.id.toString() + u' ' + mention.name).trimmed() : mention.name;
        const QFont chipFont = ScriptFont::of(small, text);
        const int width = QFontMetrics(chipFont).horizontalAdvance(text) + scale(14);
        if (width > line.width())
            break;
        const ChipColours &colours = m_theme.chip(mention.id);
        const QRect chip(line.left(), line.center().y() - scale(9), width, scale(19));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(chip, scale(9), scale(9));
        painter.setPen(colours.text);
        painter.setFont(chipFont);
        painter.drawText(chip, Qt::AlignCenter, text);
        line.setLeft(line.left() + width + scale(6));
    }
}
