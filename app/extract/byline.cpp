// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/byline.h"

#include "extract/namewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace {

constexpr qsizetype LongestByline = 120;

QString folded(const QString &text)
{
    QString key;
    for (const QChar c : text.toCaseFolded()) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

bool isName(const QString &name, const QString &site, const QString &host)
{
    if (name.size() < 2 || name.size() > 60)
        return false;
    static const QRegularExpression never(
        QStringLiteral("https?:|www\\.|@|\\d{3,}|\\A\\W*\\z|[{}<>=%]|\\A(?:(?:wordpress|wp|site|web)?[-_ "
                       "]?admin|administrator|no "
                       "author|unknown|author|staff|redaktion|editor|editors|"
                       "webmaster|root|user|guest|anonymous|null|undefined|none|home|about|share|facebook|twitter|news|"
                       "by|von|par|stand|datum|quelle|source|veröffentlicht(?: am)?|"
                       "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
                       "agencies|agentur(?:en)?|view all posts|posts|image|photo|"
                       "默认|佚名|管理员|编辑|小编|作者|记者|网友|本站|未知|匿名)\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (never.match(name).hasMatch() || name.count(u' ') > 4)
        return false;
    const QString key = folded(name);
    if (key == folded(site) || (key.size() >= 5 && folded(host).contains(key)))
        return false;
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

/// In a part of the page that is named so; a name of the whole page's ("comments-open") says nothing.
bool isAmongComments(const PageTree &page, int node, int all)
{
    for (int at = node; at >= 0; at = page[at].parent) {
        if ((page[at].words & NameWords::Comments) && page[at].sums.units * 2 < all)
            return true;
    }
    return false;
}

/// The places where pages mark a person, outside of comments.
QStringList markedNames(const PageTree &page, bool (*marks)(const PageTree &, int), const QString &site,
                        const QString &host)
{
    QStringList names;
    int first = -1;
    const int all = page[page.body()].sums.units;
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        const PageNode &it = page[node];
        if (page.isText(node) || it.sums.units > LongestByline || !marks(page, node) ||
            isAmongComments(page, node, all))
            continue;
        QString text = page.text(node).simplified();
        if (text.isEmpty())
            text = QString::fromUtf8(page.attribute(node, "content")).simplified();
        const QString name = authorNames(text, site, host);
        if (name.isEmpty() || names.contains(name))
            continue;
        // Others beside the first are its fellows; farther down stand the authors of other things.
        if (first >= 0) {
            const int near = page[page[first].parent].parent;
            if (near < 0 || !page.inside(node, near))
                continue;
        }
        if (first < 0)
            first = node;
        const bool held =
            std::any_of(names.begin(), names.end(), [&name](const QString &each) { return each.contains(name); });
        if (!held)
            names.append(name);
        if (names.size() >= 8)
            break;
    }
    return names;
}

bool hasWord(QByteArrayView value, const char *word)
{
    for (const QByteArray &each : value.toByteArray().simplified().toLower().split(' ')) {
        if (each == word)
            return true;
    }
    return false;
}

bool isMarkedAuthor(const PageTree &page, int node)
{
    return hasWord(page.attribute(node, "rel"), "author") || hasWord(page.attribute(node, "itemprop"), "author");
}

bool isByline(const PageTree &page, int node)
{
    const PageNode &it = page[node];
    return (it.words & NameWords::Byline) && !(it.words & NameWords::Comments) && it.sums.units > 0 &&
           page.attribute(node, "class").indexOf("authorit") < 0; // "authority-control" of encyclopedias
}

/// Before a regular expression is asked: most texts of a page hold none of these.
bool holdsAny(QByteArrayView text, std::initializer_list<const char *> signs)
{
    return std::any_of(signs.begin(), signs.end(), [text](const char *sign) { return text.indexOf(sign) >= 0; });
}

QString joined(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

/// "作者：…", "记者 …" in the lines around the headline and at the text's ends.
QString spokenAuthor(const PageTree &page, const QString &site, const QString &host)
{
    static const QRegularExpression form(
        QStringLiteral("(?:撰\\s*文|(?:\\A|\\s)文[/"
                       "／:：]|(?:本报|特约|实习|见习|通讯|[（(【\\[])\\s*记\\s*者|(?:\\A|[\\s|])记者(?=[\\s:：])|撰稿)"
                       "\\s*[:：|丨]?\\s*"
                       "([\\p{Han}·]{2,4}(?:[ "
                       "　、,，]+(?!发自|报道|摄影|综合|编译)[\\p{Han}·]{2,4}){0,4})(?=[\\s|丨/"
                       "）)】\\]，,。0-9A-Za-z]|发自|报道|摄|\\z)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression labelled(QStringLiteral("作\\s*者\\s*[:：]\\s*([^\\s:：|（(]{2,20})"));
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        if (!page.isText(node) || page[node].sums.units < 4 || !holdsAny(page[node].text, {"作", "记", "撰", "文"}))
            continue;
        const QString text = QString::fromUtf8(page[node].text).simplified();
        for (const QRegularExpression *each : {&labelled, &form}) {
            if (each == &labelled && text.size() > LongestByline)
                continue;
            const auto match = each->match(text.left(2000));
            if (!match.hasMatch())
                continue;
            if (const QString name = authorNames(match.captured(1), site, host); !name.isEmpty())
                return name;
        }
    }
    return {};
}

}

QString authorNames(const QString &text, const QString &site, const QString &host)
{
    QString line = text.simplified();
    if (line.isEmpty() || line.size() > LongestByline * 2)
        return {};
    static const QRegularExpression before(
        QStringLiteral(
            "\\A\\W*(?:(?:written|posted|published|reviewed|story|words|report|reported|view all posts|all "
            "posts|articles|more) by|"
            "(?:zeige alle beiträge|alle "
            "beiträge|erstellt|eingestellt|veröffentlicht|geschrieben|artikel|beitrag|text|ein beitrag|ein "
            "artikel|verfasst) von|(?:publié|écrit) par|"
            "(?:publicado|escrito) "
            "por|fotos?|beitragvon|by|von|par|por|de|di|door|av|af|автор|text|texte|foto|autor(?:in|es)?|author|"
            "作者|文|撰文|记者|本报记者|编辑|责任编辑|责编|通讯员)\\s*(?:[:：/／|]\\s*|\\s+|(?=\\p{Han}))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression behind(
        QStringLiteral(
            "\\s*(?:[|•·–—]|\\s-\\s|,?\\s(?:\\d{1,2}[.:/ ]|on \\w|updated|published|posted|am \\d|vom \\d|für |for |in "
            "\\p{Lu}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|"
            "Februar|März|Mai|Juni|Juli|Oktober|Dezember) ?\\d|"
            "stand\\b|(?:staff|senior|chief|deputy) "
            "|(?:editor|reporter|writer|correspondent|redakteur(?:in)?|redaktion)\\b)|»|→|"
            "\\(|（|【|@|https?:|"
            "\\d{4}[-年/.]).*\\z"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (int i = 0; i < 2; ++i)
        line.remove(before);
    line.remove(behind);
    static const QRegularExpression borders(QStringLiteral("\\s*(?:,|;|、|，|/|&| and | und | et | y )\\s*"),
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    for (QString name : line.split(borders, Qt::SkipEmptyParts)) {
        while (!name.isEmpty() && QStringView(u".:-–—|,;*·").contains(name.back()))
            name.chop(1);
        name = name.trimmed();
        if (isName(name, site, host) && !names.contains(name))
            names.append(name);
    }
    return joined(names);
}

QString pageAuthor(const PageTree &page, const HeadFacts &head, const LinkedArticle &linked, const QString &site,
                   const QString &host)
{
    if (const QString names = authorNames(linked.author, site, host); !names.isEmpty())
        return names;
    if (const QStringList names = markedNames(page, isMarkedAuthor, site, host); !names.isEmpty())
        return joined(names);
    const QString told = head.first({u"parsely-author", u"byl", u"sailthru.author", u"dc.creator", u"dcterms.creator",
                                     u"dc:creator", u"citation_author", u"cxenseparse:author", u"og:article:author"});
    if (const QString names = authorNames(told, site, host); !names.isEmpty())
        return names;
    for (const char16_t *name : {u"author", u"article:author"}) {
        if (const QString names = authorNames(head.first({name}), site, host); !names.isEmpty())
            return names;
    }
    if (const QStringList names = markedNames(page, isByline, site, host); !names.isEmpty())
        return names.first();
    return spokenAuthor(page, site, host);
}

QString namedSource(const PageTree &page)
{
    static const QRegularExpression form(QStringLiteral(
        "(?:\\A|\\s|[（(])(?:本文|文章|信息|稿件|内容)?来\\s*源(?:于|自)?\\s*[:：]\\s*([^\\s:：|（()）]{2,24})"));
    static const QRegularExpression label(QStringLiteral("\\A(?:本文|文章|信息|稿件)?来\\s*源\\s*[:：]\\z"));
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        if (!page.isText(node) || page[node].sums.units < 4 || page[node].sums.units > 400 ||
            !holdsAny(page[node].text, {"来"}))
            continue;
        const QString text = QString::fromUtf8(page[node].text).simplified();
        if (const auto match = form.match(text); match.hasMatch())
            return match.captured(1);
        if (!label.match(text).hasMatch())
            continue;
        // The name stands in an element of its own, often a link.
        for (int next = page.following(node); next >= 0; next = page.following(next)) {
            if (page.isText(next) && page[next].sums.units > 0) {
                const QString name = QString::fromUtf8(page[next].text).simplified();
                return name.size() <= 24 ? name : QString();
            }
        }
    }
    return {};
}
