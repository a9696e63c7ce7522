// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storagelocation.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using StorageLocation::Risk;

Q_DECLARE_METATYPE(StorageLocation::Risk)

class StorageLocationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void risks_data()
    {
        QTest::addColumn<QByteArray>("fileSystem");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("entries");
        QTest::addColumn<Risk>("risk");
        const QString home = QStringLiteral("/home/ada/.local/share/tearsheet/library");
        const auto row = [](const char *name, const char *fileSystem, const QString &folder, const QStringList &entries,
                            Risk risk) { QTest::newRow(name) << QByteArray(fileSystem) << folder << entries << risk; };
        row("a disk of this computer", "ext4", home, {QStringLiteral("library.db")}, Risk::None);
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "fuse.rclone"})
            row(type, type, home, {}, Risk::Network);
        row("other file systems in user space", "fuseblk", home, {}, Risk::None);
        for (const char *folder :
             {"/home/ada/Dropbox/library", "/home/ada/Dropbox (Privat)/x/library", "/home/ada/OneDrive - Firma/library",
              "/home/ada/OneDrive", "/home/ada/nextcloud/library", "/home/ada/Google Drive/library"})
            row(folder, "ext4", QString::fromLatin1(folder), {}, Risk::Synchronized);
        row("a name that only begins so", "ext4", QStringLiteral("/home/ada/Dropboxes/OneDriver"), {}, Risk::None);
        for (const char *entry :
             {".stfolder", ".dropbox", ".sync", ".nextcloudsync.log", "._sync_0123abcd.db", ".sync_0123abcd.db"})
            row(entry, "ext4", home, {QString::fromLatin1(entry)}, Risk::Synchronized);
        row("other hidden files", "ext4", home, {QStringLiteral(".synced"), QStringLiteral("a_sync_.db")}, Risk::None);
    }

    void risks()
    {
        QFETCH(QByteArray, fileSystem);
        QFETCH(QString, folder);
        QFETCH(QStringList, entries);
        QTEST(StorageLocation::riskOf(fileSystem, folder, entries), "risk");
    }

    void looksIntoTheFoldersAbove()
    {
        const QTemporaryDir top;
        const QString library = top.filePath(QStringLiteral("a/b/library"));
        QVERIFY(QDir().mkpath(library));
        QCOMPARE(StorageLocation::warningFor(library), QString());
        QVERIFY(QDir().mkpath(top.filePath(QStringLiteral("a/.stfolder"))));
        QVERIFY(StorageLocation::warningFor(library).contains(library));
    }
};

QTEST_GUILESS_MAIN(StorageLocationTest)
#include "tst_storagelocation.moc"
