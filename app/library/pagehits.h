// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagetext.h"
#include "search/query.h"

#include <QList>

/// What to mark in a page of what is sought, each in the field where it is looked for: in order, apart from each other;
/// the first 5,000 at most. Pure.
QList<PageRange> hitsOnPage(const PageText &text, const QList<TextCondition> &sought);

/// Where a text stands in a page, as search folds both (英偉達 is in 英伟达), also inside of words and in the reader's
/// own: what is sought in a page is what is seen. The same order and bound. Pure.
QList<PageRange> textOnPage(const PageText &text, const QString &sought);
