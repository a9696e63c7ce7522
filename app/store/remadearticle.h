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

    ArticleId id = 0;
    NewArticle article;
    /// False: only what is made of the body is taken. True: all of it, as an import of its original would bring it, its
    /// key too.
    bool retaken = false;
    QList<Parted> parted; ///< only where it is retaken
};
