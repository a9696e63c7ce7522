// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generatedlibrary.h"

#include "search/indexer.h"
#include "search/searcher.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {

SearchQuery forText(const QString &text)
{
    return SearchQuery{{{Condition{TextCondition{TextCondition::Scope::Anywhere, needle(text)}, false}}}, {}};
}

SearchedText titled(const QString &title)
{
    SearchedText text;
    text.title = title;
    return text;
}

}

/// The search file's life: whatever happens to it, answers stay right and it comes back by itself.
class IndexTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_library = FakeLibrary();
        for (int id = 1; id <= 900; ++id)
            m_library.put(id, titled(id % 3 == 0 ? QStringLiteral("算力与電池") : QStringLiteral("光伏和储能")));
    }

    void resumesWhereItStopped()
    {
        Indexer first(path(), QStringLiteral("a"));
        const auto once = first.step(m_library);
        QVERIFY(once);
        QVERIFY(!once->isComplete());
        QVERIFY(once->indexed > 0);
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u); // the rest is looked at
        Indexer second(path(), QStringLiteral("a"));
        const auto twice = second.step(m_library);
        QVERIFY(twice);
        QVERIFY(twice->indexed > once->indexed);
        finish();
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u);
    }

    void answersWithoutAnyFile() { QCOMPARE(found(QStringLiteral("算力")).size(), 300u); }

    void isPrivate()
    {
        finish();
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void changesAndRemovals()
    {
        finish();
        m_library.put(1, titled(QStringLiteral("算力")));
        m_library.remove(3);
        m_library.remove(6);
        m_library.put(6, titled(QStringLiteral("光伏")));
        finish();
        QCOMPARE(found(QStringLiteral("算力")).size(), 299u);
        QCOMPARE(found(QStringLiteral("电池")).size(), 298u);
        QCOMPARE(found(QStringLiteral("光伏")).size(), 600u);
    }

    void mendsItself_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("deleted") << QByteArray();
        QTest::newRow("not a database")
            << QByteArray("this is no database, and long enough to be looked at").repeated(100);
        QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16);
    }

    void mendsItself()
    {
        QFETCH(QByteArray, bytes);
        finish();
        SearchFile::remove(path());
        if (!bytes.isEmpty()) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u);
        finish();
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u);
        QVERIFY(looksUsed());
    }

    void mendsDamageInTheMiddle()
    {
        finish();
        overwriteMiddle();
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u);
        for (int id = 901; id <= 1200; ++id)
            m_library.put(id, titled(QStringLiteral("算力")));
        Indexer indexer(path(), QStringLiteral("a"));
        for (int i = 0; i < 10; ++i)
            (void)indexer.step(m_library);
        QCOMPARE(found(QStringLiteral("算力")).size(), 600u);
        QVERIFY(looksUsed());
    }

    void readersSurviveARebuild()
    {
        finish();
        Searcher searcher(path(), QStringLiteral("a"));
        QCOMPARE(searcher.find(forText(QStringLiteral("算力")), m_library, {})->articles.size(), 300u);
        SearchFile::remove(path());
        m_library.put(901, titled(QStringLiteral("算力")));
        QCOMPARE(searcher.find(forText(QStringLiteral("算力")), m_library, {})->articles.size(), 301u);
        finish();
        m_library.textsRead = 0;
        QCOMPARE(searcher.find(forText(QStringLiteral("算力")), m_library, {})->articles.size(), 301u);
        QCOMPARE(m_library.textsRead, 0);
    }

    void anotherLibrarysIndexIsMadeAgain()
    {
        finish();
        FakeLibrary other;
        other.put(5, titled(QStringLiteral("算力")));
        Searcher searcher(path(), QStringLiteral("b"));
        QCOMPARE(searcher.find(forText(QStringLiteral("算力")), other, {})->articles, IdSet{5});
        Indexer indexer(path(), QStringLiteral("b"));
        QVERIFY(indexer.step(other)->isComplete());
        QCOMPARE(searcher.find(forText(QStringLiteral("算力")), other, {})->articles, IdSet{5});
    }

    void anOlderTokenizersIndexIsMadeAgain()
    {
        finish();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
            database.setDatabaseName(path());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("UPDATE state SET tokenizer = '0'")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("older"));
        QVERIFY(!looksUsed());
        finish();
        QVERIFY(looksUsed());
    }

    void aLibraryPutBackIsIndexedAgain()
    {
        finish();
        m_library = FakeLibrary();
        m_library.put(1, titled(QStringLiteral("算力")));
        finish();
        QCOMPARE(found(QStringLiteral("算力")), IdSet{1});
        QCOMPARE(found(QStringLiteral("光伏")), IdSet());
    }

    void twoIndexersShareTheWork()
    {
        Indexer one(path(), QStringLiteral("a"));
        Indexer two(path(), QStringLiteral("a"));
        QVERIFY(one.step(m_library));
        QVERIFY(two.step(m_library));
        finish();
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u);
    }

    void tidies()
    {
        finish();
        Indexer indexer(path(), QStringLiteral("a"));
        int steps = 0;
        for (bool more = true; more && steps < 1000; ++steps) {
            const auto tidied = indexer.tidy(m_library);
            QVERIFY(tidied);
            more = *tidied;
        }
        QVERIFY(steps < 1000);
        QCOMPARE(found(QStringLiteral("算力")).size(), 300u);
    }

    /// However often articles change, the file keeps to what they need.
    void deadDocumentsGo()
    {
        finish();
        const qint64 living = m_library.articles().size();
        const qint64 before = bytesWhenTidy();
        Searcher open(path(), QStringLiteral("a")); // another window
        for (int round = 0; round < 3; ++round) {
            for (int id = 1; id <= 900; ++id)
                m_library.put(id, titled(id % 3 == 0 ? QStringLiteral("算力与電池") : QStringLiteral("光伏和储能")));
            finish();
            QCOMPARE(open.find(forText(QStringLiteral("算力")), m_library, {})->articles.size(), 300u);
            QVERIFY(bytesWhenTidy() < before * 3 / 2);
            QCOMPARE(open.find(forText(QStringLiteral("算力")), m_library, {})->articles.size(), 300u);
            const auto file = SearchFile::open(path(), QStringLiteral("a"), SearchFile::Access::Read);
            QVERIFY(file && (*file)->state());
            QCOMPARE((*file)->state()->documents, living);
            QCOMPARE((*file)->state()->dead, qint64(0));
            QVERIFY(looksUsed());
        }
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*compact*")}), QStringList());
    }

    /// Half of the work is done by one program and the rest by the next, and what changes meanwhile is not lost.
    void compactingResumes()
    {
        finish();
        for (int id = 1; id <= 900; ++id)
            m_library.put(id, titled(QStringLiteral("算力")));
        finish();
        {
            Indexer stopped(path(), QStringLiteral("a"));
            QVERIFY(*stopped.tidy(m_library));
            Indexer another(path(), QStringLiteral("a"));
            QVERIFY(!*another.tidy(m_library)); // one at a time
        }
        m_library.put(1, titled(QStringLiteral("光伏")));
        m_library.remove(2);
        finish();
        Indexer indexer(path(), QStringLiteral("a"));
        QVERIFY(*indexer.tidy(m_library));
        m_library.put(901, titled(QStringLiteral("算力")));
        QVERIFY(bytesWhenTidy() > 0);
        finish();
        m_library.textsRead = 0;
        QCOMPARE(found(QStringLiteral("算力")).size(), 899u);
        QCOMPARE(found(QStringLiteral("光伏")), IdSet{1});
        QCOMPARE(m_library.textsRead, 0);
    }

    void compactingThatIsNotNeededAnyMoreIsDropped()
    {
        finish();
        for (int id = 1; id <= 900; ++id)
            m_library.put(id, titled(QStringLiteral("算力")));
        finish();
        Indexer indexer(path(), QStringLiteral("a"));
        QVERIFY(*indexer.tidy(m_library));
        QVERIFY(QFile::exists(path() + QStringLiteral("-compact")));
        QVERIFY(indexer.clear());
        QVERIFY(indexer.tidy(m_library));
        QVERIFY(!QFile::exists(path() + QStringLiteral("-compact")));
    }

    void stopsWhenAsked()
    {
        finish();
        std::stop_source stop;
        stop.request_stop();
        Searcher searcher(path(), QStringLiteral("a"));
        QVERIFY(searcher.find(forText(QStringLiteral("算")), m_library, stop.get_token())->cancelled);
        const auto next = searcher.find(forText(QStringLiteral("算")), m_library, {});
        QVERIFY(!next->cancelled);
        QCOMPARE(next->articles.size(), 300u);
    }

    /// The index alone tells what needs no look at any text.
    void tellsWithoutLooking_data()
    {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<size_t>("hits");
        QTest::newRow("Han after a word") << QStringLiteral("H100的") << size_t(3);
        QTest::newRow("Han before a word") << QStringLiteral("的H100") << size_t(1);
        QTest::newRow("space between") << QStringLiteral("H100 的") << size_t(1);
        QTest::newRow("marks") << QStringLiteral("U.S.") << size_t(2);
        QTest::newRow("words") << QStringLiteral("U S") << size_t(1);
        QTest::newRow("mark alone") << QStringLiteral("$") << size_t(1);
        QTest::newRow("number") << QStringLiteral("3.5") << size_t(1);
        QTest::newRow("not across lines") << QStringLiteral("end begin") << size_t(0);
        QTest::newRow("mark before a line break") << QStringLiteral("stop.") << size_t(1);
    }

    void tellsWithoutLooking()
    {
        QFETCH(QString, sought);
        QFETCH(size_t, hits);
        FakeLibrary library;
        ArticleId id = 0;
        for (const char16_t *text :
             {u"用H100的芯", u"H100的", u"“H100的”。", u"H100 的", u"在的H100", u"the U.S. market", u"(U.S.)", u"U S",
              u"U. S.", u"$NVDA", u"3.5", u"3,5", u"end\nbegin", u"stop.\nthen"})
            library.put(++id, {{}, QString::fromUtf16(text), {}, {}, {}});
        Indexer indexer(path(), QStringLiteral("a"));
        QVERIFY(indexer.step(library)->isComplete());
        Searcher searcher(path(), QStringLiteral("a"));
        QCOMPARE(searcher.find(forText(sought), library, {})->articles.size(), hits);
        QCOMPARE(library.textsRead, 0);
    }

    void clauses_data()
    {
        using Scope = TextCondition::Scope;
        QTest::addColumn<SearchQuery>("query");
        QTest::addColumn<QList<int>>("expected");
        const auto text = [](const char *what, Scope scope = Scope::Anywhere, bool negated = false) {
            return Condition{TextCondition{scope, needle(QString::fromUtf8(what))}, negated};
        };
        const auto row = [](const char *name, QList<QList<Condition>> clauses, QList<int> expected) {
            QTest::newRow(name) << SearchQuery{std::move(clauses), {}} << expected;
        };
        const Condition starred{Filter{Filter::Kind::Is, QStringLiteral("starred"), {}, {}}, false};
        const Condition notStarred{Filter{Filter::Kind::Is, QStringLiteral("starred"), {}, {}}, true};
        row("everything", {}, {1, 2, 3, 4});
        row("both", {{text("芯片")}, {text("GPT-4o")}}, {1});
        row("either", {{text("芯片"), text("电池")}}, {1, 2, 3});
        row("not", {{text("芯片", Scope::Anywhere, true)}}, {3, 4});
        row("not what has to be looked at", {{text("GPT-4o", Scope::Anywhere, true)}}, {2, 3, 4});
        row("either or not", {{text("电池"), text("芯片", Scope::Anywhere, true)}}, {3, 4});
        row("title", {{text("芯片", Scope::Title)}}, {2});
        row("author", {{text("Beta", Scope::Author)}}, {3});
        row("source", {{text("Beta", Scope::Source)}}, {4});
        row("filter", {{starred}}, {2, 3});
        row("filter and text", {{starred}, {text("芯片")}}, {2});
        row("not filter", {{notStarred}}, {1, 4});
        row("marks only", {{text("。")}}, {1});
        row("ticker", {{text("NVDA")}}, {4});
    }

    void clauses()
    {
        QFETCH(SearchQuery, query);
        QFETCH(QList<int>, expected);
        FakeLibrary library;
        library.put(1, {QStringLiteral("GPT-4o"), QStringLiteral("芯片。\n芯"), {}, {}, {}});
        library.put(2, {QStringLiteral("芯片"), QStringLiteral("GPT 4o"), {}, {}, {}});
        library.put(3, {QStringLiteral("电池"), {}, QStringLiteral("Beta Alpha"), QStringLiteral("Gamma"), {}});
        library.put(4, {{}, {}, QStringLiteral("Gamma"), QStringLiteral("The Beta"), QStringLiteral("NVDA")});
        library.answer(Filter{Filter::Kind::Is, QStringLiteral("starred"), {}, {}}, {2, 3});
        const IdSet wanted(expected.begin(), expected.end());
        Searcher searcher(path(), QStringLiteral("a"));
        QCOMPARE(searcher.find(query, library, {})->articles, wanted); // by looking
        Indexer indexer(path(), QStringLiteral("a"));
        QVERIFY(indexer.step(library)->isComplete());
        QCOMPARE(searcher.find(query, library, {})->articles, wanted); // by the index
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("search.db")); }

    void finish()
    {
        Indexer indexer(path(), QStringLiteral("a"));
        for (bool complete = false; !complete;) {
            const auto progress = indexer.step(m_library);
            QVERIFY2(progress, progress ? "" : qUtf8Printable(progress.error().detail));
            complete = progress->isComplete();
        }
    }

    qint64 bytesWhenTidy()
    {
        {
            Indexer indexer(path(), QStringLiteral("a"));
            for (int steps = 0; *indexer.tidy(m_library); ++steps)
                if (steps > 1000)
                    return 0;
        }
        return QFileInfo(path()).size();
    }

    IdSet found(const QString &text)
    {
        Searcher searcher(path(), QStringLiteral("a"));
        const auto answer = searcher.find(forText(text), m_library, {});
        return answer ? answer->articles : IdSet();
    }

    /// Whether the file holds the whole library.
    bool looksUsed()
    {
        const auto file = SearchFile::open(path(), QStringLiteral("a"), SearchFile::Access::Read);
        return file && (*file)->state() && (*file)->state()->progress == *m_library.latestChange();
    }

    void overwriteMiddle()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 3 * 4096);
        file.seek(2 * 4096);
        file.write(QByteArray(int(file.size() - 2 * 4096), '\x55'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeLibrary m_library;
};

QTEST_GUILESS_MAIN(IndexTest)
#include "tst_index.moc"
