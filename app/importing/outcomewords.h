// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"

#include <QString>

/// What an import made of an input, in one word for each outcome: the same in the window, its reports and the command
/// line. (The names in JSON and in kept reports are no texts: those never change.) Translated.
namespace OutcomeWords {

QString word(ImportOutcome outcome); ///< "new"

/// "12 new articles · 2 incomplete · 3 same", without what was refused; empty where nothing else was. `counts`: by
/// ImportOutcome.
QString sum(const int (&counts)[6]);
QString refused(int count); ///< "3 refused"

}
