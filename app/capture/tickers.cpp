// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/tickers.h"

#include "article/cashtag.h"
#include "article/exchangecode.h"
#include "capture/fields.h"

void TickerGatherer::add(QStringView symbol, const QString &name, TickerOrigin origin)
{
    if (const auto id = TickerId::parse(symbol); id && !isFull())
        add(*id, name, origin);
}

void TickerGatherer::add(const TickerId &id, const QString &name, TickerOrigin origin)
{
    if (const auto position = m_positions.constFind(id); position != m_positions.cend()) {
        if (QString &known = m_tickers[*position].name; known.isEmpty())
            known = name.simplified();
        return;
    }
    m_positions.insert(id, m_tickers.size());
    m_tickers.append(TickerMention{id, name.simplified(), origin});
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

void TickerGatherer::addFromText(const QString &text)
{
    for (CashtagFinder finder(text); !isFull();) {
        const std::optional<Cashtag> tag = finder.next();
        if (!tag)
            break;
        if (tag->id)
            add(*tag->id, tag->name, TickerOrigin::Cashtag);
    }
    for (ExchangeCodeFinder finder(text); !isFull();) {
        const std::optional<TickerId> id = finder.next();
        if (!id)
            break;
        add(*id, {}, TickerOrigin::Cashtag);
    }
}
