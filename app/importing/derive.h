// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"
#include "store/newarticle.h"

#include <stop_token>

/// A captured article with all that is made of it once, at import.
struct DerivedArticle
{
    NewArticle article;
    QString note; ///< for the report: the capture's own, and why the body became plain text; may be empty
};

/// What the store tells an article and its content by: all but HTML, text and what is made of them; cheap, where the
/// rest takes what time the sanitizer takes. `input`: the bytes that the capture came in. Pure, re-entrant, as all
/// here.
NewArticle identify(const CapturedArticle &captured, const QByteArray &input);

/// The rest: sanitizes the body and makes text, excerpt, counts and tickers. `identified`: of the same capture. After a
/// stop it comes back soon, unfinished: nobody waits for it.
DerivedArticle derive(NewArticle identified, const CapturedArticle &captured, const std::stop_token &stop = {});

/// Some 200 characters for the list, beginning behind what the list shows as title.
QString excerptOf(const Article &article, const QStringList &blocks);
