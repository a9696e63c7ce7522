// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickertext.h"

#include <QCoreApplication>

QString TickerText::kind(const TickerId &id)
{
    if (id.kind() == TickerKind::Other)
        return QCoreApplication::translate("TickerText", "Other instrument");
    if (id.kind() != TickerKind::Stock)
        return kindAlone(id.kind());
    switch (id.market()) {
    case Market::UnitedStates:
        return QCoreApplication::translate("TickerText", "US stock");
    case Market::HongKong:
        return QCoreApplication::translate("TickerText", "Hong Kong stock");
    case Market::Mainland:
        return QCoreApplication::translate("TickerText", "Mainland China stock");
    case Market::Singapore:
        return QCoreApplication::translate("TickerText", "Singapore stock");
    case Market::Australia:
        return QCoreApplication::translate("TickerText", "Australian stock");
    case Market::Other:
        break;
    }
    return kindAlone(TickerKind::Stock);
}

QString TickerText::kindAlone(TickerKind kind)
{
    switch (kind) {
    case TickerKind::Stock:
        return QCoreApplication::translate("TickerText", "Stock");
    case TickerKind::Concept:
        return QCoreApplication::translate("TickerText", "Concept");
    case TickerKind::Fund:
        return QCoreApplication::translate("TickerText", "Fund");
    case TickerKind::Index:
        return QCoreApplication::translate("TickerText", "Index");
    case TickerKind::Other:
        break;
    }
    return QCoreApplication::translate("TickerText", "Other");
}

QString TickerText::market(const TickerId &id)
{
    if (id.kind() == TickerKind::Concept || id.kind() == TickerKind::Fund)
        return QStringLiteral("–");
    switch (id.market()) {
    case Market::UnitedStates:
        return QCoreApplication::translate("TickerText", "US");
    case Market::HongKong:
        return QCoreApplication::translate("TickerText", "Hong Kong");
    case Market::Mainland:
        return QCoreApplication::translate("TickerText", "Mainland");
    case Market::Singapore:
        return QCoreApplication::translate("TickerText", "Singapore");
    case Market::Australia:
        return QCoreApplication::translate("TickerText", "Australia");
    case Market::Other:
        break;
    }
    return QStringLiteral("–");
}

bool TickerText::showsSymbol(const TickerId &id, const QString &name)
{
    return name.isEmpty() || (id.kind() != TickerKind::Concept && id.kind() != TickerKind::Fund);
}
