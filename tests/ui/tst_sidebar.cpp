// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar/sidebar.h"
#include "store/samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The left pane over a real library, by its keys.
class SidebarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        {
            const auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
            QVERIFY(store);
            QVERIFY((*store)->add({Samples::article(QStringLiteral("1"))}));
        }
        m_library = std::make_unique<Library>(m_folder->path());
        m_library->organise({Action::Kind::AddTag, {1}, QStringLiteral("海"), {}});
        m_browsing = std::make_unique<Browsing>();
        m_sidebar = std::make_unique<Sidebar>(*m_library, *m_browsing, nullptr);
        m_sidebar->resize(212, 700);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sidebar.get()));
        QTRY_COMPARE(rows(),
                     QStringList({QStringLiteral("Library"), QStringLiteral("All articles"), QStringLiteral("Unread"),
                                  QStringLiteral("Starred"), QStringLiteral("Archive"), QStringLiteral("Trash"),
                                  QStringLiteral("Tags"), QStringLiteral("海"), QStringLiteral("Tickers"),
                                  QStringLiteral("00316 东方海外"), QStringLiteral("BK9001 航运"),
                                  QStringLiteral("Sources"), QStringLiteral("海风周报")}));
    }

    void cleanup()
    {
        m_sidebar.reset();
        m_browsing.reset();
        m_library.reset();
    }

    void theKeysPassOverHeadings_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("to");
        const QString all = QStringLiteral("All articles"), trash = QStringLiteral("Trash"), tag = QStringLiteral("海");
        const QString stock = QStringLiteral("00316 东方海外"), sector = QStringLiteral("BK9001 航运"),
                      source = QStringLiteral("海风周报");
        QTest::newRow("down within a part") << all << Qt::Key_Down << QStringLiteral("Unread");
        QTest::newRow("down over a heading") << trash << Qt::Key_Down << tag;
        QTest::newRow("down over the next one") << tag << Qt::Key_Down << stock;
        QTest::newRow("down over the last one") << sector << Qt::Key_Down << source;
        QTest::newRow("down at the end") << source << Qt::Key_Down << source;
        QTest::newRow("up within a part") << sector << Qt::Key_Up << stock;
        QTest::newRow("up over a heading") << tag << Qt::Key_Up << trash;
        QTest::newRow("up over the last one") << source << Qt::Key_Up << sector;
        QTest::newRow("up at the beginning") << all << Qt::Key_Up << all;
        QTest::newRow("home, where a heading stands") << source << Qt::Key_Home << all;
        QTest::newRow("end") << all << Qt::Key_End << source;
        QTest::newRow("page up, where a heading stands") << source << Qt::Key_PageUp << all;
        QTest::newRow("page down") << all << Qt::Key_PageDown << source;
    }

    void theKeysPassOverHeadings()
    {
        QFETCH(QString, from);
        QFETCH(Qt::Key, key);
        QFETCH(QString, to);
        const Question before = questionOf(from);
        m_browsing->showScope(before.section, before.ticker);
        QCOMPARE(m_sidebar->currentIndex().data().toString(), from);
        const QSignalSpy asked(m_browsing.get(), &Browsing::questionChanged);
        QTest::keyClick(m_sidebar.get(), key);
        QCOMPARE(m_sidebar->currentIndex().data().toString(), to);
        QCOMPARE(asked.size(), from == to ? 0 : 1);
        QCOMPARE(m_browsing->question(), questionOf(to));
    }

private:
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_sidebar->model()->rowCount(); ++row)
            rows.append(m_sidebar->model()->index(row, 0).data().toString());
        return rows;
    }

    Question questionOf(const QString &row) const
    {
        return static_cast<SidebarModel *>(m_sidebar->model())->questionAt(int(rows().indexOf(row)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Browsing> m_browsing;
    std::unique_ptr<Sidebar> m_sidebar;
};

QTEST_MAIN(SidebarTest)
#include "tst_sidebar.moc"
