// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/messagelog.h"
#include "base/paths.h"
#include "base/translation.h"
#include "commandline.h"
#include "drawing.h"
#include "handover.h"
#include "library/library.h"
#include "mainwindow.h"
#include "pagepane/enginemodule.h"
#include "pagepane/enginestart.h"
#include "quitsignals.h"
#include "watchedapplication.h"

#include <cstdio>
#include <unistd.h>

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("tearsheet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TEARSHEET_VERSION));
}

/// A closed library keeps its last window for nobody: the handover outlives the window, so that who comes meanwhile
/// waits for the end and becomes the next one.
int runWindow(int &argc, char **argv, const CommandLine::Start &start)
{
    const auto handover = Handover::claim(start.library, start.files);
    if (!handover) {
        logError(handover.error());
        std::fprintf(stderr, "tearsheet: %s\n", qUtf8Printable(handover.error().sentence));
        return CommandLine::EnvironmentFailed;
    }
    if (!*handover)
        return CommandLine::Success;

    Drawing::prepare();
    EngineStart::prepare(argc, argv);
    Application application(argc, argv);
    nameProgram();
    qCInfo(LogProgram, "window of Tearsheet %s with Qt %s", TEARSHEET_VERSION, qVersion());
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Tearsheet"));
    QGuiApplication::setDesktopFileName(QStringLiteral("tearsheet"));

    Library library(start.library);
    MainWindow window(library, EngineModule::makeBrowser);
    window.show();
    window.importPaths(start.files);

    QObject::connect(handover->get(), &Handover::called, &window, [&window](const QStringList &files) {
        window.importPaths(files);
        window.comeToFront();
    });
    (*handover)->begin();
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, &window, [&window] {
        window.leave();
        QCoreApplication::quit(); // a dialog may be open
    });
    return application.exec();
}

}

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const CommandLine::Start start = CommandLine::parse(arguments, geteuid() == 0);
    const MessageLog log(Paths::log());
    switch (start.mode) {
    case CommandLine::Start::Mode::Wrong: {
        const QCoreApplication application(argc, argv);
        const Translation translation(TextLanguage::System);
        // Once more: before there was an application, its sentence had no language.
        const QString complaint = CommandLine::parse(arguments, geteuid() == 0).complaint;
        std::fprintf(stderr, "tearsheet: %s\n", qUtf8Printable(complaint));
        return CommandLine::Usage;
    }
    case CommandLine::Start::Mode::Command: {
        QCoreApplication application(argc, argv);
        nameProgram();
        const Translation translation(CommandLine::isForScripts(start.arguments) ? TextLanguage::English
                                                                                 : TextLanguage::System);
        return CommandLine::run(start.arguments);
    }
    case CommandLine::Start::Mode::Window:
        return runWindow(argc, argv, start);
    }
    Q_UNREACHABLE();
}
