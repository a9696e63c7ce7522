// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "base/result.h"
#include "store/action.h"
#include "store/edit.h"
#include "store/step.h"

#include <QDateTime>
#include <QList>

#include <optional>

class Database;

/// What the user does, and the log that takes it back: its last 100 steps, on disk, shared by all windows of the
/// library. Each call is one transaction, and on disk when it returns. For the thread of its database. Where a call
/// answers articles, these are the ones that it changed: none where everything was so already.
class Organiser final
{
public:
    explicit Organiser(Database &database, const QDateTime &now = QDateTime::currentDateTimeUtc());
    Q_DISABLE_COPY_MOVE(Organiser)

    /// Input error where the edit's own rules refuse it.
    Result<QList<ArticleId>> apply(const Edit &edit);
    Result<QList<ArticleId>> apply(const Action &action);
    Result<QList<ArticleId>> undo(); ///< no step: nothing happens
    Result<QList<ArticleId>> redo();

    struct Steps
    {
        std::optional<Step> undo;
        std::optional<Step> redo;
    };
    Result<Steps> steps();

private:
    Result<QList<ArticleId>> step(bool back);

    Database &m_database;
    const QDateTime m_now;
};
