// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/tickers.h"

#include "article/cashtag.h"
#include "capture/fields.h"

void TickerGatherer::add(QStringView symbol, const QString &name, TickerOrigin origin)
{
    const auto id = TickerId::parse(withoutExchange(symbol));
    if (!id || isFull())
        return;
    const QString clean = name.simplified();
    if (const auto place = m_places.constFind(*id); place != m_places.cend()) {
        if (QString &known = m_tickers[*place].name; known.isEmpty())
            known = clean;
        return;
    }
    m_places.insert(*id, m_tickers.size());
    m_tickers.append(TickerMention{*id, clean, origin});
}

void TickerGatherer::addRelated(const Json &map)
{
    if (const auto object = map.object()) {
        for (const auto &[key, value] : *object)
            add(QString::fromUtf8(key.data(), qsizetype(key.size())), Json(value).text(), TickerOrigin::Related);
    }
    addElements(map, TickerOrigin::Related);
}

void TickerGatherer::addSymbols(const Json &list)
{
    addElements(list, TickerOrigin::Symbols);
}

void TickerGatherer::addElements(const Json &list, TickerOrigin origin)
{
    const auto array = list.array();
    if (!array)
        return;
    for (simdjson::dom::element element : *array) {
        const Json entry(element);
        if (entry.isObject())
            add(firstText(entry, {"symbol", "code", "ticker", "id"}),
                firstText(entry, {"name", "nameCN", "nameCn", "symbolName"}), origin);
        else
            add(entry.text(), {}, origin);
    }
}

void TickerGatherer::addCashtags(QStringView text)
{
    for (CashtagFinder finder(text); !isFull();) {
        const std::optional<Cashtag> tag = finder.next();
        if (!tag)
            break;
        if (tag->id)
            add(tag->id->toString(), tag->name, TickerOrigin::Cashtag);
    }
}
