// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/userrows.h"

#include <QHash>

/// The user's rows of a backup on their way into a library, by the list of user data. Inside the caller's transaction
/// of the library, and for the thread of both databases. Where one fails, its Database::error() says why.
class RestoredUserData final
{
public:
    using ArticleRows = QList<std::pair<const UserTable *, Row>>;

    /// `now`: see UserTable::clock.
    RestoredUserData(Database &backup, Database &library, const QDateTime &now);
    Q_DISABLE_COPY_MOVE(RestoredUserData)

    /// What belongs to no article (tags, saved searches): each row that the library has none like. How many came. First
    /// of all, for what belongs to articles refers to it.
    int bringOthers();

    ArticleRows of(ArticleId inBackup);
    bool isUntouched(ArticleId inLibrary); ///< nobody has done anything with the article here
    /// True where there was something to bring.
    bool bring(const ArticleRows &rows, ArticleId inLibrary);

private:
    QList<Row> readable(const UserTable &table);
    std::optional<Row> translated(const UserTable &table, Row row, ArticleId inLibrary);
    void remember(const UserTable &table, const Row &there, const Row &here);

    Database &m_backup;
    Database &m_library;
    UserRows m_there;
    UserRows m_here;
    QHash<QByteArray, QHash<qint64, QVariant>> m_keys; // by table, a key of the backup: that of the library
};
