// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/places.h"

#include "sqlite/query.h"

#include <QCoreApplication>

namespace Places {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

constexpr auto Keep = "INSERT INTO places (article, block, start, quote, progress) "
                      "SELECT id, ?, ?, ?, ? FROM articles WHERE id = ? "
                      "ON CONFLICT (article) DO UPDATE SET block = excluded.block, start = excluded.start, "
                      "quote = excluded.quote, progress = excluded.progress";

}

Edit keep(ArticleId article, const KeptPlace &place)
{
    const auto make = [article, place](Database &database, const QDateTime &) -> Status {
        constexpr int Longest = 32;
        if (place.progress <= 0 && place.block <= 0) {
            Query query(database, "DELETE FROM places WHERE article = ?");
            query.run(article);
        } else {
            Query query(database, Keep);
            query.run(place.block, place.start, place.quote.left(Longest), qBound(0, place.progress, KeptPlace::End),
                      article);
        }
        return Done{};
    };
    Edit edit{QStringLiteral("place"), {}, make};
    edit.undoable = false;
    return edit;
}

std::optional<KeptPlace> of(Database &database, ArticleId article)
{
    Query query(database, "SELECT block, start, quote, progress FROM places WHERE article = ?");
    if (!query.run(article) || !query.next())
        return std::nullopt;
    return KeptPlace{int(query.number(0)), int(query.number(1)), query.text(2), int(query.number(3))};
}

int midway(Database &database)
{
    Query query(database, "SELECT count(*) FROM places p JOIN articles a ON a.id = p.article "
                          "WHERE p.progress >= ? AND p.progress < ? AND a.trashed IS NULL AND a.archived = 0");
    return query.run(KeptPlace::Begun, KeptPlace::Finished) && query.next() ? int(query.number(0)) : 0;
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("place"), [](const Step &) { return Text::tr("Keep the Place"); },
         [](const Step &) { return Text::tr("Place kept"); }},
    };
    return kinds;
}

}
