// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

/// The user's note on an article: one text each, of at most a million characters.
namespace Notes {

/// In the place of what stood there; an empty one removes the note. Input error for one that is too long.
Edit set(const QList<ArticleId> &articles, const QString &text);

Result<QString> of(Database &database, ArticleId article); ///< empty where there is none

const QList<StepKind> &kinds();

}
