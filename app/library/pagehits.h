// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagetext.h"
#include "search/query.h"

#include <QList>

/// What to mark in a page of what is sought, each in the field where it is looked for: in order, apart from each other;
/// the first 5,000 at most. Pure.
QList<PageRange> hitsOnPage(const PageText &text, const QList<TextCondition> &sought);
