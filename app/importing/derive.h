#pragma once

#include "capture/capture.h"
#include "store/articlestore.h"

/// A captured article with all that is made of it once, at import.
struct DerivedArticle
{
    NewArticle article;
    QString note; ///< for the report: the capture's own, and why the body became plain text; may be empty
};

/// Sanitizes the body and makes text, excerpt, counts and tickers. `input`: the bytes that the capture came in. Pure,
/// re-entrant; takes what time the sanitizer takes.
DerivedArticle derive(CapturedArticle captured, const QByteArray &input);

/// Some 200 characters for the list, beginning behind what the list shows as title.
QString excerptOf(const Article &article, const QStringList &blocks);
