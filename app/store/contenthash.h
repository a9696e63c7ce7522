// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlestore.h"

/// What makes two captures of one article differ. Pure.
namespace ContentHash {

/// SHA-256 over title, body, author, source, date, tickers, url and comments. Counters, avatars and badges are not in
/// it, nor is the URL where it is the family's own: the same post stands on many hosts. Of a saved page's URL only what
/// names the page is: who sent a link is no part of what it leads to.
QByteArray ofArticle(const NewArticle &article);

/// SHA-256 over the sharer's own words, name and time; the badge comes and goes and is not in it.
QByteArray ofShare(const Share &share);

}
