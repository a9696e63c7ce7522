// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlerow.h"

#include <QString>

/// What stands below words that were copied: title, author, source, day and address, as the article's language writes
/// titles; what is not known is left out. Plain text of one or two lines. Pure.
QString sourceLine(const ArticleRow &row);
