#include "list/rowtext.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QTextLayout>

RowText::Wrapped RowText::wrap(QTextLayout &layout, int width, int lines)
{
    const QString text = layout.text();
    if (text.isEmpty())
        return {};   // a layout of nothing still has a line
    QTextOption option = layout.textOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    Wrapped result;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int end = line.textStart() + line.textLength();
        if (result.whole + 1 < lines || end == text.size()) {
            ++result.whole;
            continue;
        }
        // Of the word that goes over the line's end, the beginning may still stand in it: no longer than another line.
        QTextLine next = layout.createLine();
        next.setLineWidth(width);
        const int rest = next.textStart() + next.textLength() - line.textStart();
        result.last = QFontMetrics(layout.font()).elidedText(text.mid(line.textStart(), rest), Qt::ElideRight, width);
        break;
    }
    layout.endLayout();
    return result;
}

QString RowText::meta(const ArticleRow &row, const QLocale &locale)
{
    QStringList parts;
    const QString source = (row.source.isEmpty() ? row.author : row.source).simplified();
    if (!source.isEmpty())
        parts.append(source);
    // The date where it was written, not where it is read: no conversion.
    if (row.published.isValid())
        parts.append(locale.toString(row.published.date(), QStringLiteral("d MMM yyyy")));
    if (row.minutes > 0)
        parts.append(QCoreApplication::translate("RowText", "%1 min").arg(locale.toString(row.minutes)));
    return parts.join(QStringLiteral(" · "));
}

QDate RowText::sortDate(const ArticleRow &row, ListQuery::Sort sort)
{
    switch (sort) {
    case ListQuery::Sort::Newest:
        return row.published.isValid() ? row.published.date() : row.saved.date();
    case ListQuery::Sort::Saved:
        return row.saved.date();
    default:
        return {};
    }
}

QString RowText::dateGroup(const QDate &date, const QDate &today, const QLocale &locale)
{
    if (!date.isValid())
        return QCoreApplication::translate("RowText", "No date");
    const qint64 days = date.daysTo(today);
    if (days == 0)
        return QCoreApplication::translate("RowText", "Today");
    if (days == 1)
        return QCoreApplication::translate("RowText", "Yesterday");
    if (days > 1 && days < 7)
        return locale.toString(date, QStringLiteral("dddd, d MMMM"));
    return locale.toString(date, QStringLiteral("MMMM yyyy"));
}

QString RowText::familyFor(const QString &language)
{
    if (language.startsWith(u"zh-Hant") || language == u"zh-TW")
        return QStringLiteral("Noto Sans CJK TC");
    if (language == u"zh-HK")
        return QStringLiteral("Noto Sans CJK HK");
    if (language.startsWith(u"ja"))
        return QStringLiteral("Noto Sans CJK JP");
    if (language.startsWith(u"ko"))
        return QStringLiteral("Noto Sans CJK KR");
    return {};
}
