// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/organiser.h"

#include "sqlite/transaction.h"
#include "store/undolog.h"

Organiser::Organiser(Database &database, const QDateTime &now)
    : m_database(database)
    , m_now(now)
{
}

Result<QList<ArticleId>> Organiser::apply(const Edit &edit)
{
    m_database.forgetError();
    WriteTransaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    UndoLog log(m_database);
    const qint64 step = log.open(edit.kind, edit.subject);
    if (step == 0)
        return m_database.error();
    if (Status made = edit.make(m_database, m_now); !made)
        return made.error();
    const bool changed = !log.isEmpty(step);
    const QList<ArticleId> articles = log.articles(step);
    if (m_database.failed() || !log.close())
        return m_database.error();
    if (!changed)
        return QList<ArticleId>();
    if (!(edit.undoable ? log.keep(step, articles.size()) : log.forget(step)))
        return m_database.error();
    if (Status done = transaction.commit(); !done)
        return done.error();
    return articles;
}

Result<QList<ArticleId>> Organiser::apply(const Action &action)
{
    return apply(editOf(action));
}

Result<QList<ArticleId>> Organiser::undo()
{
    return step(true);
}
Result<QList<ArticleId>> Organiser::redo()
{
    return step(false);
}

Result<QList<ArticleId>> Organiser::step(bool back)
{
    m_database.forgetError();
    WriteTransaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    const QList<ArticleId> articles = UndoLog(m_database).step(back, m_now);
    if (m_database.failed())
        return m_database.error();
    if (Status done = transaction.commit(); !done)
        return done.error();
    return articles;
}

Result<Organiser::Steps> Organiser::steps()
{
    m_database.forgetError();
    UndoLog log(m_database);
    Steps steps{log.next(true), log.next(false)};
    if (m_database.failed())
        return m_database.error();
    return steps;
}
