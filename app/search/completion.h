// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/folding.h"
#include "search/queryfilter.h"

#include <QStringList>

/// What of a query is being typed, for completion.
struct Completing
{
    std::optional<FilterKey> key; ///< a value of this key, else the name of a key
    QString typed;                ///< the beginning of it, without quotes
    TextRange range;              ///< of the query, what a completion takes the place of

    friend bool operator==(const Completing &, const Completing &) = default;
};

/// At the cursor (UTF-16 units); nothing inside a word that is followed by more of it, or where nothing has been typed.
std::optional<Completing> completingAt(QStringView query, qsizetype cursor);

/// Names of keys with their colon.
QStringList keyCompletions(QStringView typed);

/// Values of a key that are the same in every library; the others (tickers, tags, authors, sources) the library knows.
QStringList valueCompletions(FilterKey key, QStringView typed);

/// A value as it has to be written after the colon: in quotes where it would come apart.
QString asValue(const QString &value);

/// A text as it has to be written to be found as it stands: phrases, parted where it has quotes itself or a new line;
/// empty where it has no word.
QString asPhrases(const QString &text);
