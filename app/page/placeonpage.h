// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/textplace.h"
#include "page/pagetext.h"

#include <QString>

/// Where a place of an article's stored text stands in its page; a range without length where the page lacks it. Pure.
PageRange placeOnPage(const PageText &page, const QString &storedText, const TextPlace &place);
