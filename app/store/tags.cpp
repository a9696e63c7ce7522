// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tags.h"

#include "article/tag.h"
#include "sqlite/query.h"

#include <QCoreApplication>

#include <optional>

namespace Tags {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Tags)
};

struct Known
{
    qint64 id = 0;
    QString name;
};

std::optional<Known> find(Database &database, const QString &tag)
{
    Query query(database, "SELECT id, name FROM tags WHERE folded = ?");
    if (!query.run(foldedTag(tag)) || !query.next())
        return std::nullopt;
    return Known{query.number(0), query.text(1)};
}

Status checkName(const QString &name)
{
    if (name.isEmpty())
        return Edit::refused(Text::tr("A tag needs a name."));
    if (name.size() > LongestTag)
        return Edit::refused(Text::tr("This name is too long. The limit is %1 characters.").arg(LongestTag));
    return Done{};
}

Status checkColour(const QString &colour)
{
    if (tagColours().contains(colour))
        return Done{};
    return Edit::refused(
        Text::tr("“%1” is not a tag colour. Choose one of: %2.").arg(colour, tagColours().join(QStringLiteral(", "))));
}

/// The tag of that name, made where there is none; 0 when the database failed.
qint64 findOrMake(Database &database, const QString &name, const QString &colour = {})
{
    if (const auto known = find(database, name); known || database.failed())
        return known ? known->id : 0;
    qint64 next = 0; // of AUTOINCREMENT: the colours go round
    {
        Query query(database, "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'tags'");
        if (!query.run() || !query.next())
            return 0;
        next = query.number(0);
    }
    Query query(database, "INSERT INTO tags (name, folded, colour) VALUES (?, ?, ?)");
    const QString chosen = colour.isEmpty() ? tagColours().at(next % tagColours().size()) : colour;
    return query.run(name, foldedTag(name), chosen) ? query.insertedId() : 0;
}

bool link(Database &database, ArticleId article, qint64 tag)
{
    Query query(database, "INSERT INTO article_tags (article, tag) SELECT id, ? FROM articles WHERE id = ? "
                          "ON CONFLICT DO NOTHING");
    return query.run(tag, article);
}

}

Edit add(const QList<ArticleId> &articles, const QString &tag, const QString &colour)
{
    const auto make = [articles, name = tag.simplified(), colour](Database &database, const QDateTime &) -> Status {
        if (Status named = checkName(name); !named)
            return named;
        if (Status coloured = colour.isEmpty() ? Status(Done{}) : checkColour(colour); !coloured)
            return coloured;
        const qint64 id = findOrMake(database, name, colour);
        for (ArticleId article : articles)
            if (id == 0 || !link(database, article, id))
                break;
        return Done{};
    };
    return {QStringLiteral("add-tag"), tag.simplified(), make};
}

Edit remove(const QList<ArticleId> &articles, const QString &tag)
{
    const auto make = [articles, name = tag.simplified()](Database &database, const QDateTime &) -> Status {
        if (Status named = checkName(name); !named)
            return named;
        const std::optional<Known> known = find(database, name);
        if (!known)
            return Done{};
        Query query(database, "DELETE FROM article_tags WHERE article = ? AND tag = ?");
        for (ArticleId article : articles)
            if (!query.run(article, known->id))
                break;
        return Done{};
    };
    return {QStringLiteral("remove-tag"), tag.simplified(), make};
}

Edit rename(const QString &tag, const QString &typed)
{
    const auto make = [name = tag.simplified(), renamed = typed.simplified()](Database &database,
                                                                              const QDateTime &) -> Status {
        for (const QString &each : {name, renamed})
            if (Status named = checkName(each); !named)
                return named;
        const std::optional<Known> known = find(database, name);
        if (!known)
            return Done{};
        if (const auto other = find(database, renamed); other && other->id != known->id)
            return Edit::refused(Text::tr("A tag “%1” already exists. Choose another name.").arg(other->name));
        Query query(database, "UPDATE tags SET name = ?, folded = ? WHERE id = ?");
        query.run(renamed, foldedTag(renamed), known->id);
        return Done{};
    };
    return {QStringLiteral("rename-tag"), tag.simplified(), make};
}

Edit recolour(const QString &tag, const QString &colour)
{
    const auto make = [name = tag.simplified(), colour](Database &database, const QDateTime &) -> Status {
        if (Status named = checkName(name); !named)
            return named;
        if (Status coloured = checkColour(colour); !coloured)
            return coloured;
        Query query(database, "UPDATE tags SET colour = ? WHERE folded = ?");
        query.run(colour, foldedTag(name));
        return Done{};
    };
    return {QStringLiteral("colour-tag"), tag.simplified(), make};
}

Edit destroy(const QString &tag)
{
    const auto make = [name = tag.simplified()](Database &database, const QDateTime &) -> Status {
        if (Status named = checkName(name); !named)
            return named;
        Query query(database, "DELETE FROM tags WHERE folded = ?");
        query.run(foldedTag(name));
        return Done{};
    };
    return {QStringLiteral("delete-tag"), tag.simplified(), make};
}

bool give(Database &database, ArticleId article, const QString &tag)
{
    const qint64 id = findOrMake(database, tag);
    return id != 0 && link(database, article, id);
}

qint64 idOf(Database &database, const QString &tag)
{
    return findOrMake(database, tag);
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("add-tag"),
         [](const Step &step) {
             const QString text =
                 step.articles == 1 ? Text::tr("Tag “%1”") : Text::tr("Tag %n Articles “%1”", nullptr, step.articles);
             return text.arg(step.subject);
         },
         [](const Step &step) {
             const QString text =
                 step.articles == 1 ? Text::tr("Tagged “%1”") : Text::tr("%n tagged “%1”", nullptr, step.articles);
             return text.arg(step.subject);
         }},
        {QStringLiteral("remove-tag"),
         [](const Step &step) {
             const QString text = step.articles == 1
                                      ? Text::tr("Remove Tag “%1”")
                                      : Text::tr("Remove Tag “%1” from %n Articles", nullptr, step.articles);
             return text.arg(step.subject);
         },
         [](const Step &step) {
             const QString text = step.articles == 1
                                      ? Text::tr("Tag “%1” removed")
                                      : Text::tr("Tag “%1” removed from %n articles", nullptr, step.articles);
             return text.arg(step.subject);
         }},
        {QStringLiteral("rename-tag"), [](const Step &step) { return Text::tr("Rename Tag “%1”").arg(step.subject); },
         [](const Step &step) { return Text::tr("Tag “%1” renamed").arg(step.subject); }},
        {QStringLiteral("colour-tag"),
         [](const Step &step) { return Text::tr("Change Colour of Tag “%1”").arg(step.subject); },
         [](const Step &step) { return Text::tr("Colour of tag “%1” changed").arg(step.subject); }},
        {QStringLiteral("delete-tag"), [](const Step &step) { return Text::tr("Delete Tag “%1”").arg(step.subject); },
         [](const Step &step) { return Text::tr("Tag “%1” deleted").arg(step.subject); }},
    };
    return kinds;
}

}
