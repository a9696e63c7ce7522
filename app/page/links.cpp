// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/links.h"

#include "page/pageresolver.h"
#include "page/pagewriter.h"

#include <QUrl>

namespace {

/// The class of article.css that colours a ticker.
QByteArray tickerClass(const TickerId &id)
{
    switch (id.kind()) {
    case TickerKind::Concept:
        return "concept";
    case TickerKind::Fund:
        return "fund";
    case TickerKind::Index:
        return "index";
    case TickerKind::Other:
        return "other";
    case TickerKind::Stock:
        break;
    }
    switch (id.market()) {
    case Market::UnitedStates:
        return "us";
    case Market::HongKong:
        return "hk";
    case Market::Mainland:
        return "cn";
    case Market::Singapore:
        return "sg";
    case Market::Australia:
        return "au";
    case Market::Other:
        break;
    }
    return "other";
}

/// As a word of its own: "京东(JD)" says JD, "JDX" does not.
bool says(QStringView label, const QString &symbol)
{
    const auto isPart = [label](qsizetype at) {
        return at >= 0 && at < label.size() && label[at].unicode() < 0x80 && label[at].isLetterOrNumber();
    };
    for (qsizetype at = label.indexOf(symbol); at >= 0; at = label.indexOf(symbol, at + 1))
        if (!isPart(at - 1) && !isPart(at + symbol.size()))
            return true;
    return false;
}

}

QByteArray PageLinks::hrefOf(const QString &address, PageResolver &resolver)
{
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool web = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!url.isValid() || (!web && scheme != u"mailto"))
        return {};
    return resolver.link(url.toString(QUrl::FullyEncoded));
}

QByteArray PageLinks::startTag(const QByteArray &classes, const QByteArray &href)
{
    QByteArray tag = "<a";
    if (!classes.isEmpty())
        tag += " class=\"" + classes + '"';
    if (!href.isEmpty())
        tag += " href=\"" + escapedHtml(QString::fromLatin1(href)) + '"';
    return tag + '>';
}

QByteArray PageLinks::chipStart(const TickerId &id, PageResolver &resolver)
{
    return startTag("chip " + tickerClass(id), resolver.ticker(id));
}

void PageLinks::endChip(PageWriter &writer, const TickerId &id, const QString &label)
{
    if (!says(label, id.toString())) {
        writer.markup("<span class=\"symbol\">");
        writer.words(QStringLiteral(" ")); // goes with it, where a copy or paper leaves it out
        writer.block(PageField::Symbol, id.toString());
        writer.markup("</span>");
    }
    writer.markup("</a>");
}
