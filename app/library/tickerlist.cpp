// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/tickerlist.h"

#include "search/folding.h"
#include "search/suggester.h"

#include <algorithm>

namespace {

ListedTicker prepared(const TickerRow &row)
{
    ListedTicker ticker{row, {}, {}};
    QStringList lines{fold(row.ticker.id.toString())};
    for (const QString &name : QStringList{row.ticker.name} + row.names) {
        if (name.isEmpty())
            continue;
        lines << fold(name);
        if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.script() == QChar::Script_Han; }))
            ticker.pinyin << pinyinOf(name);
    }
    ticker.folded = lines.join(u'\n');
    return ticker;
}

}

TickerSearch::TickerSearch(const QString &typed)
    : folded(fold(typed.trimmed()))
    , pinyin(Suggester::mayBePinyin(typed.trimmed()) ? typed.trimmed() : QString())
    , id(TickerId::parse(typed.trimmed()))
{
}

bool ListedTicker::isFound(const TickerSearch &sought) const
{
    if (sought.folded.isEmpty() || folded.contains(sought.folded) || sought.id == row.ticker.id)
        return true;
    return !sought.pinyin.isEmpty() && std::any_of(pinyin.begin(), pinyin.end(), [&sought](const Pinyin &each) {
        return beginsWith(each, sought.pinyin);
    });
}

Result<QList<ListedTicker>> listTickers(Database &database)
{
    const auto rows = tickerTable(database);
    if (!rows)
        return rows.error();
    QList<ListedTicker> tickers;
    tickers.reserve(rows->size());
    for (const TickerRow &row : *rows)
        tickers.append(prepared(row));
    return tickers;
}
