// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What the web engine is told when it is loaded. Needs nothing of the engine itself.
namespace EngineStart {

/// First thing in main(), before QApplication: drops what the environment and the command line would tell the engine
/// (QTWEBENGINE*, QSG_RHI_BACKEND, --webEngineArgs), sets our own flags, and makes new files private (umask).
/// `--no-sandbox` is taken out of the arguments, and heard from root only: Chromium does not start for root without.
void prepare(int &argc, char **argv);

/// Takes --no-sandbox, --webEngineArgs and all that follows it out of the arguments; true when --no-sandbox was there.
bool takeArguments(int &argc, char **argv);

/// The engine's own command line, as `prepare` sets it.
QByteArray flags(bool sandbox);

}
