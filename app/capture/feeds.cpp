// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/feeds.h"

#include "article/times.h"
#include "capture/family.h"
#include "capture/fields.h"
#include "capture/linklist.h"
#include "capture/xmlelement.h"
#include "capture/xmlrecords.h"
#include "capture/xmlroot.h"
#include "markup/references.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

bool isFeed(const QByteArray &root)
{
    return root == "rss" || root == "feed" || root == "rdf";
}

/// What every item needs around it to be read, and later be read again, by itself.
struct Frame
{
    QByteArray before;
    QByteArray behind;
};

Frame frameOf(QByteArrayView feed, qsizetype headEnd)
{
    const XmlRoot root = xmlRoot(feed);
    const QByteArrayView tag = feed.sliced(root.begin, std::max<qsizetype>(0, root.behind - root.begin));
    qsizetype nameEnd = 1;
    while (nameEnd < tag.size() && !QByteArrayView(" \t\r\n/>").contains(tag[nameEnd]))
        ++nameEnd;
    const QByteArray name = tag.first(nameEnd).sliced(std::min<qsizetype>(1, nameEnd)).toByteArray();
    Frame frame{tag.toByteArray(), "</" + name + '>'};
    const XmlRecords channel = xmlRecords(feed.first(headEnd), {"title", "link", "language", "author"});
    const bool rss = root.name == "rss";
    if (rss || root.name == "rdf") // where the items stand beside it
        frame.before += "<channel>";
    int kept = 0;
    for (const QByteArrayView each : channel.records)
        if (each.size() < 2000 && ++kept <= 8)
            frame.before += each.toByteArray();
    if (root.name == "rdf")
        frame.before += "</channel>";
    if (rss)
        frame.behind.prepend("</channel>");
    return frame;
}

/// "news@example.com (Ann)", "Ann <ann@example.com>": the name.
QString withoutAddress(const QString &author)
{
    static const QRegularExpression behind(QStringLiteral("\\A\\S+@\\S+\\s*\\((.+)\\)\\z"));
    static const QRegularExpression before(QStringLiteral("\\A(.+?)\\s*<\\S+@\\S+>\\z"));
    for (const QRegularExpression &form : {behind, before})
        if (const auto match = form.match(author); match.hasMatch())
            return match.captured(1).trimmed();
    return author;
}

QString linkOf(const XmlElement &item)
{
    QString any;
    for (const XmlElement &each : item.children) {
        if (each.name != u"link")
            continue;
        const QString address = cleanUrl(each.attribute(u"href").isEmpty() ? each.text : each.attribute(u"href"));
        const QString relation = each.attribute(u"rel");
        if (!address.isEmpty() && (relation.isEmpty() || relation == u"alternate"))
            return address;
        if (any.isEmpty() && relation != u"self" && relation != u"enclosure" && relation != u"edit")
            any = address;
    }
    return any;
}

/// Atom names a type; RSS means HTML by all of its texts.
QString htmlOf(const XmlElement *element)
{
    if (!element)
        return {};
    return element->attribute(u"type") == u"text" ? element->text.trimmed().toHtmlEscaped() : element->text.trimmed();
}

QString authorOf(const XmlElement &holder)
{
    for (const XmlElement &each : holder.children) {
        if (each.name != u"author" && each.name != u"creator")
            continue;
        const QString name = each.textOf(u"name");
        const QString said = (name.isEmpty() && each.children.isEmpty() ? each.text : name).simplified();
        if (!said.isEmpty())
            return withoutAddress(said);
    }
    return {};
}

QDateTime timeOf(const XmlElement &item, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names)
        if (const QDateTime time = readTime(item.textOf(name)); time.isValid())
            return time;
    return {};
}

const XmlElement *childNamed(const XmlElement &holder, std::initializer_list<QStringView> names)
{
    for (const XmlElement &each : holder.children)
        if (std::find(names.begin(), names.end(), QStringView(each.name)) != names.end())
            return &each;
    return nullptr;
}

struct Item
{
    std::optional<CapturedArticle> article;
    bool link = false;
};

