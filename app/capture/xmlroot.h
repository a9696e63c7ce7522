// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// How an XML document begins.
struct XmlRoot
{
    QByteArray name;       ///< of its root element, without a prefix, in lower case; empty where there is none
    bool declared = false; ///< "<?xml …?>" stands before it
    qsizetype begin = 0;   ///< of the root's start tag
    qsizetype behind = 0;  ///< the byte behind that tag
};

/// Passes over the declaration, instructions, comments and the type; all within the first 64 KB.
XmlRoot xmlRoot(QByteArrayView utf8);
