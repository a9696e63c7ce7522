// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/json.h"
#include "extract/linkedarticle.h"

#include <QByteArray>
#include <QList>

/// JSON-LD as pages hold it, often broken: raw line feeds, trailing commas, comments around it.

/// The article that a page describes, out of the contents of its `application/ld+json` elements: in a graph, a list or
/// by itself, with what it only refers to ("@id"). Of several the one that `title`, the page's own, names; empty where
/// there is none.
LinkedArticle linkedArticle(const QList<QByteArray> &blocks, const QString &title);

/// Whether a `@type` is one of schema.org's kinds of article.
bool isArticleType(const Json &type);

/// JSON with what strict readers refuse mended: control characters and quotation marks inside of strings escaped,
/// commas before a closing bracket dropped. Linear.
QByteArray mendedJson(QByteArrayView json);
