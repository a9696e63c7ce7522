// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a page says of its article to search engines (JSON-LD, https://schema.org), as it stands there: plain text
/// where it is text, a time as it was written. Claims, not proofs; all may be empty.
struct LinkedArticle
{
    QString headline;
    QString author; ///< several joined by commas
    QString publisher;
    QString published;
    QString modified;
    QString body;
    QString url;
    bool locked = false; ///< "isAccessibleForFree": false
    int words = 0;       ///< "wordCount"
};
