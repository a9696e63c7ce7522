// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

struct sqlite3;

/// SQL functions that migrations call; nothing in a library may (SQLITE_DIRECTONLY).
/// - holds_image(html), with the packed html that bodies hold: see holdsImage.
/// - folded_tag(name): see foldedTag.
Status addSchemaFunctions(sqlite3 *connection);
