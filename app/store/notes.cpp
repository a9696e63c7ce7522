// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notes.h"

#include "sqlite/query.h"

#include <QCoreApplication>

namespace Notes {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

constexpr int Longest = 1'000'000;

const char *statement(bool removes)
{
    return removes ? "DELETE FROM notes WHERE article = ?"
                   : "INSERT INTO notes (article, text) SELECT id, ? FROM articles WHERE id = ? "
                     "ON CONFLICT (article) DO UPDATE SET text = excluded.text WHERE text <> excluded.text";
}

}

Edit set(const QList<ArticleId> &articles, const QString &text)
{
    const auto make = [articles, text](Database &database, const QDateTime &) -> Status {
        if (text.size() > Longest)
            return Edit::refused(Text::tr("The note is too long: a note may have a million characters."));
        const bool removes = text.trimmed().isEmpty();
        Query query(database, statement(removes));
        for (ArticleId article : articles)
            if (!(removes ? query.run(article) : query.run(text, article)))
                break;
        return Done{};
    };
    return {QStringLiteral("note"), {}, make};
}

Result<QString> of(Database &database, ArticleId article)
{
    database.forgetError();
    Query query(database, "SELECT text FROM notes WHERE article = ?");
    QString text;
    if (query.run(article) && query.next())
        text = query.text(0);
    if (database.failed())
        return database.error();
    return text;
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("note"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Change Note") : Text::tr("Change %n Notes", nullptr, step.articles);
         }},
    };
    return kinds;
}

}
