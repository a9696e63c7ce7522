// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

/// What a document's first bytes say of themselves, read as ASCII.
struct DeclaredEncoding
{
    const char *converter = ""; ///< ICU's; empty where nothing is said, or nothing that is known
    QString language;           ///< `lang` of the page, in lower case ("de", "zh-tw"); may be empty
};

/// By the XML declaration, `<meta charset>` or `<meta http-equiv="Content-Type">` in a page's head, whichever stands
/// first. Looks at the first 64 KB only: the standard's 1,024 bytes end before many a head's comments do.
DeclaredEncoding declaredEncoding(QByteArrayView bytes);

/// The label behind "charset=" in a header or in `content`; empty when there is none.
QByteArrayView charsetOf(QByteArrayView contentType);