Item readItem(const XmlElement &item, const XmlElement &feed)
{
    const QString url = linkOf(item);
    const QString summary = htmlOf(item.child(u"description") ? item.child(u"description") : item.child(u"summary"));
    QString body = htmlOf(item.child(u"encoded") ? item.child(u"encoded") : item.child(u"content"));
    const bool whole = !body.isEmpty();
    if (!whole)
        body = summary;
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = Markup::titleText(item.textOf(u"title"));
    const QString plain = setBody(captured, body);
    if (plainText(plain).isEmpty() && !body.contains(u"<img"))
        return {std::nullopt, !url.isEmpty()};
    if (whole && summary != body)
        article.summary = plainText(summary);
    article.url = url;
    captured.baseUrl = QUrl(url);
    const QString guid = item.textOf(u"guid").isEmpty() ? item.textOf(u"id") : item.textOf(u"guid");
    const QString home = linkOf(feed);
    if (guid.isEmpty() || guid.size() > 1000)
        article.key = keyWithoutId(QStringLiteral("feed"), url, {article.title, plain});
    else
        article.key = {QStringLiteral("feed"), ArticleKey::Kind::News,
                       cleanUrl(guid).isEmpty() ? home + u'#' + guid : guid};
    article.author = authorOf(item).isEmpty() ? authorOf(feed) : authorOf(item);
    article.source =
        Markup::titleText(item.textOf(u"source").isEmpty() ? feed.textOf(u"title") : item.textOf(u"source"));
    article.published = timeOf(item, {u"pubDate", u"published", u"date", u"issued", u"updated", u"modified"});
    article.modified = timeOf(item, {u"updated", u"modified"});
    readWords(captured, plain);
    return {std::move(captured), false};
}

}

bool Feeds::recognises(QByteArrayView input, const CaptureContext &) const
{
    const XmlRoot root = xmlRoot(input);
    return isFeed(root.name);
}

CaptureResult Feeds::read(const QByteArray &input, const CaptureContext &context) const
{
    const XmlRecords items = xmlRecords(input, {"item", "entry"});
    const Frame frame = frameOf(input, items.headEnd);
    CaptureResult result;
    qsizetype links = 0;
    int broken = 0;
    for (qsizetype i = 0; i < items.records.size() && !context.stop.stop_requested(); ++i) {
        if (result.articles.size() == MostPosts) {
            result.refusals.append(CaptureRefusal{
                Text::tr("The feed holds more than %1 items. The rest of it was not read.").arg(MostPosts), {}, {}});
            break;
        }
        QByteArray document = frame.before + items.records[i].toByteArray() + frame.behind;
        const XmlElement root = readXml(document);
        const XmlElement *channel = childNamed(root, {u"channel"});
        const XmlElement *inChannel = channel ? childNamed(*channel, {u"item", u"entry"}) : nullptr;
        const XmlElement *item = inChannel ? inChannel : childNamed(root, {u"item", u"entry"});
        if (!item) {
            ++broken;
            continue;
        }
        Item read = readItem(*item, channel ? *channel : root);
        links += read.link;
        broken += !read.article && !read.link;
        if (!read.article)
            continue;
        read.article->original = items.records.size() > 1 ? std::move(document) : QByteArray();
        read.article->member = items.records.size() > 1 ? Text::tr("item %1").arg(i + 1) : QString();
        result.articles.append(*std::move(read.article));
    }
    if (broken > 0)
        result.refusals.append(CaptureRefusal{
            Text::tr("Items of the feed without a text that can be read: %n.", nullptr, broken), {}, {}});
    if (links > 0)
        result.refusals.append(CaptureRefusal{linkListSentence(links), {}, {}});
    if (items.cutOff)
        result.refusals.append(
            CaptureRefusal{Text::tr("The feed is cut off; what stands before that place was read."), {}, {}});
    if (result.articles.isEmpty() && result.refusals.isEmpty())
        result.refusals.append(CaptureRefusal{Text::tr("The feed holds no items with a text."), {}, {}});
    return result;
}
