// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The folder of the sample captures that come with the program: beside an installed program, or in the source tree
/// of one that is run from its build folder. Empty where there is none.
QString samplesFolder();
