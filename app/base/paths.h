#pragma once

#include <QString>

/// Where things live, by the XDG Base Directory Specification. Nothing is created here.
namespace Paths {

/// $XDG_DATA_HOME/tearsheet/library, the library when none is named.
QString defaultLibrary();

/// $XDG_STATE_HOME/tearsheet (default ~/.local/state/tearsheet): window state; never part of a library.
QString state();

}
