// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/details.h"
#include "article/storedarticle.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

#include <optional>

/// What the user corrects of an article: title, author, source and date. The article's own row says what holds, so that
/// lists, search and pages show it without asking; what was found is kept beside it, and follows newer captures.
namespace Corrections {

/// What differs from what was found is a correction, the rest goes on as it is found: `found` itself takes all of them
/// back. An empty author or source says that there is none; an empty title and an unknown date are no corrections.
/// Input error for what is longer than TextLimits.
Edit set(ArticleId article, const Details &details);

struct Known
{
    Details shown;
    Details found;
};
Result<Known> of(Database &database, ArticleId article); ///< Input error where there is no such article

/// What captures say of an article that the user corrected; nothing for others, and where the database failed.
std::optional<Details> found(Database &database, ArticleId article);
/// The article's row was written from a capture: what the user corrected stands again. No step; false when the
/// database failed.
bool keep(Database &database, ArticleId article, const Details &found, const QString &shownTitle);

const QList<StepKind> &kinds();

}
