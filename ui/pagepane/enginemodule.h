// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagepane/pagebrowser.h"

/// The web engine behind a door: it and the part of the reader that uses it are a module of their own, loaded with the
/// first browser. To load the engine takes as long as a small program's whole start, and the commands of the command
/// line do without.
namespace EngineModule {

/// An error where the module is not where it was installed, is of another version, or finds no engine that it may use.
Result<PageBrowser *> makeBrowser(Library &library, QWidget *parent);

/// What the module exports: as tearsheetMakeBrowser this, which may return nullptr, and as tearsheetModuleVersion a
/// string.
using MakeBrowser = PageBrowser *(*)(Library *library, QWidget *parent);

}
