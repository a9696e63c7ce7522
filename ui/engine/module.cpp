#include "engine/enginebrowser.h"
#include "page/enginemodule.h"

/// Its name and type: EngineModule::Maker and EngineModule::Function.
extern "C" Q_DECL_EXPORT ArticleBrowser *tearsheetMakeBrowser(Library *library, QWidget *parent)
{
    return new EngineBrowser(*library, parent);
}
