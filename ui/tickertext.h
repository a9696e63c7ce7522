// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QString>

namespace TickerText {

/// "US stock", "Concept", … in the user's language.
QString kind(const TickerId &id);

/// What a chip shows: codes of concepts and funds say nothing to a reader, so their name stands alone.
bool showsSymbol(const TickerId &id, const QString &name);

}
