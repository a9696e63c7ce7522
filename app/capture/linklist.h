// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/json.h"

#include <QByteArrayView>
#include <QString>

/// Exports of bookmarks and reading lists: addresses and titles, no texts. They are told with their number.

/// "This is a list of 412 links, without texts. …"
QString linkListSentence(qsizetype links);

/// The links of a page that is such an export: Netscape's format, which browsers and most services write, and those of
/// Pocket, Instapaper and Delicious; 0 for every other page.
qsizetype linksInExport(QByteArrayView html);

/// Objects in the value that name an address and have no text; at most MostPosts are counted.
qsizetype linksIn(const Json &value);

/// The addresses of a text that is nothing but addresses, one on a line, with or without a title; 0 for every other.
qsizetype linksInText(QByteArrayView utf8);
