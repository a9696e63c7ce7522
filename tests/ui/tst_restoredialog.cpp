// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/restoredialog.h"
#include "sqlite/database.h"
#include "store/samples.h"
#include "store/savedsearches.h"
#include "store/trash.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

class RestoreDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNone()
    {
        const QTemporaryDir folder;
        Library library(folder.path());
        RestoreDialog dialog(library, nullptr);
        QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("No backups yet.")));
        QVERIFY(!button(dialog, "&Restore")->isEnabled());
    }

    void bringsBackAndSaysSo()
    {
        const QTemporaryDir folder;
        {
            const auto store = ArticleStore::open(folder.path(), ArticleStore::Access::Write);
            QVERIFY(store &&
                    (*store)->add({Samples::article(QStringLiteral("1")), Samples::article(QStringLiteral("2"))}));
            QVERIFY(Backup::make((*store)->database(), {}, QDateTime::currentDateTimeUtc().addDays(-3)));
            QVERIFY(Backup::make((*store)->database(), {}, QDateTime::currentDateTimeUtc().addSecs(-60)));
            Organiser organiser((*store)->database());
            QVERIFY(organiser.apply({Action::Kind::Trash, {1}, {}, {}}));
            QCOMPARE(*Trash::empty((*store)->database()), 1);
        }
        Library library(folder.path());
        RestoreDialog dialog(library, nullptr);
        const auto *list = dialog.findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 2);
        QVERIFY(list->item(0)->data(Qt::UserRole).toString() > list->item(1)->data(Qt::UserRole).toString());
        button(dialog, "&Restore")->click();
        QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("Restored: 1 new article")));
        const auto counts = library.counts(0);
        QTRY_VERIFY(counts.isFinished());
        QCOMPARE(counts.result()->all + counts.result()->trash, 2);
        QVERIFY(button(dialog, "&Restore")->isEnabled());
        button(dialog, "&Restore")->click();
        QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("Nothing to restore")));
    }

    void saysThatASavedSearchCameBack()
    {
        const QTemporaryDir folder;
        {
            const auto store = ArticleStore::open(folder.path(), ArticleStore::Access::Write);
            QVERIFY(store);
            Organiser organiser((*store)->database());
            QVERIFY(organiser.apply(SavedSearches::save(QStringLiteral("算力"), QStringLiteral("算力 is:unread"))));
            QVERIFY(Backup::make((*store)->database(), {}, QDateTime::currentDateTimeUtc().addSecs(-60)));
            QVERIFY(organiser.apply(SavedSearches::remove(QStringLiteral("算力"))));
        }
        Library library(folder.path());
        RestoreDialog dialog(library, nullptr);
        QTRY_COMPARE(dialog.findChild<QListWidget *>()->count(), 1);
        button(dialog, "&Restore")->click();
        QTRY_VERIFY(said(dialog).contains(QStringLiteral("1 tag or saved search")));
    }

    void saysWhyItCannot()
    {
        const QTemporaryDir folder;
        Library library(folder.path());
        RestoreDialog dialog(library, nullptr);
        QTRY_VERIFY(said(dialog).startsWith(QStringLiteral("No backups")));
        const QString absent = folder.filePath(QStringLiteral("absent.db"));
        dialog.restore(absent);
        QTRY_VERIFY(said(dialog).contains(absent));
    }

private:
    static QString said(const RestoreDialog &dialog)
    {
        return dialog.findChild<QLabel *>(QStringLiteral("soft"))->text();
    }

    static QPushButton *button(const RestoreDialog &dialog, const char *text)
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>())
            if (each->text() == QLatin1String(text))
                return each;
        return nullptr;
    }
};

QTEST_MAIN(RestoreDialogTest)
#include "tst_restoredialog.moc"
