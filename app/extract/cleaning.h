// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/attempt.h"
#include "extract/pagetree.h"

/// Takes out of the article what stands in it without being part of it.
void cleanArticle(PageTree &tree, int article, const Strictness &strictness);
