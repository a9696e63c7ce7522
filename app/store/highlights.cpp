// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/highlights.h"

#include "article/tag.h"
#include "sqlite/query.h"
#include "store/articlereader.h"
#include "store/tags.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Highlights {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Highlights)
};

constexpr char Columns[] = "h.id, h.name, h.article, h.made, h.colour, h.field, h.block, h.start, h.quote, h.prefix, "
                           "h.suffix, h.block_hash, h.sentence_hash, h.revision, h.policy, h.alike, h.note";

Highlight read(const Query &query)
{
    Highlight highlight;
    highlight.id = query.number(0);
    highlight.name = query.text(1);
    highlight.article = query.number(2);
    highlight.made = QDateTime::fromMSecsSinceEpoch(query.number(3), Qt::UTC);
    highlight.colour = HighlightColour(query.number(4));
    TextAnchor &anchor = highlight.anchor;
    anchor.field = TextAnchor::Field(query.number(5));
    anchor.block = int(query.number(6));
    anchor.start = int(query.number(7));
    anchor.quote = query.text(8);
    anchor.prefix = query.text(9);
    anchor.suffix = query.text(10);
    anchor.blockHash = query.bytes(11);
    anchor.sentenceHash = query.bytes(12);
    anchor.revision = query.bytes(13);
    anchor.policy = int(query.number(14));
    anchor.alike = TextAnchor::Alike(query.number(15));
    highlight.note = query.text(16);
    return highlight;
}

Status checkNote(const QString &note)
{
    if (note.size() > LongestNote)
        return Edit::refused(Text::tr("This note is too long. The limit is a million characters."));
    return Done{};
}

QStringList namesOf(const QStringList &tags)
{
    QStringList names;
    QStringList known;
    for (const QString &tag : tags) {
        const QString name = tag.simplified();
        if (name.isEmpty() || known.contains(foldedTag(name)))
            continue;
        known += foldedTag(name);
        names += name;
    }
    return names;
}

Status checkTags(const QStringList &names)
{
    for (const QString &name : names)
        if (name.size() > LongestTag)
            return Edit::refused(Text::tr("This name is too long. The limit is %1 characters.").arg(LongestTag));
    return Done{};
}

Status checkAnchor(const TextAnchor &anchor)
{
    if (anchor.quote.isEmpty() || anchor.quote.size() > TextAnchor::LongestQuote)
        return Edit::refused(Text::tr("A highlight needs some text, and not more than %Ln characters of it.", nullptr,
                                      TextAnchor::LongestQuote));
    return Done{};
}

bool link(Database &database, HighlightId highlight, const QStringList &names)
{
    for (const QString &name : names) {
        const qint64 tag = Tags::idOf(database, name);
        if (tag == 0)
            return false;
        Query query(database, "INSERT INTO highlight_tags (highlight, tag, article) SELECT id, ?, article "
                              "FROM highlights WHERE id = ? ON CONFLICT DO NOTHING");
        if (!query.run(tag, highlight))
            return false;
    }
    return true;
}

void insert(Database &database, const Highlight &highlight, const QStringList &names)
{
    HighlightId id = 0;
    {
        Query query(database,
                    "INSERT INTO highlights (name, article, made, colour, field, block, start, quote, prefix, suffix, "
                    "block_hash, sentence_hash, revision, policy, alike, note) "
                    "SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? "
                    "FROM articles WHERE id = ? ON CONFLICT DO NOTHING");
        const TextAnchor &anchor = highlight.anchor;
        if (!query.run(highlight.name, highlight.made.toMSecsSinceEpoch(), int(highlight.colour), int(anchor.field),
                       anchor.block, anchor.start, anchor.quote, anchor.prefix, anchor.suffix, anchor.blockHash,
                       anchor.sentenceHash, anchor.revision, anchor.policy, int(anchor.alike), highlight.note,
                       highlight.article) ||
            query.changedRows() == 0)
            return;
        id = query.insertedId();
    }
    link(database, id, names);
}

/// Tags of all highlights, or of an article's.
QHash<HighlightId, QStringList> tagsOf(Database &database, ArticleId article)
{
    QHash<HighlightId, QStringList> found;
    Query query(database, article == 0 ? "SELECT g.highlight, t.name FROM highlight_tags g JOIN tags t ON t.id = g.tag "
                                         "ORDER BY t.folded"
                                       : "SELECT g.highlight, t.name FROM highlight_tags g JOIN tags t ON t.id = g.tag "
                                         "WHERE g.article = ? ORDER BY t.folded");
    if (article == 0 ? query.run() : query.run(article))
        while (query.next())
            found[query.number(0)] += query.text(1);
    return found;
}

