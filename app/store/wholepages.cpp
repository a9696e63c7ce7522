// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wholepages.h"

#include "sqlite/query.h"

#include <QCoreApplication>

namespace WholePages {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WholePages)
};

const char *statement(bool whole)
{
    return whole ? "INSERT INTO whole_pages (article) SELECT id FROM articles WHERE id = ? ON CONFLICT DO NOTHING"
                 : "DELETE FROM whole_pages WHERE article = ?";
}

}

Edit show(ArticleId article, bool whole)
{
    const auto make = [article, whole](Database &database, const QDateTime &) -> Status {
        Query query(database, statement(whole));
        query.run(article);
        return Done{};
    };
    return {whole ? QStringLiteral("whole-page") : QStringLiteral("found-article"), {}, make};
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("whole-page"), [](const Step &) { return Text::tr("Show Everything of a Page"); },
         [](const Step &) { return Text::tr("The whole page is shown"); }},
        {QStringLiteral("found-article"), [](const Step &) { return Text::tr("Show a Page’s Article"); },
         [](const Step &) { return Text::tr("The article alone is shown"); }},
    };
    return kinds;
}

}
