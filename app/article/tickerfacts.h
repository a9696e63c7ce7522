// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "article/textplace.h"
#include "article/tickerid.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// A sentence that names a ticker.
struct TickerQuote
{
    struct Mark
    {
        int start = 0; ///< UTF-16 units of the sentence
        int length = 0;
    };

    ArticleId article = 0;
    QString title; ///< the article's, as the list shows it
    QString source;
    QDateTime published; ///< invalid: unknown
    QString sentence;
    QList<Mark> marks;    ///< where it is named; in order, apart from each other
    TextPlace place = {}; ///< of the sentence in its article
};

/// All that the library holds about one ticker. What lies in the trash is not among it.
struct TickerFacts
{
    struct Count
    {
        QString name; ///< of a ticker its name, else its symbol's own
        int articles = 0;
    };
    struct Month
    {
        QDate first; ///< its first day, in the time zones of the articles
        int articles = 0;

        friend bool operator==(const Month &, const Month &) = default;
    };
    struct Together
    {
        TickerId id;
        QString name;
        int articles = 0; ///< in which both are
    };

    TickerId id;
    QString name;      ///< the usual one; may be empty
    QStringList names; ///< its others, by name
    int articles = 0;
    QDateTime first; ///< when the first and the last were published; invalid: unknown
    QDateTime last;
    QList<Together> together;  ///< most articles first, a dozen at most
    QList<Count> sources;      ///< most articles first, eight at most
    QList<TickerQuote> quotes; ///< newest article first
    int quotedArticles = 0;    ///< so many of the newest were read for quotes
    int silentArticles = 0;    ///< so many of them are tagged with it, and name it nowhere
    QList<Month> months = {};  ///< those with an article, from the first to the last
    QDate month = {};          ///< the quotes are of this one; invalid: of all
    int untaggedArticles = 0;  ///< name it, and are not tagged with it; -1: not known
};
