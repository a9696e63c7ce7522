// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notes.h"

#include "sqlite/query.h"
#include "store/articlereader.h"

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
            return Edit::refused(Text::tr("This note is too long. The limit is a million characters."));
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
    const QString text = ArticleReader::note(database, article);
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
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Note changed")
                                       : Text::tr("%n notes changed", nullptr, step.articles);
         }},
    };
    return kinds;
}

}
