#pragma once

#include "article/storedarticle.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

#include <functional>

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
    QSet<QByteArray> images;   ///< that it shows, by SHA-256 in hex: tearsheet://image/HASH
    QString title;       ///< plain text, never empty
};

/// Marks something in a piece of the page (well-formed, UTF-8): the title, the body, a comment … one after the other. It
/// may put phrasing elements around text, and changes nothing else.
using Marking = std::function<QByteArray(const QByteArray &html)>;

/// Dresses a stored article: verifies the body once more (one that fails is shown as plain text), then title, byline,
/// shares, chips by kind, body with inline chips, comments, disclaimer, contents. Pure, re-entrant.
Document articleDocument(const StoredArticle &stored, const Look &look, const Marking &mark = {});

/// "16 May 2024" in the reader's language.
QString shortDate(const QDateTime &time);
