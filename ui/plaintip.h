// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// For setToolTip(): tool tips guess whether a text is rich and then obey its markup; strangers' text is shown as it
/// is, and wrapped.
inline QString plainTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style=\"white-space: pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}
