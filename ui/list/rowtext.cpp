#include "list/rowtext.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QTextLayout>

QStringList RowText::wrapped(const QString &text, const QFont &font, int width, int lines)
{
    const QString plain = text.simplified();
    if (plain.isEmpty())
        return {};   // a layout of nothing still has a line
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(plain, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList result;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (result.size() + 1 == lines) {
            // A long text's end is never measured: two lines hold far less than the characters kept here.
            const QString rest = plain.mid(line.textStart(), 512);
            result.append(QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
            break;
        }
        result.append(plain.mid(line.textStart(), line.textLength()).trimmed());
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

QFont RowText::forLanguage(QFont font, const QString &language)
{
    QString family;
    if (language.startsWith(u"zh-Hant") || language == u"zh-TW")
        family = QStringLiteral("Noto Sans CJK TC");
    else if (language == u"zh-HK")
        family = QStringLiteral("Noto Sans CJK HK");
    else if (language.startsWith(u"ja"))
        family = QStringLiteral("Noto Sans CJK JP");
    else if (language.startsWith(u"ko"))
        family = QStringLiteral("Noto Sans CJK KR");
    if (!family.isEmpty())
        font.setFamilies(QStringList(family) + font.families());
    return font;
}
