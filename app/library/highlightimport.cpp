// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/highlightimport.h"

#include "article/pageaddress.h"
#include "article/tag.h"
#include "article/textlimits.h"
#include "page/articlepage.h"
#include "page/highlightmarks.h"
#include "store/articlereader.h"
#include "store/articlestore.h"
#include "store/organiser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <deque>
#include <utility>

namespace HighlightImport {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HighlightImport)
};

constexpr int MostTags = 100;

/// One or several.
QJsonArray asArray(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : value.isObject() || value.isString() ? QJsonArray{value} : QJsonArray();
}

QString own(const QJsonObject &object, const char *name)
{
    return object.value(QStringLiteral("tearsheet:") + QLatin1String(name)).toString();
}

int number(const QJsonObject &object, const char *name, int least, int most, int otherwise)
{
    const double value = object.value(QStringLiteral("tearsheet:") + QLatin1String(name)).toDouble(otherwise);
    return value >= least && value <= most ? int(value) : otherwise;
}

QByteArray hash(const QJsonObject &object, const char *name)
{
    return QByteArray::fromHex(own(object, name).left(128).toLatin1());
}

std::optional<ArticleKey::Kind> kindNamed(const QString &name)
{
    for (const auto kind : {ArticleKey::Kind::Post, ArticleKey::Kind::News, ArticleKey::Kind::Content})
        if (ArticleReader::kindName(kind) == name)
            return kind;
    return std::nullopt;
}

/// "tiger/news/123"; an id may hold slashes.
ArticleKey keyIn(const QString &text)
{
    const auto kind = kindNamed(text.section(u'/', 1, 1));
    return kind ? ArticleKey{text.section(u'/', 0, 0), *kind, text.section(u'/', 2)} : ArticleKey();
}

void readBodies(const QJsonValue &bodies, Highlight &highlight)
{
    for (const QJsonValue &each : asArray(bodies)) {
        const QJsonObject body = each.toObject();
        const QString value = each.isString() ? each.toString() : body.value(QStringLiteral("value")).toString();
        if (value.trimmed().isEmpty())
            continue;
        if (body.value(QStringLiteral("purpose")).toString() == u"tagging") {
            if (highlight.tags.size() < MostTags)
                highlight.tags += value.simplified().left(LongestTag);
        } else if (highlight.note.isEmpty()) {
            highlight.note = value.left(Highlights::LongestNote);
        }
    }
}

bool readQuote(const QJsonObject &target, TextAnchor &anchor)
{
    for (const QJsonValue &each : asArray(target.value(QStringLiteral("selector")))) {
        const QJsonObject selector = each.toObject();
        if (selector.value(QStringLiteral("type")).toString() != u"TextQuoteSelector")
            continue;
        anchor.quote = selector.value(QStringLiteral("exact")).toString();
        anchor.prefix = selector.value(QStringLiteral("prefix")).toString().right(TextAnchor::ContextLength);
        anchor.suffix = selector.value(QStringLiteral("suffix")).toString().left(TextAnchor::ContextLength);
    }
    return !anchor.quote.trimmed().isEmpty() && anchor.quote.size() <= TextAnchor::LongestQuote;
}

std::optional<Annotation> readOne(const QJsonObject &object)
{
    Annotation read;
    const QJsonValue firstTarget = asArray(object.value(QStringLiteral("target"))).first();
    const QJsonObject target = firstTarget.toObject();
    const QJsonValue source = target.value(QStringLiteral("source"));
    read.url = firstTarget.isString() ? firstTarget.toString()
               : source.isObject()    ? source.toObject().value(QStringLiteral("id")).toString()
                                      : source.toString();
    read.key = keyIn(own(object, "article"));
    Highlight &highlight = read.highlight;
    TextAnchor &anchor = highlight.anchor;
    if (!readQuote(target, anchor))
        return std::nullopt;
    const QUuid id = QUuid::fromString(object.value(QStringLiteral("id")).toString().section(u':', -1));
    highlight.name =
        (id.isNull() ? QUuid::createUuidV5(QUuid(), object.value(QStringLiteral("id")).toString().toUtf8() +
                                                        anchor.quote.toUtf8() + read.url.toUtf8())
                     : id)
            .toString(QUuid::WithoutBraces);
    highlight.made =
        QDateTime::fromString(object.value(QStringLiteral("created")).toString(), Qt::ISODateWithMs).toUTC();
    if (!highlight.made.isValid())
        highlight.made = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    highlight.colour = HighlightColourNames::named(own(object, "colour")).value_or(HighlightColour::Yellow);
    readBodies(object.value(QStringLiteral("body")), highlight);
    constexpr int Far = 100'000'000;
    anchor.field = TextAnchor::Field(number(object, "field", 0, 3, int(TextAnchor::Field::Body)));
    anchor.block = number(object, "block", 0, Far, 0);
    anchor.start = number(object, "start", 0, Far, 0);
    anchor.blockHash = hash(object, "blockHash");
    anchor.sentenceHash = hash(object, "sentenceHash");
    anchor.revision = hash(object, "revision");
    anchor.policy = number(object, "policy", 0, Far, 0);
    anchor.alike = TextAnchor::Alike(number(object, "alike", -1, 3, -1));
    return read;
}

