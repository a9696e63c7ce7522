// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pagekind.h"

#include "extract/namewords.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace {

/// What stands in an article's place: a check, an error, a notice that it is gone.
bool isNoArticle(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("just a moment|checking (?:if the site connection|your browser)|enable javascript and "
                       "cookies|access (?:to this page has been )?denied|"
                       "are you a robot|verify you are human|(?:404|page) not found|error "
                       "40[34]|请输入验证码|访问过于频繁|安全验证|"
                       "该内容已被发布者删除|此内容因违规无法查看|页面不存在|您访问的页面(?:不存在|找不到)"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype Longest = 600;
    return text.size() <= Longest && form.match(text).hasMatch();
}

/// A home page's or a section's address.
bool isHome(const QString &url)
{
    const QString path = QUrl(url).path();
    return !url.isEmpty() && (path.isEmpty() || path == u"/" || path == u"/index.html" || path == u"/index.php");
}

/// `text`: white space collapsed.
int wordsOf(const QString &text)
{
    return int(text.count(u' ') + text.count(u'\n')) + 1;
}

bool hasBarrier(const PageTree &page)
{
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        if (page.isElement(node) && (page[node].words & NameWords::Paywall) && page[node].sums.units > 20)
            return true;
    }
    return false;
}

bool isBeginning(const PageTree &page, const LinkedArticle &linked, const QString &text)
{
    constexpr int Least = 150; // below, a count of words says little
    const bool told = linked.words > Least;
    const int words = told ? wordsOf(text) : 0;
    if (told && words * 3 < linked.words)
        return true;
    return linked.locked && ((told && words * 2 < linked.words) || (text.size() < 2500 && hasBarrier(page)));
}

}

PageVerdict judgePage(const PageTree &page, const MainContent &content, const HeadFacts &head,
                      const LinkedArticle &linked, const QString &text, const QString &url)
{
    if (isNoArticle(text)) {
        return {PageShown::Whole,
                QCoreApplication::translate("Extract",
                                            "The page has a notice instead of an article; the whole page is shown.")};
    }
    const PageSums &found = content.tree[content.node].sums;
    const PageSums &all = page[page.body()].sums;
    const int prose = found.units - found.linkUnits;
    const bool linksWithin = content.tree.linkDensity(content.node) > 0.5;
    const bool home = isHome(url) && head.first({u"og:type"}) != u"article" && page.linkDensity(page.body()) > 0.4;
    if ((linksWithin && all.links > 20) || (home && prose * 3 < all.units)) {
        return {PageShown::Links,
                QCoreApplication::translate("Extract", "The page is a list of links; the whole page is shown.")};
    }
    constexpr int TooLittle = 120; // reading units
    if (found.units < TooLittle && (all.units - all.linkUnits) > 8 * found.units && found.stops < 2) {
        return {PageShown::Whole,
                QCoreApplication::translate("Extract", "No article was found on the page; the whole page is shown.")};
    }
    if (isBeginning(page, linked, text)) {
        return {PageShown::Stub,
                QCoreApplication::translate(
                    "Extract", "Only the beginning of the article was saved; the rest is for subscribers.")};
    }
    return {};
}
