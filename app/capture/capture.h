// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "capture/longlist.h"
#include "extract/extractedpage.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <memory>
#include <optional>
#include <stop_token>

class ImageSource;

/// In bytes of JSON; what is larger is refused with a sentence.
inline constexpr qsizetype LargestPost = 64 << 20;

/// In one value. More than a portion of a long list can hold; some 2 KB of memory each, whatever they hold.
inline constexpr qsizetype MostPosts = 100'000;

/// An article as one capture holds it: decoded, not yet sanitized.
struct CapturedArticle
{
    enum class BodyFormat { Html, Text };

    Article article;
    QByteArray body; ///< UTF-8, untrusted; Html: a document or a fragment; Text: paragraphs by newline
    BodyFormat bodyFormat = BodyFormat::Text;
    QUrl baseUrl;                              ///< against which relative links of the body are resolved; may be empty
    std::optional<Share> share;                ///< the post that wraps the article
    std::shared_ptr<const ImageSource> images; ///< that came beside the page, not in the body; may be null
    ReaderStates states;                       ///< untrusted texts, too
    QByteArray original;                 ///< the post's own bytes where the input held many; empty: the whole input
    bool describesPage = false;          ///< what pages say of their own article, whose text the page itself shows
    std::optional<PageShown> shown = {}; ///< of saved pages: what of them the body is
    QByteArray page;                     ///< of saved pages where that is asked for: all of it, as a body
    QString member;                      ///< JSON path or member name inside the input; empty where it held one post
    QString note; ///< for the report: "text was damaged before it was saved", …; empty ordinarily
};

/// Something in the input that could not be read as an article. Sentences are for the user.
struct CaptureRefusal
{
    QString reason;
    QString place; ///< "byte 1234", "line 17", "$.data.items[3]"; may be empty
    QString member;
    bool describesPage = false; ///< of what a page says of its own article: the page's text serves
    /// Pages and containers are made of such things (style sheets, scripts, fonts, pictures): nothing to tell of, where
    /// nobody named the thing itself.
    bool aside = false;
    int links = 0; ///< set: addresses without texts, which readCapture tells together with others
};

struct CaptureResult
{
    QList<CapturedArticle> articles;
    QList<CaptureRefusal> refusals; ///< never both lists empty, but for parts out of the middle: an input says why
};

/// What is known of the input besides its bytes.
struct CaptureContext
{
    /// Base name, for titles of plain-text articles. The format is judged by content, but for texts whose name says
    /// what no content can: Markdown, style sheets, scripts.
    QString fileName;
    QDateTime modified; ///< of the file
    /// Set: the bytes are whole lines out of a long NDJSON, behind so many others; places count from its beginning.
    std::optional<qsizetype> linesBefore = {};
    /// Set: the bytes are a run of a long list in its frame; places and paths count in the whole.
    std::optional<ListRun> run = {};
    /// Where the pictures lie that were saved beside the input, if it is a page; may be null.
    std::shared_ptr<const ImageSource> images = {};
    /// Nobody waits for the answer any more: it comes soon, and says nothing.
    std::stop_token stop = {};
    bool keepsPages = false; ///< CapturedArticle::page is wanted

    /// Whole records out of a long container (capture/records.h), which need not hold an article.
    bool piece = false;

    bool isPart() const { return linesBefore || run; }
};

/// Reads any supported container by its content. Pure, re-entrant; no file is opened.
CaptureResult readCapture(const QByteArray &bytes, const CaptureContext &context);

/// Whether what begins so is NDJSON, one value per line: it may then be read a run of lines at a time.
bool looksLikeJsonLines(QByteArrayView beginning);
