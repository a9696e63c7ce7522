// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/keptplace.h"
#include "article/storedarticle.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

#include <optional>

/// Where the reader was in each article.
namespace Places {

/// No step of the undo log: reading is not undone. At the very beginning there is nothing to keep.
Edit keep(ArticleId article, const KeptPlace &place);

std::optional<KeptPlace> of(Database &database, ArticleId article); ///< none: it was not begun
int midway(Database &database);                                     ///< how many articles are being read

const QList<StepKind> &kinds();

}
