#pragma once

#include "engine/engine.h"
#include "page/enginestart.h"

#include <QApplication>
#include <QTest>

#include <unistd.h>

/// main() of a test that runs with the reader's own engine flags; root gets no sandbox, as in the program.
template <typename Test>
int lockedMain(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    char sandbox[] = "--no-sandbox";
    QList<char *> arguments(argv, argv + argc);
    if (::geteuid() == 0)
        arguments.insert(1, sandbox);
    arguments.append(nullptr);
    int count = int(arguments.size()) - 1;
    EngineStart::prepare(count, arguments.data());
    Engine::registerScheme();
    QApplication application(count, arguments.data());
    Test test;
    return QTest::qExec(&test, count, arguments.data());
}
