// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// What makes two captures the same article. Post ids and news ids may collide in digits, hence the kind; the host
/// and the path are no part of it. Ids stay text: some are beyond 2^53.
struct ArticleKey
{
    enum class Kind { Post, News, Content }; ///< Content: the capture had no id, `id` is a SHA-256 of its content

    QString family; ///< "tiger", "text", …; lower-case ASCII
    Kind kind = Kind::Content;
    QString id;

    friend bool operator==(const ArticleKey &, const ArticleKey &) = default;
};

enum class TickerOrigin { Link, Related, Symbols, Cashtag }; ///< most trusted first

struct TickerMention
{
    TickerId id;
    QString name; ///< as this capture spells it; may be empty
    TickerOrigin origin = TickerOrigin::Related;

    friend bool operator==(const TickerMention &, const TickerMention &) = default;
};

/// A post that wraps the article: who shared it, when, with what words (plain text).
struct Share
{
    QString id; ///< the post's id
    QString author;
    QString badge; ///< "宗师交易员"; may be empty
    QDateTime time;
    QString text;
    QString url;

    friend bool operator==(const Share &, const Share &) = default;
};

struct Comment
{
    QString author;
    QDateTime time; ///< may be invalid
    QString text;

    friend bool operator==(const Comment &, const Comment &) = default;
};

/// What a reader did with the article in the program that it comes from: its own states when it is new here.
struct ReaderStates
{
    QStringList tags;
    bool read = false;
    bool starred = false;
    bool archived = false;

    friend bool operator==(const ReaderStates &, const ReaderStates &) = default;
};

/// An article without its body. All texts are plain and untrusted. Times carry their zone (UTC+8 where the family
/// gives none); an invalid time means that the capture has none.
struct Article
{
    ArticleKey key;
    QString title;    ///< may be empty: then `displayTitle` makes one from the text
    QString author;   ///< of an original post; empty for news unless the capture names one
    QString source;   ///< publisher (`media`) of news, the community's name for a post
    QString language; ///< BCP 47: "zh", "zh-Hant", "en"; empty when unknown
    QString url;      ///< the original, http(s) or empty
    QString summary;
    QString disclaimer;
    QDateTime published;
    QDateTime modified;           ///< the capture's own modification time: orders revisions
    QDateTime saved;              ///< the container's own date, else the file's modification time
    bool partial = false;         ///< recovered from a truncated capture
    QList<TickerMention> tickers; ///< without the body's inline links; each id once, in the capture's order
    QList<Comment> comments;

    friend bool operator==(const Article &, const Article &) = default;
};
