// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

class Database;

/// Two articles of a library that turn out to be one, inside the caller's transaction.
namespace ArticleJoiner {

/// `kept` has all of `gone` that is not its text: earlier texts, shares with their words, originals, pictures, what the
/// user made of it and the steps that undo it; `gone` is removed. False where the database failed.
bool join(Database &database, ArticleId gone, ArticleId kept);

/// A revision of `article` is one no more, nor is its original the article's, but for what else came from it.
bool part(Database &database, ArticleId article, const QByteArray &content);

}
