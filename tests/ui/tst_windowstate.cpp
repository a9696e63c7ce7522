// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/pageid.h"
#include "windowstate.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// Which page a window begins with.
class WindowStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
    }

    void theLastPageIsRememberedForEachLibrary()
    {
        WindowState(QStringLiteral("/one")).setPage(Pages::Article{7});
        WindowState(QStringLiteral("/two")).setPage(Pages::Article{8});
        QVERIFY(WindowState(QStringLiteral("/one")).page() == PageId(Pages::Article{7}));
        QVERIFY(WindowState(QStringLiteral("/two")).page() == PageId(Pages::Article{8}));
        QVERIFY(!WindowState(QStringLiteral("/three")).page());
    }

    void theFirstWindowFitsItsScreen_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QSize>("window");
        QTest::newRow("as large as the design") << QSize(1280, 800) << QSize(1272, 752);
        QTest::newRow("large") << QSize(1920, 1080) << QSize(1280, 800);
        QTest::newRow("less its panel") << QSize(1366, 728) << QSize(1280, 680);
    }

    void theFirstWindowFitsItsScreen()
    {
        QFETCH(QSize, screen);
        QTEST(WindowState::firstSize(screen), "window");
    }

    void aPageThatCannotBeShownIsNotBegunWith()
    {
        WindowState(QStringLiteral("/one")).setPage(Pages::Highlights());
        QVERIFY(!WindowState(QStringLiteral("/one")).page());
    }

    void anEarlierVersionsArticleCountsUntilAPageIsKept()
    {
        WindowState(QStringLiteral("/one")).setPage(Pages::Article{7});
        QSettings file(WindowState(QStringLiteral("/one")).file(), QSettings::IniFormat);
        const QStringList keys = file.allKeys();
        QCOMPARE(keys.size(), 1);
        QString earlier = keys.first();
        file.remove(earlier);
        file.setValue(earlier.replace(QStringLiteral("pages/"), QStringLiteral("articles/")), 9);
        file.sync();
        QVERIFY(WindowState(QStringLiteral("/one")).page() == PageId(Pages::Article{9}));
        WindowState(QStringLiteral("/one")).setPage(Pages::Article{7});
        QVERIFY(WindowState(QStringLiteral("/one")).page() == PageId(Pages::Article{7}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(WindowStateTest)
#include "tst_windowstate.moc"
