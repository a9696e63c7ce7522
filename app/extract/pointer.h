// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"

#include <QString>

/// The smallest element of the page that holds most of `text`, which the page's data gives as the article's: data
/// points at the text, it seldom is the text. -1 where the page does not show it, and for a text too short to tell.
int elementHolding(const PageTree &page, const QString &text);
