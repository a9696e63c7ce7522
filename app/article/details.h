// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

/// What a reader can correct of an article.
struct Details
{
    QString title;
    QString author;
    QString source;
    QDateTime published; ///< invalid: unknown
};

Details detailsOf(const Article &article);
Article withDetails(Article article, const Details &details);
/// The same moment, written in the same zone.
bool isSameTime(const QDateTime &one, const QDateTime &other);
