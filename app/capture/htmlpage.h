#pragma once

#include "capture/capture.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

/// Saved web pages: where their data hides, and what they say of themselves.

bool looksLikePage(QByteArrayView utf8);

/// The texts of a page that may hold its posts as JSON, most telling first: `textarea#__APP_DATA__`, scripts that
/// assign state, `application/ld+json`. Linear; an element that the end cuts off counts up to there.
QList<QByteArray> pageStates(QByteArrayView html);

/// The page itself as an article, for pages that hold no data we know; nothing when it holds no words.
std::optional<CapturedArticle> readPage(const QByteArray &html);
