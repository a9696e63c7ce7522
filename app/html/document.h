#pragma once

#include "article/storedarticle.h"

#include <QByteArray>
#include <QStringList>

/// How a page is dressed; the same values give the same bytes.
struct Look
{
    bool dark = false;

    friend bool operator==(const Look &, const Look &) = default;
};

/// A whole page and what its links stand for.
struct Document
{
    QByteArray html;     ///< UTF-8, with its CSP; no remote URL, no script, no inline style in it
    QStringList links;   ///< the URL behind tearsheet://link/N at index N; http, https or mailto, canonical ASCII
    QString title;       ///< plain text, never empty
};

/// Dresses a stored article: verifies the body once more (one that fails is shown as plain text), then title, byline,
/// shares, chips by kind, body with inline chips, comments, disclaimer, contents. Pure, re-entrant.
Document articleDocument(const StoredArticle &stored, const Look &look);

/// "16 May 2024" in the reader's language.
QString shortDate(const QDateTime &time);
