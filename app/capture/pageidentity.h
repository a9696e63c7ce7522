// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArrayView>
#include <QString>

/// Gives the article of a saved page its address and its key: the page's own address (canonical, else og:url, else
/// where it was saved from, else what its data says), else, for pages that have none, the hash of the article's title
/// and text.
void identifyPage(CapturedArticle &captured, QByteArrayView html, const QString &savedFrom);
