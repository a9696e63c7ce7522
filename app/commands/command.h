// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/output.h"

#include <QCommandLineParser>
#include <QList>

#include <atomic>

namespace CommandLine {

/// One call of a command: the options that all commands share, its own, and the parsed rest.
struct Call
{
    QCommandLineParser parser;
    QCommandLineOption library{QStringLiteral("library"), {}, QStringLiteral("DIR")};
    QCommandLineOption json{QStringLiteral("json")};

    explicit Call(const QList<QCommandLineOption> &options);

    QString folder() const; ///< of the library, absolute
    bool asJson() const { return parser.isSet(json); }
};

/// From here on Ctrl+C and SIGTERM set the flag and no longer end the program: the command stops at the next point
/// where nothing is lost.
const std::atomic_bool &heedInterrupts();

// Each runs to its end and returns the exit status.
int runImport(Call &call);
int runList(Call &call);
int runSearch(Call &call);
int runReindex(Call &call);
int runShow(Call &call);
int runCheck(Call &call);
int runBackup(Call &call);
int runRestore(Call &call);
int runHighlights(Call &call);

}
