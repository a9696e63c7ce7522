// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/enginemodule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

#include <cstring>

namespace {

/// Where packages install it, else beside the program, where it was built; nowhere that the environment could name.
QString modulePath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString installed = folder + QStringLiteral("/" TEARSHEET_ENGINE_FOLDER "/" TEARSHEET_ENGINE_MODULE);
    return QFileInfo::exists(installed) ? installed : folder + QStringLiteral("/" TEARSHEET_ENGINE_MODULE);
}

Error failure(const QString &detail)
{
    return {Error::Kind::Environment,
            QCoreApplication::translate(
                "EngineModule",
                "The page view could not be loaded, so only the text is shown. Reinstalling Tearsheet may help."),
            detail};
}

}

Result<PageBrowser *> EngineModule::makeBrowser(Library &library, QWidget *parent)
{
    // Never unloaded: the engine's threads do not end with its last page.
    QLibrary module(modulePath());
    module.setLoadHints(QLibrary::ResolveAllSymbolsHint); // what is missing is missed here, not in the middle of a page
    const auto version = reinterpret_cast<const char *>(module.resolve("tearsheetModuleVersion"));
    const auto make = reinterpret_cast<MakeBrowser>(module.resolve("tearsheetMakeBrowser"));
    if (!version || !make)
        return failure(module.errorString());
    if (std::strcmp(version, TEARSHEET_VERSION) != 0)
        return failure(QStringLiteral("%1 is of version %2").arg(module.fileName(), QString::fromLatin1(version)));
    PageBrowser *browser = make(&library, parent);
    return browser ? Result(browser) : failure(QStringLiteral("The web engine did not take the scheme of our pages"));
}
