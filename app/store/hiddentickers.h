// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "base/result.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

/// Tickers of which the user says that an article is not about them, or that no article is: they are no chips there,
/// and no list, count or search goes by them. It holds for what is imported later, too.
namespace HiddenTickers {

Edit hide(ArticleId article, const TickerId &ticker);
Edit show(ArticleId article, const TickerId &ticker); ///< one that was hidden there
Edit hideEverywhere(const TickerId &ticker);
Edit showEverywhere(const TickerId &ticker); ///< but in the articles where it is hidden by itself

/// What the user has said of a ticker, and of it in an article (0: none).
struct Said
{
    bool hiddenHere = false;
    bool hiddenEverywhere = false;
    bool watched = false;
    QString name; ///< the ticker's usual one; may be empty
};
Result<Said> said(Database &database, const TickerId &ticker, ArticleId article);

const QList<StepKind> &hereKinds();
const QList<StepKind> &everywhereKinds();

}