HighlightedArticle articleIn(Database &database, ArticleId id)
{
    HighlightedArticle article;
    article.id = id;
    {
        Query query(database, "SELECT a.shown_title, a.author, a.source, a.url, a.published, a.published_offset, "
                              "a.content, b.policy, a.family, a.kind, a.key FROM articles a JOIN bodies b ON b.article "
                              "= a.id WHERE a.id = ?");
        if (!query.run(id) || !query.next())
            return article;
        article.title = query.text(0);
        article.author = query.text(1);
        article.source = query.text(2);
        article.url = query.text(3);
        article.published = ArticleReader::time(query, 4);
        article.revision = query.bytes(6);
        article.policy = int(query.number(7));
        article.key = {query.text(8), ArticleReader::kindNamed(query.text(9)), query.text(10)};
    }
    article.tickers = ArticleReader::tickers(database, id).given;
    return article;
}

HighlightList listed(Database &database, const QList<Highlight> &highlights)
{
    HighlightList list;
    QHash<ArticleId, qsizetype> known;
    for (const Highlight &highlight : highlights) {
        auto at = known.constFind(highlight.article);
        if (at == known.cend()) {
            at = known.insert(highlight.article, list.articles.size());
            list.articles += articleIn(database, highlight.article);
        }
        list.highlights.append({highlight, *at});
    }
    return list;
}

}

Edit add(const QList<Highlight> &highlights)
{
    const auto make = [highlights](Database &database, const QDateTime &) -> Status {
        for (const Highlight &each : highlights) {
            const QStringList names = namesOf(each.tags);
            for (const Status &checked : {checkAnchor(each.anchor), checkNote(each.note), checkTags(names)})
                if (!checked)
                    return checked;
            insert(database, each, names);
        }
        return Done{};
    };
    return {QStringLiteral("highlight"), {}, make};
}

Edit remove(const QList<HighlightId> &highlights)
{
    const auto make = [highlights](Database &database, const QDateTime &) -> Status {
        for (const HighlightId id : highlights) {
            // First what refers to it, so that the step back puts it first.
            Query tags(database, "DELETE FROM highlight_tags WHERE highlight = ?");
            Query query(database, "DELETE FROM highlights WHERE id = ?");
            if (!tags.run(id) || !query.run(id))
                break;
        }
        return Done{};
    };
    return {QStringLiteral("remove-highlight"), {}, make};
}

Edit recolour(const QList<HighlightId> &highlights, HighlightColour colour)
{
    const auto make = [highlights, colour](Database &database, const QDateTime &) -> Status {
        Query query(database, "UPDATE highlights SET colour = ? WHERE id = ?");
        for (const HighlightId id : highlights)
            if (!query.run(int(colour), id))
                break;
        return Done{};
    };
    return {QStringLiteral("colour-highlight"), {}, make};
}

Edit setNote(HighlightId highlight, const QString &note)
{
    const auto make = [highlight, note](Database &database, const QDateTime &) -> Status {
        if (Status checked = checkNote(note); !checked)
            return checked;
        Query query(database, "UPDATE highlights SET note = ? WHERE id = ?");
        query.run(note.trimmed().isEmpty() ? QString() : note, highlight);
        return Done{};
    };
    return {QStringLiteral("highlight-note"), {}, make};
}

Edit setTags(HighlightId highlight, const QStringList &tags)
{
    const auto make = [highlight, names = namesOf(tags)](Database &database, const QDateTime &) -> Status {
        if (Status checked = checkTags(names); !checked)
            return checked;
        QStringList folded;
        for (const QString &name : names)
            folded += foldedTag(name);
        QList<qint64> gone;
        {
            Query query(database, "SELECT t.id, t.folded FROM highlight_tags g JOIN tags t ON t.id = g.tag "
                                  "WHERE g.highlight = ?");
            if (query.run(highlight))
                while (query.next())
                    if (!folded.contains(query.text(1)))
                        gone += query.number(0);
        }
        Query query(database, "DELETE FROM highlight_tags WHERE highlight = ? AND tag = ?");
        for (const qint64 tag : std::as_const(gone))
            if (!query.run(highlight, tag))
                return Done{};
        Query known(database, "SELECT 1 FROM highlights WHERE id = ?");
        if (known.run(highlight) && known.next())
            link(database, highlight, names);
        return Done{};
    };
    return {QStringLiteral("highlight-tags"), {}, make};
}

Edit place(HighlightId highlight, const TextAnchor &anchor)
{
    const auto make = [highlight, anchor](Database &database, const QDateTime &) -> Status {
        if (Status checked = checkAnchor(anchor); !checked)
            return checked;
        Query query(database, "UPDATE highlights SET field = ?, block = ?, start = ?, quote = ?, prefix = ?, "
                              "suffix = ?, block_hash = ?, sentence_hash = ?, revision = ?, policy = ?, alike = ? "
                              "WHERE id = ?");
        query.run(int(anchor.field), anchor.block, anchor.start, anchor.quote, anchor.prefix, anchor.suffix,
                  anchor.blockHash, anchor.sentenceHash, anchor.revision, anchor.policy, int(anchor.alike), highlight);
        return Done{};
    };
    return {QStringLiteral("place-highlight"), {}, make};
}

