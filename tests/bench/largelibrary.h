// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

/// A library of so many articles in `folder`, the same for the same number, in the shape of a real one: dates over five
/// years, a fifth in English, up to 20 of some 6,000 tickers each (Zipf), 40 sources, 400 authors, 12 tags; most are
/// read, some starred, archived or in the trash. Bodies are short: a list never reads them. Indexed
/// and backed up, so that a program that opens it today has nothing else to do.
Status makeLargeLibrary(const QString &folder, int articles);
