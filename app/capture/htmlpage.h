// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <stop_token>

/// Saved web pages: where their data hides, and what they say of themselves.

bool looksLikePage(QByteArrayView utf8);

/// A text in a page that may hold posts as JSON.
struct PageState
{
    QByteArray text;
    bool wholePage = false; ///< what the page is made of (`textarea#__APP_DATA__`); else it may be any program's data
};

/// Most telling first: `textarea#__APP_DATA__`, scripts that assign state, `application/ld+json`. Linear; an element
/// that the end cuts off counts up to there.
QList<PageState> pageStates(QByteArrayView html);

/// What the program that saved a page wrote into its first lines; either may be missing.
struct PageOrigin
{
    QString url;
    QDateTime saved; ///< with the offset from UTC that stands there
};
/// SingleFile's comment ("Page saved with SingleFile", "url: …", "saved date: " and what JavaScript's Date.toString()
/// gives), and the "saved from url=(0023)…" of browsers, which tells no time.
PageOrigin originOf(QByteArrayView html);

/// The contents of the page's `application/ld+json` elements.
QList<QByteArray> linkedDataOf(QByteArrayView html);

/// The page with what its scripts keep as markup for later (`<script type="text/template">`) standing in it; empty when
/// it keeps none in that way.
QByteArray withTemplates(QByteArrayView html);

/// The page itself: its article, else all of it; nothing when it holds no words, and after a stop.
std::optional<CapturedArticle> readPage(const QByteArray &html, const PageOrigin &origin = {},
                                        const std::stop_token &stop = {});
