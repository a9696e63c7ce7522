// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/extractedpage.h"

#include <QByteArray>
#include <QString>

/// Pages written for the tests of extraction: sentences of ours in the shapes of the pages that people save.
namespace SavedPage {

inline const QByteArray Lead =
    "The freight line sells its quiet hours by the minute, and grocers who deliver before dawn "
    "are the ones that buy them.";
inline const QByteArray Margin =
    "Margins rose to fourteen percent, because night trains need neither lounges nor ticket "
    "barriers, and the drivers were there anyway.";
inline const QByteArray Orders =
    "Management expects forty more contracts this year, most of them small, all of them paid "
    "in advance, as the board said in June.";
inline const QByteArray Price =
    "At nine times earnings the market still prices the company as a commuter line, which it "
    "has not been for some time.";

inline const QByteArray ChineseLead =
    "公司上周公布的一季报里，毛利率比去年同期高了两个点，靠的是换了一条更短的供应链。";
inline const QByteArray ChineseOrders = "管理层在电话会上说，下半年的订单已经排到十月，新产线要到明年春天才能满产。";

inline QByteArray paragraph(const QByteArray &text)
{
    return "<p>" + text + "</p>";
}

inline QByteArray article()
{
    return paragraph(Lead) + paragraph(Margin) + paragraph(Orders) + paragraph(Price);
}

inline QByteArray menu()
{
    QByteArray links;
    for (const char *name : {"Markets", "Companies", "Opinion", "Weather", "Sport", "Arts", "Travel", "Jobs"})
        links += QByteArray("<li><a href=\"/") + name + "\">" + name + "</a></li>";
    return "<ul class=\"menu\">" + links + "</ul>";
}

/// A page with a menu, a headline and a footer around `content`.
inline QByteArray around(const QByteArray &content, const QByteArray &head = {})
{
    return "<!DOCTYPE html><html><head><title>Quiet hours sell well - Quayside</title>" + head +
           "</head><body><div id=\"header\">" + menu() + "</div><div id=\"main\"><h1>Quiet hours sell well</h1>" +
           content + "</div><div id=\"footer\"><p>Imprint, terms and privacy of the paper.</p></div></body></html>";
}

inline ExtractedPage extracted(const QByteArray &html, const PageSurroundings &surroundings = {})
{
    return extractPage(html, surroundings).value_or(ExtractedPage());
}

}
