// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/restore.h"

#include <QString>

namespace RestoreWords {

/// What a restore brought, for people: "Restored: 3 new articles · 1 revised." Translated.
QString sum(const Restore::Summary &summary);

}
