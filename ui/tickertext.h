// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QString>

namespace TickerText {

/// "US stock", "Concept", … in the user's language.
QString kind(const TickerId &id);

QString kindAlone(TickerKind kind); ///< "Stock", "Other"
QString market(const TickerId &id); ///< "Hong Kong"; a dash where there is none

/// What a chip shows: codes of concepts and funds say nothing to a reader, so their name stands alone.
bool showsSymbol(const TickerId &id, const QString &name);

}
