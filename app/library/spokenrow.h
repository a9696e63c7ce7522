// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlerow.h"

#include <QDate>
#include <QString>

/// What a screen reader says of a row of the list: title, who it is from, date, length, state, tags and tickers, in
/// the order in which one would ask. Translated. Pure.
QString spokenRow(const ArticleRow &row, const QDate &today);
