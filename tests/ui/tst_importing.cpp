// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/posts.h"
#include "imports/unreadbar.h"
#include "plainwindow.h"
#include "sqlite/transaction.h"
#include "store/articlestore.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

/// Quitting in the middle of an import, and what the next start makes of it. That an import runs is made sure of by
/// another connection that keeps the library to itself meanwhile.
class ImportingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        QVERIFY(QDir().mkpath(path("long")));
        for (int number = 0; number < 2; ++number) {
            QFile file(path("long") + QStringLiteral("/%1.json").arg(number));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(Posts::list(1 + number * 1000, 500));
        }
        auto store = ArticleStore::open(path("library"), ArticleStore::Access::Write);
        QVERIFY(store);
        m_other = *std::move(store);
    }

    void cleanup()
    {
        m_hold.reset();
        m_other.reset();
    }

    void quittingAsksWhileAnImportRuns()
    {
        PlainWindow reader(path("library"));
        QTRY_VERIFY(reader.window->isActiveWindow());
        beginImport(reader);
        reader.window->close();
        QVERIFY(reader.window->isVisible());
        QVERIFY(question(reader));
        QVERIFY(question(reader)->defaultButton() != button(reader, u"&Quit")); // Return keeps on
        reader.window->close();
        QCOMPARE(reader.window->findChildren<QMessageBox *>().size(), 1); // once
        QTest::keyClick(question(reader), Qt::Key_Escape);
        QTRY_VERIFY(!question(reader));
        QVERIFY(reader.window->isVisible());

        reader.action(u"file.quit")->trigger();
        QVERIFY(question(reader));
        QTest::mouseClick(button(reader, u"&Quit"), Qt::LeftButton);
        QTRY_VERIFY(!reader.window->isVisible());
        m_hold.reset();
    }

    void anImportThatEndsAsksNoMore()
    {
        PlainWindow reader(path("library"));
        beginImport(reader);
        reader.window->close();
        QVERIFY(question(reader));
        m_hold.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!reader.window->isVisible(), 30000);
    }

    void quittingDoesNotAsk_data()
    {
        QTest::addColumn<bool>("importing");
        QTest::newRow("nothing is imported") << false;
        QTest::newRow("the session ends") << true;
    }

    void quittingDoesNotAsk()
    {
        QFETCH(bool, importing);
        PlainWindow reader(path("library"));
        if (importing) {
            beginImport(reader);
            reader.window->leave();
        } else {
            reader.window->close();
        }
        QVERIFY(!reader.window->isVisible());
        QVERIFY(!question(reader));
        m_hold.reset();
    }

    void theNextStartOffersToGoOn_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("accepted") << true;
        QTest::newRow("declined") << false;
    }

    void theNextStartOffersToGoOn()
    {
        QFETCH(bool, goesOn);
        {
            PlainWindow reader(path("library"));
            beginImport(reader);
            reader.window->leave();
            m_hold.reset();
        }
        {
            PlainWindow reader(path("library"));
            QTRY_VERIFY(bar(reader).isVisible());
            QVERIFY(!bar(reader).isAncestorOf(QApplication::focusWidget())); // quiet
            QVERIFY(!QApplication::activeModalWidget());
            const auto buttons = bar(reader).findChildren<QToolButton *>();
            QCOMPARE(buttons.size(), 2);
            QTest::mouseClick(buttons.at(goesOn ? 0 : 1), Qt::LeftButton);
            QVERIFY(!bar(reader).isVisible());
            if (goesOn)
                QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 1000, 30000);
            QTRY_VERIFY(!QFile::exists(UnreadFile::fileIn(path("library"))));
        }
        PlainWindow reader(path("library"));
        if (goesOn)
            QTRY_COMPARE(reader.rows().rowCount(), 1000);
        QVERIFY(!bar(reader).isVisible());
    }

    void theBarIsBusyOrGoesOn()
    {
        PlainWindow reader(path("library"));
        beginImport(reader, path("long") + QStringLiteral("/0.json"));
        const auto *progress = reader.window->findChild<QProgressBar *>();
        QVERIFY(progress->isVisible());
        QCOMPARE(progress->maximum(), 0); // nothing is known of the one file yet: busy, not empty
        const auto labels = reader.window->findChildren<QLabel *>();
        QVERIFY(std::none_of(labels.begin(), labels.end(),
                             [](const QLabel *label) { return label->text().contains(QStringLiteral("0 of 1")); }));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    void beginImport(PlainWindow &reader, const QString &what = {})
    {
        m_hold = std::make_unique<WriteTransaction>(m_other->database());
        QVERIFY(m_hold->begun());
        reader.window->importPaths({what.isEmpty() ? path("long") : what});
    }

    static QMessageBox *question(PlainWindow &reader)
    {
        for (QMessageBox *box : reader.window->findChildren<QMessageBox *>(QStringLiteral("quitQuestion")))
            if (box->isVisible()) // one that was answered may not be gone yet
                return box;
        return nullptr;
    }

    static QPushButton *button(PlainWindow &reader, QStringView text)
    {
        for (QPushButton *each : question(reader)->findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }

    static UnreadBar &bar(PlainWindow &reader) { return *reader.window->findChild<UnreadBar *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_other;
    std::unique_ptr<WriteTransaction> m_hold;
};

QTEST_MAIN(ImportingTest)
#include "tst_importing.moc"