Result<QList<Highlight>> of(Database &database, ArticleId article)
{
    database.forgetError();
    QList<Highlight> found;
    const QHash<HighlightId, QStringList> tags = tagsOf(database, article);
    Query query(database, QByteArray("SELECT ") + Columns +
                              " FROM highlights h WHERE h.article = ? ORDER BY h.field, h.block, h.start, h.id");
    if (query.run(article))
        while (query.next()) {
            found += read(query);
            found.last().tags = tags.value(found.last().id);
        }
    if (database.failed())
        return database.error();
    return found;
}

Result<HighlightList> all(Database &database)
{
    database.forgetError();
    QList<Highlight> found;
    const QHash<HighlightId, QStringList> tags = tagsOf(database, 0);
    {
        Query query(database, QByteArray("SELECT ") + Columns +
                                  " FROM highlights h JOIN articles a ON a.id = h.article WHERE a.trashed IS NULL "
                                  "ORDER BY h.made DESC, h.id DESC");
        if (query.run())
            while (query.next()) {
                found += read(query);
                found.last().tags = tags.value(found.last().id);
            }
    }
    HighlightList list = listed(database, found);
    if (database.failed())
        return database.error();
    return list;
}

Result<HighlightList> of(Database &database, const QList<ArticleId> &articles)
{
    QList<Highlight> found;
    for (const ArticleId article : articles) {
        const Result<QList<Highlight>> each = of(database, article);
        if (!each)
            return each.error();
        found += *each;
    }
    HighlightList list = listed(database, found);
    if (database.failed())
        return database.error();
    return list;
}

Result<QString> version(Database &database, ArticleId article)
{
    database.forgetError();
    QStringList lines;
    {
        Query query(database, "SELECT id, colour, field, block, start, length(quote), policy, note FROM highlights "
                              "WHERE article = ? ORDER BY id");
        if (query.run(article))
            while (query.next())
                for (int column = 0; column < 8; ++column)
                    lines += query.text(column);
    }
    const QHash<HighlightId, QStringList> tags = tagsOf(database, article);
    QList<HighlightId> ids = tags.keys();
    std::sort(ids.begin(), ids.end());
    for (const HighlightId id : std::as_const(ids))
        lines += QString::number(id) + tags[id].join(u',');
    if (database.failed())
        return database.error();
    return lines.join(u'\n');
}

Result<int> count(Database &database)
{
    database.forgetError();
    Query query(database, "SELECT count(*) FROM highlights h JOIN articles a ON a.id = h.article "
                          "WHERE a.trashed IS NULL");
    const int found = query.run() && query.next() ? int(query.number(0)) : 0;
    if (database.failed())
        return database.error();
    return found;
}

Result<QStringList> names(Database &database)
{
    database.forgetError();
    QStringList found;
    Query query(database, "SELECT name FROM highlights");
    if (query.run())
        while (query.next())
            found += query.text(0);
    if (database.failed())
        return database.error();
    return found;
}

Result<QList<std::pair<ArticleId, QString>>> articleAddresses(Database &database)
{
    database.forgetError();
    QList<std::pair<ArticleId, QString>> found;
    Query query(database, "SELECT id, url FROM articles WHERE url <> '' ORDER BY id DESC");
    if (query.run())
        while (query.next())
            found.append({query.number(0), query.text(1)});
    if (database.failed())
        return database.error();
    return found;
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("highlight"),
         [](const Step &step) {
             return step.articles <= 1 ? Text::tr("Highlight")
                                       : Text::tr("Highlights in %n Articles", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles <= 1 ? Text::tr("Highlighted")
                                       : Text::tr("Highlights added to %n articles", nullptr, step.articles);
         }},
        {QStringLiteral("remove-highlight"), [](const Step &) { return Text::tr("Remove Highlight"); },
         [](const Step &) { return Text::tr("Highlight removed"); }},
        {QStringLiteral("colour-highlight"), [](const Step &) { return Text::tr("Change Colour of Highlight"); },
         [](const Step &) { return Text::tr("Colour of the highlight changed"); }},
        {QStringLiteral("highlight-note"), [](const Step &) { return Text::tr("Change Note of Highlight"); },
         [](const Step &) { return Text::tr("Note of the highlight changed"); }},
        {QStringLiteral("highlight-tags"), [](const Step &) { return Text::tr("Change Tags of Highlight"); },
         [](const Step &) { return Text::tr("Tags of the highlight changed"); }},
        {QStringLiteral("place-highlight"), [](const Step &) { return Text::tr("Place Highlight"); },
         [](const Step &) { return Text::tr("Highlight placed"); }},
    };
    return kinds;
}

}
