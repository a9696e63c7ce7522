// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarymodel.h"
#include "store/samples.h"
#include "support/captures.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class LibraryModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = std::make_unique<Library>(m_dir->filePath(QStringLiteral("library")));
    }

    void cleanup() { m_library.reset(); }

    void emptyLibraryIsLoadedToo()
    {
        LibraryModel model(*m_library);
        QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &LibraryModel::loaded);
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isLoaded());
    }

    void rowsComeByBlockWhenAsked()
    {
        import(150);
        LibraryModel model(*m_library);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 150);
        for (int row : {0, 63, 64, 149}) {
            QTRY_VERIFY(model.index(row).data(LibraryModel::RowRole).isValid());
            const auto value = model.index(row).data(LibraryModel::RowRole).value<ArticleRow>();
            QCOMPARE(value.id, model.idAt(row));
            QCOMPARE(model.index(row).data(Qt::DisplayRole).toString(), value.title);
            QCOMPARE(model.rowOf(value.id), row);
        }
        // Newest first: the generator's later articles are younger.
        QCOMPARE(model.index(0).data(LibraryModel::RowRole).value<ArticleRow>().title, title(149));
    }

    void aRowSaysItsState_data()
    {
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("starred");
        QTest::addColumn<bool>("partial");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, bool read, bool starred, bool partial, const QString &state) {
            QTest::newRow(name)
                << read << starred << partial
                << QStringLiteral("海风, 海风周报, 3 Mar 2025, 1 minute, %1, 00316 东方海外, BK9001 航运").arg(state);
        };
        row("read", true, false, false, QStringLiteral("read"));
        row("unread", false, false, false, QStringLiteral("unread"));
        row("starred", true, true, false, QStringLiteral("read, starred"));
        row("cut off", true, false, true, QStringLiteral("read, incomplete"));
        row("all of it", false, true, true, QStringLiteral("unread, starred, incomplete"));
    }

    /// To who does not see it.
    void aRowSaysItsState()
    {
        QFETCH(bool, read);
        QFETCH(bool, starred);
        QFETCH(bool, partial);
        {
            const auto store = ArticleStore::open(m_library->folder(), ArticleStore::Access::Write);
            QVERIFY(store);
            NewArticle made = Samples::article(QStringLiteral("1"), QStringLiteral("海风"));
            made.article.partial = partial;
            QVERIFY((*store)->add({made}));
        }
        LibraryModel model(*m_library);
        QTRY_COMPARE(model.rowCount(), 1);
        const QList<ArticleId> all{model.idAt(0)};
        if (read)
            m_library->organise({Action::Kind::Read, all, {}, {}});
        if (starred)
            m_library->organise({Action::Kind::Star, all, {}, {}});
        QTRY_COMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
                     *static_cast<QString *>(QTest::qData("expected", QMetaType::QString)));
    }

    /// What is looked at does not blink for each star and each second of an import.
    void rowsStandUntilTheyComeAnew()
    {
        import(3);
        LibraryModel model(*m_library);
        QTRY_VERIFY(model.index(0).data(LibraryModel::RowRole).isValid());
        int invalid = 0;
        int news = 0;
        const auto look = [&] {
            ++news;
            invalid += model.index(model.rowCount() - 1).data(LibraryModel::RowRole).isValid() ? 0 : 1;
        };
        connect(&model, &LibraryModel::dataChanged, this, look);
        connect(&model, &LibraryModel::modelReset, this, look);
        const QString last = model.index(2).data(Qt::DisplayRole).toString();
        m_library->organise({Action::Kind::Star, {model.idAt(2)}, {}, {}});
        QTRY_VERIFY(model.index(2).data(LibraryModel::RowRole).value<ArticleRow>().starred);
        import(5);
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(4).data(Qt::DisplayRole).toString(), last);
        QVERIFY(news >= 2);
        QCOMPARE(invalid, 0);
    }

    /// Rows of another question carry its excerpts.
    void anotherQuestionShowsNoRowsOfTheLast()
    {
        import(10);
        LibraryModel model(*m_library);
        QTRY_VERIFY(model.index(0).data(LibraryModel::RowRole).isValid());
        ListQuery query;
        query.ticker = TickerId::parse(u"TSM");
        model.setQuery(query);
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(model.index(0).data(LibraryModel::RowRole).isValid()); // they came with the list
    }

    void filtersByTickerAndBack()
    {
        import(10);
        LibraryModel model(*m_library);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 10);
        ListQuery query;
        query.ticker = TickerId::parse(u"TSM"); // every second article
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 5);
        query.ticker = TickerId::parse(u"ABSENT");
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 0);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 10);
    }

    void newArticlesArriveByThemselves()
    {
        LibraryModel model(*m_library);
        QAbstractItemModelTester tester(&model);
        QSignalSpy loaded(&model, &LibraryModel::loaded);
        QVERIFY(loaded.wait());
        import(3);
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void theLastOfManyQuestionsWins()
    {
        import(10);
        LibraryModel model(*m_library);
        QAbstractItemModelTester tester(&model);
        ListQuery query;
        for (const char *symbol : {"TSM", "ABSENT", "NVDA", "TSM"}) {
            query.ticker = TickerId::parse(QLatin1String(symbol).toString());
            model.setQuery(query);
        }
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(model.rowCount(), 5);
    }

    void anUnusableLibraryIsSaid()
    {
        Library broken(Captures::write(m_dir->filePath(QStringLiteral("file")), "x"));
        LibraryModel model(broken);
        QSignalSpy failed(&model, &LibraryModel::failed);
        QVERIFY(failed.wait());
        QVERIFY(!failed.first().first().toString().isEmpty());
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static QString title(int i) { return QStringLiteral("第%1篇").arg(i); }

    void import(int count)
    {
        for (int i = 0; i < count; ++i) {
            Captures::News news;
            news.id = QString::number(1300000000 + i);
            news.title = title(i);
            news.seconds += i * 60;
            if (i % 2 == 0)
                news.related.insert(QStringLiteral("TSM"), QStringLiteral("台积电"));
            Captures::write(m_dir->filePath(QStringLiteral("in/%1.json").arg(i)),
                            Captures::postPage(news, QString::number(312000000000000 + i)));
        }
        bool finished = false;
        ImportTask *task = m_library->importPaths({m_dir->filePath(QStringLiteral("in"))});
        connect(task, &ImportTask::finished, this, [&] { finished = true; });
        QTRY_VERIFY_WITH_TIMEOUT(finished, 30000);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(LibraryModelTest)
#include "tst_librarymodel.moc"
