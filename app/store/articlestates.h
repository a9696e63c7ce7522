// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

/// Read, starred, archived, in the trash: the columns of an article that are the user's. Unknown articles are left out.
namespace ArticleStates {

Edit read(const QList<ArticleId> &articles);
Edit unread(const QList<ArticleId> &articles);
Edit opened(const QList<ArticleId> &articles); ///< read, because it was shown: no step of the undo log
Edit star(const QList<ArticleId> &articles);
Edit unstar(const QList<ArticleId> &articles);
Edit archive(const QList<ArticleId> &articles);
Edit unarchive(const QList<ArticleId> &articles);
Edit trash(const QList<ArticleId> &articles);   ///< what lies there already keeps its day
Edit restore(const QList<ArticleId> &articles); ///< out of the trash

const QList<StepKind> &kinds();

}
