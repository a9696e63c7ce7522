// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/exitstatus.h"

#include <QStringList>

#include <optional>

/// The commands that need no display. The contract (options, JSON lines, exit status) is scripts' to rely on.
namespace CommandLine {

/// What a start of the program asks for, judged before any application object exists. UTF-8 arguments without
/// the program's name.
struct Start
{
    enum class Mode { Window, Command, Wrong };

    Mode mode = Mode::Window;
    QString library;       ///< Window: folder, absolute; the default library when none was named
    QStringList files;     ///< Window: to import, absolute
    QStringList arguments; ///< Command: the command and what follows it
    QString complaint;     ///< Wrong: a sentence for stderr
};

/// `--no-sandbox` is heard by the engine's set-up; here it is refused where the user is not root.
Start parse(const QStringList &arguments, bool isRoot);

/// `--json` is among a command's arguments: what it prints is the same in every language, its reasons too.
bool isForScripts(const QStringList &arguments);

/// Runs a command to its end on this thread. Needs a QCoreApplication; no GUI platform plugin.
int run(const QStringList &arguments);

}
