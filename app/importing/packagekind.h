// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What a ZIP archive is by the names of its members: many formats are one.
struct PackageKind
{
    enum class Kind {
        Archive,
        Book,     ///< EPUB
        Web,      ///< WACZ: a web archive with its index
        Omnivore, ///< that service's export
    };

    Kind kind = Kind::Archive;
    QString refusal; ///< a sentence where it is not read at all: office documents, programs, protected books
};

PackageKind packageOf(const QStringList &members);

/// Whether a member of such a package may hold an article. Of a book only its chapters, by their names.
bool isContent(PackageKind::Kind kind, const QString &member);
