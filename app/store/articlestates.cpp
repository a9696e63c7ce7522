// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlestates.h"

#include "sqlite/query.h"

#include <QCoreApplication>

namespace ArticleStates {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ArticleStates)
};

/// `sql` for each article, which changes nothing where it is so already.
Edit each(const QString &kind, const char *sql, const QList<ArticleId> &articles)
{
    const auto make = [sql, articles](Database &database, const QDateTime &) -> Status {
        Query query(database, sql);
        for (ArticleId article : articles)
            if (!query.run(article))
                break;
        return Done{};
    };
    return {kind, {}, make};
}

constexpr auto Read = "UPDATE articles SET read = 1 WHERE id = ? AND read = 0";

}

Edit read(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("read"), Read, articles);
}

Edit unread(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("unread"), "UPDATE articles SET read = 0 WHERE id = ? AND read = 1", articles);
}

Edit opened(const QList<ArticleId> &articles)
{
    Edit edit = each(QStringLiteral("read"), Read, articles);
    edit.undoable = false;
    return edit;
}

Edit star(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("star"), "UPDATE articles SET starred = 1 WHERE id = ? AND starred = 0", articles);
}

Edit unstar(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("unstar"), "UPDATE articles SET starred = 0 WHERE id = ? AND starred = 1", articles);
}

Edit archive(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("archive"), "UPDATE articles SET archived = 1 WHERE id = ? AND archived = 0", articles);
}

Edit unarchive(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("unarchive"), "UPDATE articles SET archived = 0 WHERE id = ? AND archived = 1",
                articles);
}

Edit trash(const QList<ArticleId> &articles)
{
    const auto make = [articles](Database &database, const QDateTime &now) -> Status {
        Query query(database, "UPDATE articles SET trashed = ? WHERE id = ? AND trashed IS NULL");
        for (ArticleId article : articles)
            if (!query.run(now.toMSecsSinceEpoch(), article))
                break;
        return Done{};
    };
    return {QStringLiteral("trash"), {}, make};
}

Edit restore(const QList<ArticleId> &articles)
{
    return each(QStringLiteral("restore"), "UPDATE articles SET trashed = NULL WHERE id = ? AND trashed IS NOT NULL",
                articles);
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("read"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Mark as Read")
                                       : Text::tr("Mark %n Articles as Read", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Marked as read")
                                       : Text::tr("%n marked as read", nullptr, step.articles);
         }},
        {QStringLiteral("unread"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Mark as Unread")
                                       : Text::tr("Mark %n Articles as Unread", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Marked as unread")
                                       : Text::tr("%n marked as unread", nullptr, step.articles);
         }},
        {QStringLiteral("star"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Star") : Text::tr("Star %n Articles", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Starred") : Text::tr("%n starred", nullptr, step.articles);
         }},
        {QStringLiteral("unstar"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Remove Star")
                                       : Text::tr("Remove Star from %n Articles", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Star removed")
                                       : Text::tr("%n stars removed", nullptr, step.articles);
         }},
        {QStringLiteral("archive"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Archive") : Text::tr("Archive %n Articles", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Archived") : Text::tr("%n archived", nullptr, step.articles);
         }},
        {QStringLiteral("unarchive"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Remove from Archive")
                                       : Text::tr("Remove %n Articles from Archive", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Removed from archive")
                                       : Text::tr("%n removed from archive", nullptr, step.articles);
         }},
        {QStringLiteral("trash"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Move to Trash")
                                       : Text::tr("Move %n Articles to Trash", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Moved to trash")
                                       : Text::tr("%n moved to trash", nullptr, step.articles);
         }},
        {QStringLiteral("restore"),
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Restore") : Text::tr("Restore %n Articles", nullptr, step.articles);
         },
         [](const Step &step) {
             return step.articles == 1 ? Text::tr("Restored") : Text::tr("%n restored", nullptr, step.articles);
         }},
    };
    return kinds;
}

}
