// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QXmlStreamAttributes>

/// An element of a small XML document and what is in it: one item of a feed, one note. Read through QXmlStreamReader,
/// which expands no entities of the document's own beyond a bound, and opens nothing.
struct XmlElement
{
    QString name; ///< without its prefix, which need not be declared
    QXmlStreamAttributes attributes;
    QString text; ///< of itself and what is in it; of XHTML, its markup
    QList<XmlElement> children;

    /// The first child of that name with a text; null where there is none.
    const XmlElement *child(QStringView named) const;
    QString textOf(QStringView named) const; ///< trimmed; empty where there is none
    QString attribute(QStringView named) const;
};

/// The root of the document; without a name where it is broken before its first element. Of one that breaks later, what
/// stands before; bare ampersands and control characters break none. HTML's names of characters are known, whatever the
/// document declares. Deeper than 64 levels and beyond
/// 10,000 elements nothing is kept.
XmlElement readXml(const QByteArray &document);
