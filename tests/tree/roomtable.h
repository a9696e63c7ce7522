// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// The walls of the house as README's table names them: | room | may include | what it does |. A room is a folder of
/// the tree ("app/html", "ui"); the folders below it belong to it where they have no row of their own.
class RoomTable final
{
public:
    struct Room
    {
        QString folder;
        QStringList rooms;     ///< folders of the rooms it may include
        QStringList libraries; ///< besides Qt's ordinary ones and the standard's: "gumbo", "ICU" …
    };

    /// Of a Markdown text; empty where it has no such table.
    static RoomTable read(const QString &markdown);

    const QList<Room> &rooms() const { return m_rooms; } ///< in the table's order, which is downwards
    const Room *roomOf(const QString &folder) const;     ///< nullptr: no row covers it

    /// What a source in `folder` includes and may not, as sentences. `folderOf` says in which folder of the tree the
    /// file of an `#include "…"` is; empty: nowhere.
    template <typename FolderOf>
    QStringList complaints(const QString &folder, const QString &source, FolderOf folderOf) const;

private:
    QString complaint(const Room &room, const QString &include, const QString &target) const;
    QString complaintOfLibrary(const Room &room, const QString &header) const;

    QList<Room> m_rooms;
};

/// The names between quotation marks and between angle brackets of a source's include lines.
struct Includes
{
    QStringList ours;
    QStringList libraries;
};
Includes includesOf(const QString &source);

template <typename FolderOf>
QStringList RoomTable::complaints(const QString &folder, const QString &source, FolderOf folderOf) const
{
    const Room *room = roomOf(folder);
    if (!room)
        return {folder + QStringLiteral(" is no room of the table")};
    QStringList found;
    const Includes includes = includesOf(source);
    for (const QString &include : includes.ours)
        found += complaint(*room, include, folderOf(include));
    for (const QString &header : includes.libraries)
        found += complaintOfLibrary(*room, header);
    found.removeAll(QString());
    return found;
}
