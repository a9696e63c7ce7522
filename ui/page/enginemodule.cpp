#include "page/enginemodule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace {

/// Beside the program where it was built, else where packages install it; nowhere that the environment could name.
QString modulePath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString built = folder + QStringLiteral("/" TEARSHEET_ENGINE_MODULE);
    if (QFileInfo::exists(built))
        return built;
    return folder + QStringLiteral("/" TEARSHEET_ENGINE_FOLDER "/" TEARSHEET_ENGINE_MODULE);
}

}

Result<ArticleBrowser *> EngineModule::makeBrowser(Library &library, QWidget *parent)
{
    // Never unloaded: the engine's threads do not end with its last page.
    QLibrary module(modulePath());
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint);   // what is missing is missed here, not in the middle of a page
    const auto make = reinterpret_cast<Function>(module.resolve(Maker));
    if (!make)
        return Error{Error::Kind::Environment,
                     QCoreApplication::translate("EngineModule", "The part of Tearsheet that draws pages could not be loaded, so "
                                                                 "here is the text alone. Installing Tearsheet again may help."),
                     module.errorString()};
    return make(&library, parent);
}
