// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/attempt.h"
#include "extract/pagetree.h"

#include <QString>

#include <vector>

/// Takes out of a page what cannot be part of an article, makes paragraphs of loose lines, and gives what may be
/// scored, in document order. `title`: a heading that says the same goes.
std::vector<int> prepare(PageTree &tree, const Strictness &strictness, const QString &title);

/// Whether two titles say the same but for a few words.
bool sameTitle(const QString &one, const QString &other);

/// Whether an element is shown, as far as the page itself tells: style sheets are not read.
bool isShown(const PageTree &tree, int node);
