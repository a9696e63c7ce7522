// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where things live, by the XDG Base Directory Specification. Nothing is created here.
namespace Paths {

/// $XDG_DATA_HOME/tearsheet/library, the library when none is named.
QString defaultLibrary();

/// $XDG_CONFIG_HOME/tearsheet (default ~/.config/tearsheet): what the user has set.
QString config();

/// $XDG_STATE_HOME/tearsheet (default ~/.local/state/tearsheet): window state; never part of a library.
QString state();

/// The log, in the state folder; see base/log.h.
QString log();

}
