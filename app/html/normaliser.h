// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/outputtree.h"

/// Brings the built tree into its canonical form: white space as the page shows it, no empty elements, short runs of
/// combining marks, headings without blocks. Applied to its own result it changes nothing. Linear.
namespace Normaliser {

void normalise(OutputTree &tree);

}
