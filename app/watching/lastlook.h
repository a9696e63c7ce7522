// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "watching/settling.h"

#include <QString>

/// Which files of watched folders were read, and as what; kept in the library's folder (`watched`, mode 0600), so that
/// it goes where the library goes and a new library begins without. Losing it costs time only: files are read again.
namespace LastLook {

QString fileIn(const QString &library);
FileStamps read(const QString &library);                       ///< empty where there is none or it is damaged
Status write(const QString &library, const FileStamps &files); ///< whole or not at all

}
