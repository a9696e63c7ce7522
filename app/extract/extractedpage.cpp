// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/extractedpage.h"

#include "article/language.h"
#include "extract/byline.h"
#include "extract/fragment.h"
#include "extract/headfacts.h"
#include "extract/maincontent.h"
#include "extract/pagedate.h"
#include "extract/pagekind.h"
#include "extract/pagetitle.h"
#include "extract/pictures.h"
#include "extract/pointer.h"
#include "extract/sitetable.h"
#include "html/guard.h"
#include "html/textrules.h"
#include "markup/tags.h"

#include <QUrl>

#include <algorithm>

namespace {

/// `<html lang="…">`: the guard takes that tag out, so it is read from the bytes.
QString declaredLanguage(const QByteArray &utf8, const HeadFacts &head)
{
    const QByteArray beginning = utf8.left(8192).toLower();
    const qsizetype tag = beginning.indexOf("<html");
    const qsizetype end = tag < 0 ? -1 : beginning.indexOf('>', tag);
    if (end > tag) {
        const QByteArray inside = beginning.mid(tag, end - tag);
        for (qsizetype at = inside.indexOf("lang="); at > 0; at = inside.indexOf("lang=", at + 1)) {
            if (!Markup::isSpace(inside[at - 1]) && inside[at - 1] != ':')
                continue;
            QByteArray value = inside.mid(at + 5, 40);
            const bool quoted = value.startsWith('"') || value.startsWith('\'');
            const char stop = quoted ? value[0] : ' ';
            value = value.mid(quoted ? 1 : 0);
            const qsizetype close = value.indexOf(stop);
            if (const QByteArray name = (close < 0 ? value : value.left(close)).trimmed(); !name.isEmpty())
                return QString::fromUtf8(name);
        }
    }
    return head.first({u"content-language", u"dc.language", u"og:locale", u"inlanguage"});
}

QString siteName(const HeadFacts &head, const LinkedArticle &linked)
{
    const QString named = head.first({u"og:site_name"});
    // WeChat names itself where its accounts publish.
    return !named.isEmpty() && named != u"微信公众平台" ? named
           : !linked.publisher.isEmpty()                ? linked.publisher
                                         : head.first({u"application-name", u"dc.publisher", u"copyright"}).left(60);
}

/// The short text of the first element with one of the names.
QString namedBy(const PageTree &page, const char *names)
{
    constexpr int Longest = 80; // reading units
    for (int node = *names ? page.body() : -1; node >= 0; node = page.following(node)) {
        if (page.isElement(node) && page[node].sums.units <= Longest && isNamed(page, node, names))
            return page.text(node).simplified();
    }
    return {};
}

/// WeChat's pages tell their time in a script alone: `var ct = "1717382755"`, seconds since 1970.
QDateTime scriptTime(const QByteArray &utf8)
{
    constexpr qsizetype Digits = 10;
    constexpr QByteArrayView Mark("var ct = \"");
    const qsizetype at = utf8.indexOf(Mark);
    bool valid = false;
    const double seconds = at < 0 ? 0 : utf8.mid(at + Mark.size(), Digits).toDouble(&valid);
    constexpr int Beijing = 8 * 3600;
    return valid ? timeFromEpoch(seconds, Beijing) : QDateTime();
}

}

QString nameOf(PageShown shown)
{
    switch (shown) {
    case PageShown::Article:
        return QStringLiteral("article");
    case PageShown::Whole:
        return QStringLiteral("whole");
    case PageShown::Links:
        return QStringLiteral("links");
    case PageShown::Stub:
        return QStringLiteral("stub");
    }
    return {};
}

std::optional<ExtractedPage> extractPage(const QByteArray &utf8, const PageSurroundings &surroundings)
{
    const Guarded guarded = Guard::inspect(TextRules::repaired(utf8), Guard::Scope::Page);
    if (!guarded.violation.isEmpty() || surroundings.stop.stop_requested())
        return std::nullopt;
    PageTree page = PageTree::parse(guarded.document);
    resolvePictures(page);
    const HeadFacts head = headFacts(page);
    const LinkedArticle &linked = surroundings.linked;
    ExtractedPage found;
    found.address = head.first({u"canonical", u"og:url"});
    const QString url = QUrl(found.address).host().isEmpty() ? surroundings.url : found.address;
    const QString host = QUrl(url).host();
    const QString site = siteName(head, linked);
    found.title = pageTitle(page, head, linked, site, host);
    const auto content = findMainContent(page, found.title, siteRule(host), elementHolding(page, linked.body));
    if (!content)
        return std::nullopt;
    found.text = content->tree.text(content->node);
    PageVerdict verdict = judgePage(page, *content, head, linked, found.text, url);
    found.shown = verdict.shown;
    found.note = std::move(verdict.note);
    if (found.shown == PageShown::Article || found.shown == PageShown::Stub)
        found.html = fragmentOf(content->tree, content->node);
    else
        found.text = page.text(page.body());
    found.language = detectLanguage(found.text);
    const QString declared = declaredLanguage(utf8, head);
    const TimeContext context = timeContextOf(declared.isEmpty() ? found.language : declared, host, surroundings.saved);
    found.author = pageAuthor(page, head, linked, site, host);
    found.published = pageDate(page, head, linked, found.title, url, context);
    found.modified = readTime(head.first({u"article:modified_time", u"og:updated_time"}), context);
    const SiteRule *rule = siteRule(host);
    found.source = rule ? namedBy(page, rule->source) : QString();
    if (found.source.isEmpty() && found.language.startsWith(u"zh"))
        found.source = namedSource(page);
    if (!found.published.isValid() && rule)
        found.published = scriptTime(utf8);
    if (found.source.isEmpty())
        found.source = site;
    found.summary = head.first({u"og:description", u"description", u"twitter:description"});
    return found;
}
