// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlerow.h"
#include "store/listquery.h"

#include <QDate>
#include <QString>

class QTextLayout;

/// What a row of the list says, as pure functions.
namespace RowText {

/// What a text became in the place that it has.
struct Wrapped
{
    int whole = 0;     ///< of the layout's lines, those that stand as they are
    QString last;      ///< the line after them, elided: where not all of the text fits; else null
    int lastStart = 0; ///< of it, in the text
    int lastKept = 0;  ///< so many of its characters are the text's

    int lines() const { return whole + (last.isNull() ? 0 : 1); }
};

/// Lays out as much of the text, of one paragraph, as is seen in at most `lines` lines of `width` pixels.
Wrapped wrap(QTextLayout &layout, const QString &text, int width, int lines);

/// Whom it is from: the source, of a post its author first: "王铮 · 老虎社区"; may be empty.
QString who(const ArticleRow &row);

/// "3 Jun 2024 · 42 min · incomplete · archived"; what does not hold for the article is left out, and without a date of
/// its own there is the day when it was saved: "saved 30 Nov".
QString facts(const ArticleRow &row, const QDate &today);

/// The date that a list sorted so goes by; invalid where it goes by none, or the article has none.
QDate sortDate(const ArticleRow &row, ListQuery::Sort sort);

/// What a part of a list sorted by date is headed with: the day for the last seven, else the month.
QString dateGroup(const QDate &date, const QDate &today);

/// The family to look into first for a text of an article in a language: Han characters differ by region, and without
/// any the punctuation is to be narrow (see ScriptFont). Empty: the window's.
QString familyFor(const QString &language, QStringView text);

}
