// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/newarticle.h"

#include <QByteArray>
#include <QList>

/// A stored article as its original is read today.
struct RemadeArticle
{
    /// A revision that today would be another article.
    struct Parted
    {
        QByteArray content; ///< the revision's hash
        NewArticle article;
    };

    /// One that stays, for its hash went by older rules too: what is imported again must find it.
    struct Reread
    {
        QByteArray content;
        QByteArray today;
    };

    ArticleId id = 0;
    NewArticle article;
    /// False: only what is made of the body is taken. True: all of it, as an import of its original would bring it, its
    /// key too.
    bool retaken = false;
    QList<Parted> parted; ///< this and the next only where it is retaken
    QList<Reread> reread;
};
