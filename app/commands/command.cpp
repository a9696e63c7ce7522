// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "base/paths.h"

#include <QDir>

#include <csignal>

CommandLine::Call::Call(const QList<QCommandLineOption> &options)
{
    parser.addOption(library);
    parser.addOption(json);
    parser.addOptions(options);
}

QString CommandLine::Call::folder() const
{
    return parser.isSet(library) ? QDir::current().absoluteFilePath(parser.value(library)) : Paths::defaultLibrary();
}

const std::atomic_bool &CommandLine::heedInterrupts()
{
    static std::atomic_bool interrupted = false;
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    return interrupted;
}
