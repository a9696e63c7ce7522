// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

/// The elements of these names in an XML text, one behind the other, each from its start tag to behind its end tag.
/// None inside of another, of a comment or of a CDATA section. One that the end cuts off is not among them. Linear.
struct XmlRecords
{
    qsizetype headEnd = 0; ///< where the first one begins; the size where there is none
    QList<QByteArrayView> records;
    bool cutOff = false; ///< the last one has no end
};

XmlRecords xmlRecords(QByteArrayView utf8, const QList<QByteArrayView> &names);
