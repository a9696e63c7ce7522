#include "html/chip.h"

#include "page/pageurls.h"

QByteArray tickerClass(const TickerId &id)
{
    switch (id.kind()) {
    case TickerKind::Concept: return "concept";
    case TickerKind::Fund: return "fund";
    case TickerKind::Index: return "index";
    case TickerKind::Other: return "other";
    case TickerKind::Stock: break;
    }
    switch (id.market()) {
    case Market::UnitedStates: return "us";
    case Market::HongKong: return "hk";
    case Market::Mainland: return "cn";
    case Market::Singapore: return "sg";
    case Market::Australia: return "au";
    case Market::Other: break;
    }
    return "other";
}

QByteArray chipStart(const TickerId &id)
{
    return "<a class=\"chip " + tickerClass(id) + "\" href=\"" + escapedHtml(PageUrls::page(Pages::Ticker{id}).toString(QUrl::FullyEncoded)) + "\">";
}

QByteArray inlineChip(const TickerId &id, const QByteArray &label, const QString &labelText)
{
    QByteArray html = chipStart(id) + label;
    if (labelText.trimmed() != id.toString())
        html += " <span class=\"symbol\">" + escapedHtml(id.toString()) + "</span>";
    return html + "</a>";
}
