// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/database.h"

/// One sentence for each thing found wrong; empty where all is well. Reads everything: seconds for a large library.
/// What could not even be read is a sentence too.
QStringList checkLibrary(Database &database);
