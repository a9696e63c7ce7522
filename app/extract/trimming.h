// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"

#include <QString>

/// Takes lines out of the article that are about it or beside it: date and byline above the text, "read more" within,
/// related ones, newsletters and the author's portrait behind it. Judged by what they say and where they stand.
void trimArticle(PageTree &tree, int article, const QString &title);
