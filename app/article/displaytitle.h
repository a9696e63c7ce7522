// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

/// The title, or where there is none the beginning of the text (at most 60 UTF-16 units, to the end of a sentence, else
/// of a word, with "…"; within a word only where that is longer), of the summary, or at last the id. Never empty for an
/// article with a key; one line, simplified spaces.
QString displayTitle(const Article &article, const QString &text);

/// At most `limit` UTF-16 units of `text`, cut where a character ends; "…" shows that something was cut.
QString beginning(const QString &text, qsizetype limit);
