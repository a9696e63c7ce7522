// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lockedpage.h"
#include "library/librarymodel.h"
#include "list/searchfield.h"
#include "program.h"
#include "sidebar/sidebarmodel.h"

#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using EngineTest::evaluate;

namespace {

/// A library of three articles, the first of which is the newest.
struct Reader : Program
{
    explicit Reader(const QTemporaryDir &folder)
        : Program(folder.filePath(QStringLiteral("library")))
    {
        QStringList files;
        const QString filler = QStringLiteral("<p>A line that has none.</p>").repeated(60);
        const std::pair<const char *, QString> articles[] = {
            {"third", QStringLiteral("<p>One chip</p>")},
            {"second", QStringLiteral("<p>chip</p>") + filler + QStringLiteral("<p>ch<b>ip</b> at the end</p>")},
            {"first", QStringLiteral("<p>No such word.</p>")},
        };
        for (const auto &[name, body] : articles) {
            files.append(folder.filePath(QString::fromLatin1(name) + QStringLiteral(".html")));
            QFile file(files.last());
            if (file.open(QIODevice::WriteOnly))
                file.write("<!DOCTYPE html><meta property=\"article:published_time\" content=\"2024-06-0" +
                           QByteArray::number(files.size()) + "T08:00:00Z\"><title>Of the " + name +
                           "</title><body><article><h1>Of the " + name + "</h1>" + body.toUtf8() + "</article>");
        }
        window->importPaths(files);
    }

    SearchField &field() { return window->listPane().searchField(); }
    QVariant ask(const char *script) { return evaluate(page(), QString::fromLatin1(script)); }
    QString title()
    {
        return ask("document.readyState === 'complete' ? document.querySelector('h1').textContent : ''").toString();
    }
    int marks() { return ask("document.querySelectorAll('mark.hit:not(.more)').length").toInt(); }
    QString current()
    {
        return ask("[...document.querySelectorAll('mark.current')].map(m => m.textContent).join('|')").toString();
    }
};

}

class SearchingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        qputenv("XDG_STATE_HOME", m_folder->path().toUtf8());
    }

    void hitsAreMarkedAndStepped()
    {
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        openTitled(reader, QStringLiteral("Of the second"));
        QTRY_VERIFY(reader.window->isActiveWindow());

        // In the article that stands, which keeps its selection and its text.
        reader.ask("(() => { const p = document.querySelectorAll('.body p'); "
                   "getSelection().setBaseAndExtent(p[0].firstChild, 1, "
                   "p[1].firstChild, 6); document.body.dataset.stood = 'yes'; })()");
        const QString text = reader.ask("document.querySelector('article').textContent").toString();
        reader.field().setText(QStringLiteral("chip"));
        QTRY_COMPARE(reader.rows().rowCount(), 2);
        QTRY_COMPARE(reader.marks(), 2);
        QCOMPARE(reader.ask("document.body.dataset.stood").toString(), QStringLiteral("yes"));
        QCOMPARE(reader.ask("document.querySelector('article').textContent").toString(), text);
        QCOMPARE(reader.ask("getSelection().toString()").toString().simplified(), QStringLiteral("hip A line"));

        QTest::keyClick(reader.window.get(), Qt::Key_F3);
        QTRY_COMPARE(reader.current(), QStringLiteral("chip"));
        QTest::keyClick(reader.window.get(), Qt::Key_F3);
        QTRY_COMPARE(reader.current(), QStringLiteral("ch|ip"));
        QVERIFY(reader.ask("document.querySelector('mark.current').getBoundingClientRect().bottom <= innerHeight")
                    .toBool());
        QTest::keyClick(reader.window.get(), Qt::Key_F3);
        QTRY_COMPARE_WITH_TIMEOUT(reader.title(), QStringLiteral("Of the third"), 10000);
        QTRY_COMPARE(reader.current(), QStringLiteral("chip"));
        QTest::keyClick(reader.window.get(), Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(reader.title(), QStringLiteral("Of the second"), 10000);
        QTRY_COMPARE(reader.current(), QStringLiteral("ch|ip"));
    }

    void aHitOpensAtItsFirstMark()
    {
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!reader.title().isEmpty(), 20000);
        const auto isSeen = [&reader](const char *selector) {
            return reader
                .ask(qPrintable(QStringLiteral("(() => { const box = document.querySelector('%1')"
                                               ".getBoundingClientRect(); return box.top >= 0 && "
                                               "box.bottom <= innerHeight; })()")
                                    .arg(QString::fromLatin1(selector))))
                .toBool();
        };
        reader.field().setText(QStringLiteral("end"));
        QTRY_COMPARE(reader.rows().rowCount(), 1);
        openTitled(reader, QStringLiteral("Of the second"));
        QTRY_COMPARE(reader.current(), QStringLiteral("end"));
        QVERIFY(isSeen("mark.current"));
        QVERIFY(!isSeen("h1"));
        QVERIFY(!reader.window->statusBar()->currentMessage().contains(QStringLiteral("Hit"))); // nobody asked
    }

    void marksFollowTheSearch()
    {
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        openTitled(reader, QStringLiteral("Of the second"));
        reader.field().setText(QStringLiteral("chip end"));
        QTRY_COMPARE(reader.marks(), 3);
        reader.field().setText(QStringLiteral("line"));
        QTRY_COMPARE(reader.marks(), 60);
        QTest::keyClick(reader.window.get(), Qt::Key_Escape); // one step back
        QTRY_COMPARE(reader.marks(), 0);
        QCOMPARE(reader.field().text(), QString());
        QTRY_COMPARE(reader.rows().rowCount(), 3);
        QCOMPARE(reader.ask("document.querySelector('.body p').childNodes.length").toInt(), 1);
    }

    void theFieldsCrossClearsIt()
    {
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        auto *cross = reader.field().findChildren<QToolButton *>().value(0);
        QVERIFY(cross && !cross->isVisible());
        QTest::keyClicks(&reader.field(), QStringLiteral("chip"));
        QTRY_COMPARE(reader.rows().rowCount(), 2);
        QTRY_VERIFY(cross->isVisible());
        QTest::mouseClick(cross, Qt::LeftButton);
        QCOMPARE(reader.field().text(), QString());
        QTRY_COMPARE(reader.rows().rowCount(), 3);
        QVERIFY(!cross->isVisible());
    }

    void theFieldExplainsCompletesAndRemembers()
    {
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        QTRY_VERIFY(reader.window->isActiveWindow());
        auto *line = reader.window->findChild<QLabel *>(QStringLiteral("explanation"));
        QVERIFY(line && !line->isVisible());

        QTest::keyClick(reader.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(reader.field().hasFocus());
        QVERIFY(!reader.field().isOffering());
        QTest::keyClicks(&reader.field(), QStringLiteral("chip is:so"));
        QTRY_VERIFY(line->isVisible() && line->text().contains(QStringLiteral("is:so"))); // a note: nothing is so
        reader.field().clear();
        QTest::keyClicks(&reader.field(), QStringLiteral("chip titl"));
        QTRY_COMPARE(reader.field().offers().rowCount(), 1);
        QCOMPARE(reader.field().offers().index(0, 0).data().toString(), QStringLiteral("title:"));
        reader.field().clear();
        QTest::keyClicks(&reader.field(), QStringLiteral("chip -is:unr"));
        QTRY_VERIFY(reader.field().isOffering());
        QCOMPARE(reader.field().offers().index(0, 0).data().toString(), QStringLiteral("unread"));
        QTest::keyClick(&reader.field(), Qt::Key_Escape);
        reader.field().setText(QStringLiteral("chip -is:starred"));
        QTRY_COMPARE(line->text(), QStringLiteral("“chip” · without starred"));
        QTRY_COMPARE(reader.rows().rowCount(), 2);

        QTest::keyClick(&reader.field(), Qt::Key_Return);
        QTRY_VERIFY(!reader.field().hasFocus());
        reader.field().clear();
        QTest::keyClick(reader.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(reader.field().offers().rowCount(), 1);
        QCOMPARE(reader.field().offers().index(0, 0).data().toString(), QStringLiteral("chip -is:starred"));
    }

    void aSavedSearchStandsInTheSidebar_data()
    {
        QTest::addColumn<bool>("inTheField");
        QTest::newRow("by the menu") << false;
        QTest::newRow("where it is typed") << true;
    }

    void aSavedSearchStandsInTheSidebar()
    {
        QFETCH(bool, inTheField);
        Reader reader(*m_folder);
        QTRY_COMPARE_WITH_TIMEOUT(reader.rows().rowCount(), 3, 20000);
        reader.field().setText(QStringLiteral("chip"));
        QTRY_COMPARE(reader.rows().rowCount(), 2);
        if (inTheField) {
            const auto buttons = reader.field().findChildren<QToolButton *>();
            const auto save = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *each) {
                return each->isVisible() && each->toolTip().contains(QStringLiteral("Save"));
            });
            QVERIFY(save != buttons.end());
            QTest::mouseClick(*save, Qt::LeftButton);
        } else {
            reader.action(u"search.save")->trigger();
        }
        auto *sidebar = reader.window->findChild<QListView *>(QStringLiteral("sidebar"));
        const auto saved = [sidebar] { return sidebar->model()->index(7, 0); };
        QTRY_COMPARE(saved().data(SidebarModel::NameRole).toString(), QStringLiteral("chip"));
        QTRY_COMPARE(saved().data(SidebarModel::CountRole).toInt(), 2);
        QTRY_COMPARE(sidebar->currentIndex(), saved());

        sidebar->setCurrentIndex(sidebar->model()->index(2, 0)); // elsewhere
        reader.field().clear();
        sidebar->setCurrentIndex(saved());
        QCOMPARE(reader.field().text(), QStringLiteral("chip"));
        QTRY_COMPARE(reader.rows().rowCount(), 2);
        sidebar->setCurrentIndex(sidebar->model()->index(1, 0)); // all articles: the saved search is over
        QCOMPARE(reader.field().text(), QString());
        QTRY_COMPARE(reader.rows().rowCount(), 3);
        QVERIFY(reader.library.undo().isValid());
        QTRY_COMPARE(reader.rows().rowCount(), 3);
        QTRY_VERIFY(saved().data(SidebarModel::NameRole).toString() != QStringLiteral("chip"));
    }

private:
    void openTitled(Reader &reader, const QString &title)
    {
        const auto rowTitled = [&]() -> int {
            for (int row = 0; row < reader.rows().rowCount(); ++row)
                if (reader.rows().index(row, 0).data(LibraryModel::RowRole).value<ArticleRow>().title == title)
                    return row;
            return -1;
        };
        QTRY_VERIFY(rowTitled() >= 0);
        reader.window->listPane().view().setCurrentIndex(reader.rows().index(rowTitled(), 0));
        QTRY_COMPARE_WITH_TIMEOUT(reader.title(), title, 10000);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    return programMain<SearchingTest>(argc, argv);
}

#include "tst_searching.moc"
