// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginebrowser.h"
#include "pagepane/enginemodule.h"

#include <type_traits>

extern "C" {

Q_DECL_EXPORT extern const char tearsheetModuleVersion[];
const char tearsheetModuleVersion[] = TEARSHEET_VERSION;

Q_DECL_EXPORT PageBrowser *tearsheetMakeBrowser(Library *library, QWidget *parent)
{
    return EngineBrowser::make(*library, parent);
}
}

static_assert(std::is_same_v<decltype(&tearsheetMakeBrowser), EngineModule::MakeBrowser>);
