// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/highlight.h"
#include "store/edit.h"
#include "store/step.h"

#include <QList>

#include <utility>

/// What an article is called where its highlights are listed.
struct HighlightedArticle
{
    ArticleId id = 0;
    ArticleKey key;
    QString title;
    QString author;
    QString source;
    QString url;
    QDateTime published;          ///< invalid: not known
    QList<TickerMention> tickers; ///< the capture's own
    QByteArray revision;          ///< its content's hash now
    int policy = 0;               ///< of the sanitizer that made its text
};

/// A highlight and the article that it stands in.
struct ListedHighlight
{
    Highlight highlight;
    qsizetype article = 0; ///< into HighlightList::articles
};

struct HighlightList
{
    QList<HighlightedArticle> articles; ///< those of the highlights, in their order
    QList<ListedHighlight> highlights;  ///< newest first
};

/// The user's highlights: passages of articles, with a colour, a note and tags. Notes are plain text of at most a
/// million characters; tags are the same as the articles', and are made where they are new. An edit of a highlight that
/// is not there changes nothing. Input error for what is too long and for a name that is no tag's.
namespace Highlights {

inline constexpr qsizetype LongestNote = 1'000'000;

/// The article must be there; `id` does not matter, and one whose `name` is known already is left out.
Edit add(const QList<Highlight> &highlights);
Edit remove(const QList<HighlightId> &highlights);
Edit recolour(const QList<HighlightId> &highlights, HighlightColour colour);
Edit setNote(HighlightId highlight, const QString &note);
Edit setTags(HighlightId highlight, const QStringList &tags); ///< all that it has from then on
Edit place(HighlightId highlight, const TextAnchor &anchor);  ///< put by hand

/// Of one article, in the order of its text as it was when they were made.
Result<QList<Highlight>> of(Database &database, ArticleId article);
/// All, but for articles in the trash.
Result<HighlightList> all(Database &database);
/// Of these articles, in their order.
Result<HighlightList> of(Database &database, const QList<ArticleId> &articles);
/// Another one for each change of the article's highlights and their tags.
Result<QString> version(Database &database, ArticleId article);
Result<int> count(Database &database); ///< but for articles in the trash

/// For who brings highlights from elsewhere: the names of all, and all articles' addresses, the newest first.
Result<QStringList> names(Database &database);
Result<QList<std::pair<ArticleId, QString>>> articleAddresses(Database &database);

const QList<StepKind> &kinds();

}
