// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

/// Saved pages of which the user wants to see everything, in the place of the article that was found in them. Their
/// bodies are made again by and by (see rederive): a choice marks them as older than today's.
namespace WholePages {

Edit show(ArticleId article, bool whole);

const QList<StepKind> &kinds();

}
