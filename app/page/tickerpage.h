#pragma once

#include "article/storedarticle.h"
#include "page/page.h"

#include <QList>

/// An article that a ticker's page names.
struct TickerArticle
{
    ArticleId id = 0;
    QString title;
};

Page tickerPage(const TickerId &id, const QString &name, const QList<TickerArticle> &articles, const Look &look);
