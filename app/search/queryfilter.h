// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

/// The words before a colon in the query language.
enum class FilterKey { Ticker, Title, Author, Source, Tag, Language, Is, Has, Before, After, On, Highlight };

/// By its English or Chinese name, in any case, width and script.
std::optional<FilterKey> filterKey(QStringView name);

/// Where the key's value is looked for in the text; nothing for those that the library answers.
std::optional<TextCondition::Scope> textScope(FilterKey key);

/// Nothing when the value means nothing for this key. `today` is where 7d counts back from.
std::optional<Filter> makeFilter(FilterKey key, QStringView value, const QDate &today);

/// What the key would have understood, for the line under the field.
QString filterHint(FilterKey key, const QString &written);

/// English names, for completion.
QStringList filterNames();
