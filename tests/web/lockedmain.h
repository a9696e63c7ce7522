// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "pagepane/enginestart.h"
#include "ui/arguments.h"

#include <QApplication>
#include <QTest>

/// main() of a test that runs with the reader's own engine flags; root gets no sandbox, as in the program.
template <typename Test>
int lockedMain(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Arguments arguments(argc, argv);
    EngineStart::prepare(arguments.argc(), arguments.argv());
    if (!Engine::registerScheme())
        return 1;
    QApplication application(arguments.argc(), arguments.argv());
    Test test;
    return QTest::qExec(&test, arguments.argc(), arguments.argv());
}
