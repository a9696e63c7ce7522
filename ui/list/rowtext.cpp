// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/rowtext.h"

#include "article/datetext.h"
#include "article/keptplace.h"
#include "scriptfont.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QTextLayout>

#include <algorithm>
#include <optional>

namespace {

/// How much of a text fills so many pixels, guessed: Han characters are about as wide as the font is high, others less
/// than half of it.
qsizetype enough(const QString &text, int pixels, int em)
{
    qsizetype length = 0;
    for (int filled = 0; length < text.size() && filled < pixels; ++length)
        filled += text.at(length) >= QChar(0x2e80) ? em * 9 / 10 : em * 2 / 5;
    return length;
}

/// Nothing where the lines have place for more than this.
std::optional<RowText::Wrapped> wrapPart(QTextLayout &layout, const QString &part, bool isAll, int width, int lines)
{
    RowText::Wrapped result;
    layout.setText(part);
    layout.beginLayout();
    bool fits = false;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        fits = line.textStart() + line.textLength() == part.size();
        if (fits || result.whole + 1 < lines) {
            ++result.whole;
            continue;
        }
        const QString rest = part.mid(line.textStart());
        result.last = QFontMetrics(layout.font()).elidedText(rest, Qt::ElideRight, width);
        fits = result.last == rest;
        result.lastStart = line.textStart();
        result.lastKept = int(
            std::mismatch(rest.cbegin(), rest.cend(), result.last.cbegin(), result.last.cend()).first - rest.cbegin());
        break;
    }
    layout.endLayout();
    return isAll || !fits ? std::optional(result) : std::nullopt;
}

}

RowText::Wrapped RowText::wrap(QTextLayout &layout, const QString &text, int width, int lines)
{
    if (text.isEmpty())
        return {}; // a layout of nothing still has a line
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    layout.setTextOption(option);
    const int em = layout.font().pixelSize();
    // What is not seen is not shaped: a new glyph's measures cost as much as its picture.
    const qsizetype length = enough(text, lines * width + em, em);
    if (length < text.size())
        if (const auto wrapped = wrapPart(layout, text.left(length), false, width, lines))
            return *wrapped;
    return *wrapPart(layout, text.left(qsizetype(lines) * width), true, width,
                     lines); // hardly a letter is narrower than a pixel
}

QString RowText::who(const ArticleRow &row)
{
    const QString author = row.author.simplified();
    const QString source = row.source.simplified();
    if (source.isEmpty() || source == author)
        return author;
    return row.post && !author.isEmpty() ? author + QStringLiteral(" · ") + source : source;
}

QString RowText::facts(const ArticleRow &row, const QDate &today)
{
    QStringList parts;
    // The date where it was written, not where it is read: no conversion.
    if (row.published.isValid())
        parts.append(DateText::day(row.published.date()));
    else if (row.saved.isValid())
        parts.append(
            QCoreApplication::translate("RowText", "saved %1").arg(DateText::dayNear(row.saved.date(), today)));
    if (row.minutes > 0)
        parts.append(QCoreApplication::translate("RowText", "%1 min").arg(QLocale().toString(row.minutes)));
    if (KeptPlace::isMidway(row.progress))
        parts.append(QCoreApplication::translate("RowText", "%1 % read").arg(QLocale().toString(row.progress / 10)));
    if (row.partial)
        parts.append(QCoreApplication::translate("RowText", "incomplete"));
    if (row.archived)
        parts.append(QCoreApplication::translate("RowText", "archived"));
    return parts.join(QStringLiteral(" · "));
}

QDate RowText::sortDate(const ArticleRow &row, ListQuery::Sort sort)
{
    switch (sort) {
    case ListQuery::Sort::Newest:
    case ListQuery::Sort::Oldest:
        return row.published.isValid() ? row.published.date() : row.saved.date();
    case ListQuery::Sort::Saved:
        return row.saved.date();
    default:
        return {};
    }
}

QString RowText::dateGroup(const QDate &date, const QDate &today)
{
    if (!date.isValid())
        return QCoreApplication::translate("RowText", "No date");
    const qint64 days = date.daysTo(today);
    if (days == 0)
        return QCoreApplication::translate("RowText", "Today");
    if (days == 1)
        return QCoreApplication::translate("RowText", "Yesterday");
    if (days > 1 && days < 7)
        return DateText::weekday(date);
    return DateText::month(date);
}

QString RowText::familyFor(const QString &language, QStringView text)
{
    if (language.startsWith(u"ja"))
        return QStringLiteral("Noto Sans CJK JP");
    if (language.startsWith(u"ko") || ScriptFont::wantsNarrow(text))
        return ScriptFont::narrowFamilies().first();
    if (!ScriptFont::hasHan(text))
        return {};
    if (language.startsWith(u"zh-Hant") || language == u"zh-TW")
        return QStringLiteral("Noto Sans CJK TC");
    if (language == u"zh-HK")
        return QStringLiteral("Noto Sans CJK HK");
    return {};
}
