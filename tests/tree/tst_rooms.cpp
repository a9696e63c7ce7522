// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree/roomtable.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTest>

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QDir &tree()
{
    static const QDir dir(QStringLiteral(TEARSHEET_SOURCE_DIR));
    return dir;
}

/// "app/html/guard.h" and its like, sorted.
QStringList sources()
{
    QStringList paths;
    for (const char *top : {"app", "ui"}) {
        QDirIterator walk(tree().filePath(QString::fromLatin1(top)), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths += tree().relativeFilePath(walk.next());
    }
    paths.sort();
    return paths;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

/// Includes are named from app/ or from ui/ on.
QString folderOfInclude(const QString &include)
{
    for (const QString &path : {QStringLiteral("app/") + include, QStringLiteral("ui/") + include})
        if (tree().exists(path))
            return folderOf(path);
    return {};
}

const RoomTable &table()
{
    static const RoomTable read = RoomTable::read(contentOf(tree().filePath(QStringLiteral("README.md"))));
    return read;
}

QString folderInExample(const QString &include)
{
    static const QHash<QString, QString> files{{QStringLiteral("html/guard.h"), QStringLiteral("app/html")},
                                               {QStringLiteral("store/states.h"), QStringLiteral("app/store")},
                                               {QStringLiteral("mainwindow.h"), QStringLiteral("ui")},
                                               {QStringLiteral("list/row.h"), QStringLiteral("ui/list")},
                                               {QStringLiteral("engine/page.h"), QStringLiteral("ui/engine")}};
    return files.value(include);
}

const QString example = QStringLiteral("Text before.\n\n"
                                       "| room | may include | what it does |\n"
                                       "| --- | --- | --- |\n"
                                       "| `ui/engine/` | `ui/`, `store`; WebEngine | pages |\n"
                                       "| `ui/` | `store` | window |\n"
                                       "| `app/store/` | SQLite | rows |\n"
                                       "| `app/html/` | | nothing |\n"
                                       "\n"
                                       "| `app/other/` | `store` | another table |\n");

}

class RoomsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walls_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("complaints");
        const auto row = [](const char *name, const char *folder, const char *source, const QStringList &complaints) {
            QTest::newRow(name) << QString::fromLatin1(folder) << QString::fromLatin1(source) << complaints;
        };
        row("its own room", "app/html", "#include \"html/guard.h\"\n", {});
        row("a room it may", "ui", "#include \"store/states.h\"\n", {});
        row("a folder below, without a row of its own", "ui", "#include \"list/row.h\"\n", {});
        row("from such a folder upwards", "ui/list", "#include \"mainwindow.h\"\n#include \"store/states.h\"\n", {});
        row("a room it may not", "app/html", "int a;\n#include \"store/states.h\"\n",
            {QStringLiteral("store/states.h: app/html may not include app/store")});
        row("what has a row of its own is not part of the room above", "ui/list", "#include \"engine/page.h\"\n",
            {QStringLiteral("engine/page.h: ui may not include ui/engine")});
        row("a file that is nowhere", "ui", "#include \"gone.h\"\n", {QStringLiteral("gone.h is no file of the tree")});
        row("what moc makes", "ui", "#include \"tst_x.moc\"\n", {});
        row("a room of another table is none", "app/other", "\n",
            {QStringLiteral("app/other is no room of the table")});
        row("a library it may", "ui/engine", "#include <QWebEnginePage>\n", {});
        row("a library it may not", "ui/list", "#  include <QWebEnginePage>\n",
            {QStringLiteral("<QWebEnginePage>: ui may not use WebEngine")});
        row("an ordinary header", "app/html", "#include <QString>\n#include <vector>\n", {});
        row("a comment is no include", "app/html", "// #include \"store/states.h\"\n", {});
    }
    void walls()
    {
        QFETCH(QString, folder);
        QFETCH(QString, source);
        QFETCH(QStringList, complaints);
        QCOMPARE(RoomTable::read(example).complaints(folder, source, folderInExample), complaints);
    }

    /// A folder below app/ is a room, and a room is a folder: the table says all and nothing else.
    void theTableIsWhole()
    {
        QSet<QString> folders;
        for (const QString &path : sources()) {
            const QStringList parts = path.split(u'/');
            folders += parts[0] == u"app" && parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
        }
        QSet<QString> rooms;
        const RoomTable table = ::table();
        for (const RoomTable::Room &room : table.rooms()) {
            QVERIFY2(tree().exists(room.folder), qPrintable(room.folder + QStringLiteral(" is gone")));
            rooms += room.folder;
            for (const QString &other : room.rooms)
                QVERIFY2(tree().exists(other), qPrintable(other + QStringLiteral(" is gone")));
        }
        for (const QString &folder : std::as_const(folders))
            QVERIFY2(rooms.contains(folder), qPrintable(folder + QStringLiteral(" has no row")));
    }

    void includesPointDownwards()
    {
        QStringList above;
        const RoomTable rooms = table();
        for (const RoomTable::Room &room : rooms.rooms()) {
            above += room.folder;
            for (const QString &other : room.rooms)
                QVERIFY2(!above.contains(other),
                         qPrintable(QStringLiteral("%1 is not below %2").arg(other, room.folder)));
        }
    }

    void includes_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : sources())
            QTest::newRow(qPrintable(path)) << path;
    }
    void includes()
    {
        QFETCH(QString, path);
        const QString source = contentOf(tree().filePath(path));
        QVERIFY(!source.isEmpty());
        const QStringList complaints = table().complaints(folderOf(path), source, folderOfInclude);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(RoomsTest)
#include "tst_rooms.moc"
