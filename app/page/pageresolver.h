// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "article/tickerid.h"
#include "page/pageid.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

/// What becomes of the links and pictures of an article where it is written: addresses of our scheme in the page, files
/// beside an export, nothing in print. Asked while a page is written, in its order. The answers are plain ASCII
/// addresses; one that is empty leaves the text without a link, and puts a placeholder where the picture was.
class PageResolver
{
public:
    virtual ~PageResolver() = default;

    virtual QByteArray ticker(const TickerId &id) = 0;
    virtual QByteArray page(const PageId &page) = 0;     ///< of the library, of whatever kind
    virtual QByteArray link(const QString &address) = 0; ///< canonical; http, https or mailto
    virtual QByteArray untagged() = 0;         ///< of a ticker's page: the articles that name it without its tag
    virtual QByteArray choice(bool whole) = 0; ///< shows all of a saved page from then on, or the article found in it
    virtual QByteArray picture(const StoredImage &image) = 0; ///< one that the library holds

protected:
    PageResolver() = default;
    Q_DISABLE_COPY_MOVE(PageResolver)
};
