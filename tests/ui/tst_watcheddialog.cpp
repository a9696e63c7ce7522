// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/watcheddialog.h"
#include "support/captures.h"
#include "watching/watchsettings.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

class WatchedDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("config"))));
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("state"))));
    }

    void saysThatNothingIsWatched()
    {
        Library library(path("empty-library"));
        WatchedDialog dialog(library, nullptr);
        QVERIFY(activate(dialog));
        list(dialog)->setFocus();
        const auto *central = dialog.findChild<QStackedWidget *>();
        QVERIFY(qobject_cast<QLabel *>(central->currentWidget()));
        QVERIFY(!button(dialog, "Remove")->isEnabled());
        QTest::keyClick(list(dialog), Qt::Key_Delete); // nothing to remove
        QCOMPARE(list(dialog)->count(), 0);
    }

    void addsAndRemovesAtOnce()
    {
        Library library(path("library"));
        Captures::write(path("one/a.json"), Captures::postPage({}));
        QVERIFY(QDir().mkpath(path("two")));
        {
            WatchedDialog dialog(library, nullptr);
            dialog.show();
            dialog.addFolder(path("one"));
            dialog.addFolder(path("two") + u'/');
            QCOMPARE(list(dialog)->currentRow(), 1);
            QTRY_COMPARE_WITH_TIMEOUT(rows(dialog),
                                      (QStringList{path("one") + QStringLiteral("\n1 file, all read"),
                                                   path("two") + QStringLiteral("\nNo files yet")}),
                                      20000);
        }
        WatchedDialog again(library, nullptr);
        QVERIFY(activate(again));
        QCOMPARE(list(again)->count(), 2);
        QCOMPARE(list(again)->currentRow(), 0);
        QTest::keyClick(list(again), Qt::Key_Delete);
        QCOMPARE(WatchSettings::folders(library.folder()), QStringList{path("two")});
        QCOMPARE(list(again)->currentRow(), 0);
        QTest::mouseClick(button(again, "Remove"), Qt::LeftButton);
        QCOMPARE(WatchSettings::folders(library.folder()), QStringList());
        QVERIFY(!button(again, "Remove")->isEnabled());
        QVERIFY(QFile::exists(path("one/a.json")));
    }

    void aFolderInsideAWatchedOneIsCovered()
    {
        Library library(path("covered"));
        WatchedDialog dialog(library, nullptr);
        dialog.addFolder(path("around/inside"));
        dialog.addFolder(path("around/inside/deep"));
        QCOMPARE(WatchSettings::folders(library.folder()), QStringList{path("around/inside")});
        dialog.addFolder(path("around/insider"));
        dialog.addFolder(path("around/inside"));
        QCOMPARE(WatchSettings::folders(library.folder()).size(), 2);
        dialog.addFolder(path("around"));
        QCOMPARE(WatchSettings::folders(library.folder()), QStringList{path("around")});
    }

    void saysWhatAFolderIsAt_data()
    {
        QTest::addColumn<WatchedFolder>("folder");
        QTest::addColumn<QString>("sentence");
        const auto problem = QStringLiteral("The folder is gone.");
        QTest::newRow("not looked into yet")
            << WatchedFolder{{}, {}, 0, 0, false} << QStringLiteral("Looking for files …");
        QTest::newRow("empty") << WatchedFolder{{}, {}, 0, 0, true} << QStringLiteral("No files yet");
        QTest::newRow("one") << WatchedFolder{{}, {}, 1, 0, true} << QStringLiteral("1 file, all read");
        QTest::newRow("many") << WatchedFolder{{}, {}, 12, 0, true} << QStringLiteral("12 files, all read");
        QTest::newRow("some unread") << WatchedFolder{{}, {}, 12, 3, true}
                                     << QStringLiteral("12 files, 3 not read yet");
        QTest::newRow("a problem") << WatchedFolder{{}, problem, 12, 3, true} << problem;
    }

    void saysWhatAFolderIsAt()
    {
        QFETCH(WatchedFolder, folder);
        QFETCH(QString, sentence);
        QCOMPARE(WatchedDialog::stateOf(folder), sentence);
    }

private:
    QString path(const char *name) const { return m_home.filePath(QString::fromLatin1(name)); }

    static bool activate(QDialog &dialog) // keys go to the active window only
    {
        dialog.show();
        dialog.activateWindow();
        return QTest::qWaitForWindowActive(&dialog);
    }

    static QListWidget *list(const QDialog &dialog) { return dialog.findChild<QListWidget *>(); }

    static QPushButton *button(const QDialog &dialog, const char *text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text().remove(u'&') == QLatin1String(text))
                return button;
        return nullptr;
    }

    static QStringList rows(const QDialog &dialog)
    {
        QStringList rows;
        for (int row = 0; row < list(dialog)->count(); ++row)
            rows.append(list(dialog)->item(row)->text());
        return rows;
    }

    QTemporaryDir m_home;
};

QTEST_MAIN(WatchedDialogTest)
#include "tst_watcheddialog.moc"