void collect(const QJsonValue &value, QList<Annotation> &found)
{
    for (const QJsonValue &each : asArray(value)) {
        const QJsonObject object = each.toObject();
        const QString type = object.value(QStringLiteral("type")).toString();
        if (type == u"AnnotationCollection") {
            collect(object.value(QStringLiteral("first")), found);
        } else if (type == u"AnnotationPage") {
            collect(object.value(QStringLiteral("items")), found);
        } else if (object.contains(QStringLiteral("target"))) {
            if (auto one = readOne(object))
                found += *std::move(one);
        }
    }
}

/// The article of each annotation; 0: the library does not have it.
class ArticleFinder final
{
public:
    explicit ArticleFinder(ArticleStore &store)
        : m_store(store)
    {
    }

    ArticleId find(const Annotation &annotation)
    {
        if (!annotation.key.id.isEmpty())
            if (const auto named = m_store.named(annotation.key); named && *named != 0)
                return *named;
        const QString address = pageAddress(annotation.url);
        if (address.isEmpty())
            return 0;
        if (!m_hasRead)
            readAddresses();
        return m_addresses.value(address);
    }

private:
    void readAddresses()
    {
        m_hasRead = true;
        const auto addresses = Highlights::articleAddresses(m_store.database());
        if (!addresses)
            return;
        for (const auto &[id, url] : *addresses)
            m_addresses.insert(pageAddress(url), id);
    }

    ArticleStore &m_store;
    bool m_hasRead = false;
    QHash<QString, ArticleId> m_addresses;
};

/// One of another program has no place: where its words stand they get one as if they were marked here.
class Settler final
{
public:
    explicit Settler(ArticleStore &store)
        : m_store(store)
    {
    }

    void settle(Highlight &highlight)
    {
        if (!highlight.anchor.revision.isEmpty())
            return;
        read(highlight.article);
        for (const Anchoring &anchoring : m_fields) {
            TextAnchor sought = highlight.anchor;
            sought.field = anchoring.text().field();
            const AnchorPlace place = anchoring.placeOf(sought);
            if (place.kind == AnchorPlace::Kind::Orphaned)
                continue;
            if (const auto anchor = anchoring.anchorAt(place.from, place.length)) {
                highlight.anchor = *anchor;
                return;
            }
        }
    }

private:
    /// Files have the highlights of an article one after the other: its page is made once.
    void read(ArticleId article)
    {
        if (std::exchange(m_article, article) == article)
            return;
        m_fields.clear();
        const auto stored = m_store.article(article);
        if (!stored)
            return;
        const Page page = articlePage(*stored, {});
        for (const auto field :
             {TextAnchor::Field::Body, TextAnchor::Field::Words, TextAnchor::Field::Title, TextAnchor::Field::Comment})
            m_fields.emplace_back(FieldText(page.text, field), stored->content, stored->policy);
    }

    ArticleStore &m_store;
    ArticleId m_article = 0;
    std::deque<Anchoring> m_fields; // of that article, those first that are likelier
};

}

Result<QList<Annotation>> read(const QByteArray &bytes)
{
    QList<Annotation> found;
    QJsonParseError error;
    const QJsonDocument document =
        bytes.size() > LongestFile ? QJsonDocument() : QJsonDocument::fromJson(bytes, &error);
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), found);
    if (found.isEmpty())
        return Error{Error::Kind::Input,
                     Text::tr("This file has no highlights in the W3C annotation format (JSON-LD)."),
                     error.errorString()};
    return found;
}

Result<Summary> bring(ArticleStore &store, const QList<Annotation> &annotations)
{
    Summary summary;
    QList<Highlight> highlights;
    const Result<QStringList> standing = Highlights::names(store.database());
    if (!standing)
        return standing.error();
    QSet<QString> names(standing->begin(), standing->end());
    ArticleFinder finder(store);
    Settler settler(store);
    for (const Annotation &annotation : annotations) {
        if (names.contains(annotation.highlight.name)) {
            ++summary.known;
            continue;
        }
        Highlight highlight = annotation.highlight;
        highlight.article = finder.find(annotation);
        if (highlight.article == 0) {
            ++summary.unknown;
            continue;
        }
        names << highlight.name;
        settler.settle(highlight);
        highlights += highlight;
        ++summary.added;
    }
    if (!highlights.isEmpty())
        if (const auto done = Organiser(store.database()).apply(Highlights::add(highlights)); !done)
            return done.error();
    return summary;
}

}
