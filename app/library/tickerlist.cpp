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

bool ListedTicker::isSought(const QString &typed) const
{
    const QString text = typed.trimmed();
    if (const QString sought = fold(text); sought.isEmpty() || folded.contains(sought))
        return true;
    if (const auto id = TickerId::parse(text); id && *id == row.ticker.id) // in another spelling
        return true;
    return Suggester::mayBePinyin(text) &&
           std::any_of(pinyin.begin(), pinyin.end(), [&text](const Pinyin &each) { return beginsWith(each, text); });
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
