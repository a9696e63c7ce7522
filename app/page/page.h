// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/keptplace.h"
#include "page/contents.h"
#include "page/look.h"
#include "page/pagetext.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

/// A whole page and what it stands on.
struct Page
{
    QByteArray html;   ///< UTF-8, with its CSP; no remote URL, no script, no inline style in it
    QStringList links; ///< the address behind tearsheet://link/N at index N; http, https or mailto, canonical ASCII
    QSet<QByteArray> images; ///< that it shows, by SHA-256 in hex: tearsheet://image/HASH
    PageText text;
    std::optional<KeptPlace> place = {}; ///< where the reader was in the article
    QList<ContentsEntry> contents = {};  ///< of an article; with less than two headings it has none on the page
};
