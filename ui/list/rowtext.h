#pragma once

#include "store/articlestore.h"

#include <QFont>
#include <QLocale>
#include <QStringList>

/// What a row of the list says, as pure functions.
namespace RowText {

/// `text` broken into at most `lines` lines of `width` pixels; what does not fit is elided at the end.
QStringList wrapped(const QString &text, const QFont &font, int width, int lines);

/// "Source · 3 Jun 2024 · 42 min"; what the article does not have is left out.
QString meta(const ArticleRow &row, const QLocale &locale);

/// The date that a list sorted so goes by; invalid where it goes by none, or the article has none.
QDate sortDate(const ArticleRow &row, ListQuery::Sort sort);

/// What a part of a list sorted by date is headed with: the day for the last seven, else the month.
QString dateGroup(const QDate &date, const QDate &today, const QLocale &locale);

/// The font with the glyphs of the text's own language first: Han characters differ by region.
QFont forLanguage(QFont font, const QString &language);

}
