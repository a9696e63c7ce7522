// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pagetitle.h"

#include "extract/namewords.h"
#include "extract/preparing.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qsizetype LongestHeadline = 300;

/// Letters and digits alone, folded: how two places that spell one headline are compared.
QString keyOf(const QString &text)
{
    QString key;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
    }
    return key;
}

struct Part
{
    qsizetype begin;
    qsizetype end;
};

/// What stands between a title's separators.
QList<Part> partsOf(const QString &title)
{
    static const QRegularExpression separator(
        QStringLiteral(
            "\\s+[-|–—·•»«:/\\\\›>]+\\s+|\\s*[|｜_]+\\s*|\\s*--+\\s*|(?<=\\p{Han})[-—](?=\\p{Han})|\\s+::\\s+"),
        QRegularExpression::UseUnicodePropertiesOption);
    QList<Part> parts;
    qsizetype begin = 0;
    for (auto matches = separator.globalMatch(title); matches.hasNext();) {
        const auto match = matches.next();
        if (match.capturedStart() > begin)
            parts.append({begin, match.capturedStart()});
        begin = match.capturedEnd();
    }
    if (begin < title.size())
        parts.append({begin, title.size()});
    return parts;
}

bool namesSite(const QString &part, const QString &site, const QString &host)
{
    const QString key = keyOf(part);
    const QString siteKey = keyOf(site);
    if (key.isEmpty())
        return true;
    if (!siteKey.isEmpty() && (key == siteKey || (key.size() >= 4 && siteKey.contains(key)) ||
                               (siteKey.size() >= 4 && key.contains(siteKey))))
        return true;
    // "Süddeutsche.de", "nytimes", "BBC News" on bbc.com
    const QString hostKey = keyOf(host);
    if (!hostKey.isEmpty() && key.size() >= 3 && (hostKey.contains(key) || key.contains(hostKey)))
        return true;
    static const QRegularExpression word(QStringLiteral("[-.]"));
    for (const QString &label : host.split(word, Qt::SkipEmptyParts)) {
        if (label.size() >= 3 && label != u"www" && label != u"com" && key.startsWith(label.toCaseFolded()) &&
            key.size() <= label.size() + 12)
            return true;
    }
    return false;
}

bool sharesWords(const QString &headline, const QString &tab)
{
    static const QRegularExpression word(QStringLiteral("\\p{L}{4,}|\\p{Han}{2}"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString known = tab.toCaseFolded();
    for (auto matches = word.globalMatch(headline.toCaseFolded()); matches.hasNext();) {
        if (known.contains(matches.next().capturedView()))
            return true;
    }
    return false;
}

bool isHeadline(const PageTree &page, int node, const QString &site, const QString &host)
{
    const QString text = page.text(node).simplified();
    constexpr qsizetype MostParts = 4; // more are what the site wants to be found by
    return text.size() >= 2 && text.size() <= LongestHeadline && keyOf(text) != keyOf(site) &&
           !namesSite(text, {}, host) && partsOf(text).size() <= MostParts;
}

}

QString withoutSite(const QString &title, const QString &site, const QString &host)
{
    QList<Part> parts = partsOf(title);
    if (parts.size() < 2)
        return title;
    const auto text = [&title](const Part &part) { return title.mid(part.begin, part.end - part.begin); };
    bool named = false;
    while (parts.size() > 1 && namesSite(text(parts.last()), site, host)) {
        parts.removeLast();
        named = true;
    }
    while (parts.size() > 1 && namesSite(text(parts.first()), site, host)) {
        parts.removeFirst();
        named = true;
    }
    // "headline_section_site": where the site was, its section may stand before it.
    const auto sizeOf = [](const Part &part) { return part.end - part.begin; };
    constexpr qsizetype LongestSection = 8;
    while (named && parts.size() > 1 && title.contains(u'_') && sizeOf(parts.last()) <= LongestSection &&
           sizeOf(parts.last()) < sizeOf(parts.first()))
        parts.removeLast();
    if (!named && parts.size() > 1) {
        // Nothing is known of the site: a short last part is its name, or a section's.
        const qsizetype last = parts.last().end - parts.last().begin;
        const qsizetype before = parts[parts.size() - 2].end - parts.first().begin;
        const QString between =
            title.mid(parts[parts.size() - 2].end, parts.last().begin - parts[parts.size() - 2].end);
        // A dash or a colon is the headline's own as often as not.
        const bool sites = between.contains(u'|') || between.contains(u'_') || between.contains(u'-') ||
                           between.contains(u'·') || between.contains(u'»') || between.contains(u'｜');
        if (sites && last * 2 <= before)
            parts.removeLast();
    }
    return title.mid(parts.first().begin, parts.last().end - parts.first().begin).trimmed();
}

QString pageTitle(const PageTree &page, const HeadFacts &head, const LinkedArticle &linked, const QString &site,
                  const QString &host)
{
    const QString social = head.first({u"og:title", u"twitter:title", u"dc:title", u"dc.title", u"dcterms.title",
                                       u"parsely-title", u"weibo:article:title"});
    const QString tabKey = keyOf(head.title);
    const QString socialKey = keyOf(social);
    const QString linkedKey = keyOf(linked.headline);
    QStringList headlines;
    QString confirmed;
    for (int node = page.body(); node >= 0 && headlines.size() < 10; node = page.following(node)) {
        if (!page.is(node, Element::H1) || !isHeadline(page, node, site, host))
            continue;
        const QString text = page.text(node).simplified();
        const QString key = keyOf(text);
        headlines.append(text);
        const bool confirms =
            key.size() >= 2 && (key == socialKey || key == linkedKey || tabKey.startsWith(key) ||
                                (key.size() >= 12 && (tabKey.contains(key) || socialKey.contains(key))));
        if (confirms && text.size() > confirmed.size())
            confirmed = text;
    }
    if (!confirmed.isEmpty())
        return confirmed;
    const bool linkedIsOwn = linkedKey.size() >= 2 && (tabKey.contains(linkedKey) || socialKey.contains(linkedKey) ||
                                                       sameTitle(head.title, linked.headline));
    if (linkedIsOwn)
        return withoutSite(linked.headline, site, host);
    const QString tab = withoutSite(head.title, site, host);
    if (headlines.size() == 1 && (sameTitle(headlines.first(), social) || sameTitle(social, headlines.first()) ||
                                  sharesWords(headlines.first(), tab)))
        return headlines.first();
    const bool cut = social.endsWith(u'…') || social.endsWith(u"...");
    if (!social.isEmpty() && !cut && socialKey != keyOf(site))
        return withoutSite(social, site, host);
    // A heading that the tab knows nothing of is the text's or the section's, unless the tab names the site alone.
    const bool tabIsSite = tab.isEmpty() || namesSite(tab, site, host);
    if (headlines.size() == 1 && (tabIsSite || headlines.first().size() > 2 * tab.size()))
        return headlines.first();
    return !tab.isEmpty() ? tab : !headlines.isEmpty() ? headlines.first() : withoutSite(social, site, host);
}
