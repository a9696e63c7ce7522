// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace CommandLine {

bool isCommand(const QString &word);

/// Prints what one command is for, or, given nothing, all of them. Returns the exit status.
int runHelp(const QString &command);

}
