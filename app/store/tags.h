// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

/// The user's tags; two names are one tag where they differ in case, width and spaces only (see foldedTag). Input error
/// for a tag without a name or with more than LongestTag characters, and for an unknown colour. Unknown articles and
/// tags are left out.
namespace Tags {

/// The tag is made where it is new, with that colour or, where it is empty, the next one.
Edit add(const QList<ArticleId> &articles, const QString &tag, const QString &colour = {});
Edit remove(const QList<ArticleId> &articles, const QString &tag); ///< from these articles
Edit rename(const QString &tag, const QString &renamed);           ///< Input error, too, where another one has the name
Edit recolour(const QString &tag, const QString &colour);
Edit destroy(const QString &tag); ///< from all articles and from the library

/// What a capture brings: the article has the tag of that name from now on. No step; false when the database failed.
bool give(Database &database, ArticleId article, const QString &tag);

/// For edits of what else has tags: the id of the tag of that name, made where it is new; 0 when the database failed.
qint64 idOf(Database &database, const QString &tag);

const QList<StepKind> &kinds();

}
