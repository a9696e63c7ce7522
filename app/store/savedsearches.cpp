// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/savedsearches.h"

#include "article/tag.h"
#include "sqlite/query.h"

#include <QCoreApplication>

#include <optional>

namespace SavedSearches {

namespace {

constexpr int Longest = 1000; // as much as a query is read

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SavedSearches)
};

struct Known
{
    qint64 id = 0;
    QString name;
};

std::optional<Known> find(Database &database, const QString &name)
{
    Query query(database, "SELECT id, name FROM saved_searches WHERE folded = ?");
    if (!query.run(foldedTag(name)) || !query.next())
        return std::nullopt;
    return Known{query.number(0), query.text(1)};
}

Status tooLong()
{
    return Edit::refused(Text::tr("This search is too long to save. The limit is %1 characters.").arg(Longest));
}

Status checkName(const QString &name)
{
    if (name.isEmpty())
        return Edit::refused(Text::tr("A saved search needs a name."));
    if (name.size() > Longest)
        return tooLong();
    return Done{};
}

}

Edit save(const QString &typedName, const QString &typedText)
{
    const QString name = typedName.simplified();
    const QString text = typedText.simplified();
    const auto make = [name, text, length = typedText.size()](Database &database, const QDateTime &) -> Status {
        if (Status named = checkName(name); !named)
            return named;
        if (length > Longest)
            return tooLong();
        if (text.isEmpty())
            return Edit::refused(Text::tr("Nothing to save: the search is empty."));
        Query query(database, "INSERT INTO saved_searches (name, folded, text) VALUES (?, ?, ?) "
                              "ON CONFLICT (folded) DO UPDATE SET name = excluded.name, text = excluded.text");
        query.run(name, foldedTag(name), text);
        return Done{};
    };
    return {QStringLiteral("save-search"), name, make};
}

Edit rename(const QString &name, const QString &typed)
{
    const auto make = [name, renamed = typed.simplified()](Database &database, const QDateTime &) -> Status {
        if (Status named = checkName(renamed); !named)
            return named;
        const std::optional<Known> known = find(database, name);
        if (!known)
            return Done{};
        if (const auto other = find(database, renamed); other && other->id != known->id)
            return Edit::refused(Text::tr("A saved search “%1” already exists. Choose another name.").arg(other->name));
        Query query(database, "UPDATE saved_searches SET name = ?, folded = ? WHERE id = ?");
        query.run(renamed, foldedTag(renamed), known->id);
        return Done{};
    };
    return {QStringLiteral("rename-search"), name.simplified(), make};
}

Edit remove(const QString &name)
{
    const auto make = [name](Database &database, const QDateTime &) -> Status {
        Query query(database, "DELETE FROM saved_searches WHERE folded = ?");
        query.run(foldedTag(name));
        return Done{};
    };
    return {QStringLiteral("delete-search"), name.simplified(), make};
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("save-search"), [](const Step &step) { return Text::tr("Save Search “%1”").arg(step.subject); },
         [](const Step &step) { return Text::tr("Search “%1” saved").arg(step.subject); }},
        {QStringLiteral("rename-search"),
         [](const Step &step) { return Text::tr("Rename Search “%1”").arg(step.subject); },
         [](const Step &step) { return Text::tr("Search “%1” renamed").arg(step.subject); }},
        {QStringLiteral("delete-search"),
         [](const Step &step) { return Text::tr("Remove Search “%1”").arg(step.subject); },
         [](const Step &step) { return Text::tr("Search “%1” removed").arg(step.subject); }},
    };
    return kinds;
}

}
