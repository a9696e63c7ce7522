// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CommandLine {

/// 0 done · 1 done, but something was refused or nothing was found · 2 wrong usage · 3 the environment failed
enum ExitStatus { Success = 0, Incomplete = 1, Usage = 2, EnvironmentFailed = 3 };

}
