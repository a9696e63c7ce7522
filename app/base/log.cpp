// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

Q_LOGGING_CATEGORY(LogErrors, "tearsheet.errors")
Q_LOGGING_CATEGORY(LogProgram, "tearsheet.program")

void logError(const Error &error)
{
    QString text = error.kind == Error::Kind::Input ? QString() : error.sentence;
    if (!error.detail.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" | ")) + error.detail;
    if (text.isEmpty())
        return;
    if (error.kind == Error::Kind::Bug)
        qCCritical(LogErrors, "%s", qUtf8Printable(text));
    else
        qCWarning(LogErrors, "%s", qUtf8Printable(text));
}
