// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLoggingCategory>

// What the program notes for whoever looks for a fault. Names of files and folders, numbers, SQL and error codes may
// stand there; no word of an article, a note, a tag or a query may.
Q_DECLARE_LOGGING_CATEGORY(LogErrors)  ///< tearsheet.errors: what people were told went wrong, and its detail
Q_DECLARE_LOGGING_CATEGORY(LogProgram) ///< tearsheet.program: starts, imports, backups

/// To be called once where an error ends: where it is shown to people or changes what happens next. Any thread. Of bad
/// input only the detail is noted, since its sentence may name what people wrote.
void logError(const Error &error);

template <typename T>
void logErrorOf(const Result<T> &result)
{
    if (!result)
        logError(result.error());
}
template <typename T>
void logErrorOf(const T &) ///< what cannot fail
{
}
