// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree/roomtable.h"

#include <QRegularExpression>

namespace {

/// Which libraries stand behind walls, by how the names of their headers begin.
const QList<std::pair<QString, QString>> &guardedHeaders()
{
    static const QList<std::pair<QString, QString>> headers{
        {QStringLiteral("QWebEngine"), QStringLiteral("WebEngine")},
        {QStringLiteral("QtWebEngine"), QStringLiteral("WebEngine")},
        {QStringLiteral("QNetwork"), QStringLiteral("Network")},
        {QStringLiteral("QTcp"), QStringLiteral("Network")},
        {QStringLiteral("QUdp"), QStringLiteral("Network")},
        {QStringLiteral("QSsl"), QStringLiteral("Network")},
        {QStringLiteral("QHostAddress"), QStringLiteral("Network")},
        {QStringLiteral("QSql"), QStringLiteral("SQLite")},
        {QStringLiteral("sqlite3"), QStringLiteral("SQLite")},
        {QStringLiteral("gumbo"), QStringLiteral("gumbo")},
        {QStringLiteral("simdjson"), QStringLiteral("simdjson")},
        {QStringLiteral("unicode/"), QStringLiteral("ICU")},
        {QStringLiteral("archive"), QStringLiteral("libarchive")},
        {QStringLiteral("zstd"), QStringLiteral("zstd")},
        {QStringLiteral("md4c"), QStringLiteral("md4c")},
    };
    return headers;
}

/// "`app/html/`" → "app/html"; "`base`" → "app/base", for the table says where a room is only once.
QString folderNamed(QString name)
{
    while (name.endsWith(u'/'))
        name.chop(1);
    return name == u"app" || name == u"ui" || name.contains(u'/') ? name : QStringLiteral("app/") + name;
}

RoomTable::Room roomIn(const QStringList &cells)
{
    static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
    RoomTable::Room room;
    room.folder = folderNamed(quoted.match(cells[0]).captured(1));
    QString rest = cells[1];
    for (auto matches = quoted.globalMatch(cells[1]); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        room.rooms += folderNamed(match.captured(1));
        rest.remove(match.captured(0));
    }
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    room.libraries = rest.split(separators, Qt::SkipEmptyParts);
    return room;
}

}

RoomTable RoomTable::read(const QString &markdown)
{
    RoomTable table;
    bool inside = false;
    for (const QString &line : markdown.split(u'\n')) {
        const QStringList cells = line.split(u'|').mid(1, 3);
        if (!inside)
            inside = cells.size() == 3 && cells[0].trimmed() == u"room" && cells[1].trimmed() == u"may include";
        else if (cells.size() < 3)
            break;
        else if (!cells[0].trimmed().startsWith(u"---"))
            table.m_rooms += roomIn(cells);
    }
    return table;
}

const RoomTable::Room *RoomTable::roomOf(const QString &folder) const
{
    const Room *nearest = nullptr;
    for (const Room &room : m_rooms) {
        const bool covers = folder == room.folder || folder.startsWith(room.folder + u'/');
        if (covers && (!nearest || room.folder.size() > nearest->folder.size()))
            nearest = &room;
    }
    return nearest;
}

QString RoomTable::complaint(const Room &room, const QString &include, const QString &target) const
{
    if (include.endsWith(u".moc"))
        return {};
    if (target.isEmpty())
        return QStringLiteral("%1 is no file of the tree").arg(include);
    const Room *other = roomOf(target);
    if (!other)
        return QStringLiteral("%1 is in %2, which is no room of the table").arg(include, target);
    if (other->folder == room.folder || room.rooms.contains(other->folder))
        return {};
    return QStringLiteral("%1: %2 may not include %3").arg(include, room.folder, other->folder);
}

QString RoomTable::complaintOfLibrary(const Room &room, const QString &header) const
{
    for (const auto &[beginning, library] : guardedHeaders())
        if (header.startsWith(beginning) && !room.libraries.contains(library))
            return QStringLiteral("<%1>: %2 may not use %3").arg(header, room.folder, library);
    return {};
}

Includes includesOf(const QString &source)
{
    static const QRegularExpression line(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"),
                                         QRegularExpression::MultilineOption);
    Includes found;
    for (auto matches = line.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        (match.captured(1) == u"\"" ? found.ours : found.libraries) += match.captured(2);
    }
    return found;
}
