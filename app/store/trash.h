// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>

class Database;

/// Removing from the trash: the one thing without a way back. It also forgets what the articles' steps were. Each call
/// is one transaction, and answers how many were removed. For the thread of its database.
namespace Trash {

constexpr int DaysKept = 30;

Result<int> remove(Database &database, const QList<ArticleId> &articles); ///< those that are not in the trash stay
Result<int> empty(Database &database);
Result<int> removeExpired(Database &database, const QDateTime &now); ///< those that have lain there for DaysKept

}
