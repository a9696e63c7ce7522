// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/librarysource.h"

#include "importing/importer.h"
#include "search/query.h"
#include "store/compression.h"
#include "store/highlights.h"
#include "store/oldlibrary.h"
#include "store/organiser.h"
#include "store/trash.h"
#include "support/captures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

class LibrarySourceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto store = ArticleStore::open(m_dir->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = *std::move(store);
        m_source = std::make_unique<LibrarySource>(m_store->database());
    }

    void cleanup()
    {
        m_source.reset();
        m_store.reset();
    }

    void everyChangeHasANewNumber()
    {
        QCOMPARE(*m_source->latestChange(), 0);
        const ArticleId first = import(1, QStringLiteral("<p>one</p>"));
        const ArticleId second = import(2, QStringLiteral("<p>two</p>"));
        const auto all = m_source->changesAfter(0, 100);
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).article, first);
        QCOMPARE(all->at(1).article, second);
        QCOMPARE(all->at(1).text->body.section(u'\n', 0, 0), QStringLiteral("two"));

        const qint64 before = *m_source->latestChange();
        QCOMPARE(import(1, QStringLiteral("<p>one</p>")), first); // the same: no change
        QCOMPARE(*m_source->latestChange(), before);
        QCOMPARE(import(1, QStringLiteral("<p>uno</p>")), first); // revised
        const auto revised = m_source->changesAfter(before, 100);
        QCOMPARE(revised->size(), 1);
        QCOMPARE(revised->first().article, first);
        QVERIFY(revised->first().text->body.startsWith(QStringLiteral("uno")));
    }

    /// They stand in memory together, and the end of the program waits for their commit.
    void aBatchOfLongTextsIsAShortOne()
    {
        for (int number = 1; number <= 6; ++number)
            import(number, QStringLiteral("<p>%1 %2</p>").arg(number).arg(QStringLiteral("word ").repeated(200'000)));
        qint64 after = 0;
        qsizetype told = 0;
        for (qsizetype batch = 1; batch > 0; told += batch) {
            const auto changes = m_source->changesAfter(after, 100);
            QVERIFY(changes);
            batch = changes->size();
            QVERIFY(batch <= 3);
            if (batch > 0)
                after = changes->last().number;
        }
        QCOMPARE(told, 6);
        QCOMPARE(after, *m_source->latestChange());
    }

    void whatIsRemovedIsToldAsGone()
    {
        const ArticleId id = import(1, QStringLiteral("<p>one</p>"));
        Organiser organiser(m_store->database());
        Action trash;
        trash.kind = Action::Kind::Trash;
        trash.articles = {id};
        QVERIFY(organiser.apply(trash));
        const qint64 before = *m_source->latestChange();
        QVERIFY(Trash::remove(m_store->database(), {id}));
        const auto gone = m_source->changesAfter(before, 100);
        QCOMPARE(gone->size(), 1);
        QCOMPARE(gone->first().article, id);
        QVERIFY(!gone->first().text);
    }

    void textsHoldWhatIsSearched()
    {
        const ArticleId id = import(1, QStringLiteral("<p>one</p><p>two</p>"));
        const auto texts = m_source->texts({id, 4711});
        QVERIFY(texts);
        QCOMPARE(texts->size(), 1);
        const SearchedText &text = texts->first().second;
        QCOMPARE(text.title, Captures::News().title);
        QCOMPARE(text.body, QStringLiteral("one\ntwo\n值得一读"));
        QCOMPARE(text.source, Captures::News().media);
        QVERIFY(text.tickers.contains(QStringLiteral("NVDA\n英伟达\n")));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *query, bool found) {
            QTest::newRow(query) << QString::fromUtf8(query) << found;
        };
        row("ticker:NVDA", true);
        row("ticker:NVDA.US", true);
        row("ticker:$nvda", true);
        row("ticker:NASDAQ:NVDA", true);
        row("ticker:nvda", true);
        row("ticker:英伟达", true);
        row("ticker:英偉達", true);
        row("ticker:TSM", false);
        row("lang:zh", true);
        row("lang:z", false);
        row("lang:en", false);
        row("is:unread", true);
        row("is:starred", false);
        row("is:archived", false);
        row("is:partial", false);
        row("has:note", false);
        row("has:highlight", false);
        row("highlight:one", false);
        row("tag:chips", false);
        row("on:2024-06-03", true);
        row("on:2024-06", true);
        row("after:2024-06-03", true);
        row("after:2024-06-04", false);
        row("before:2024-06-03", false);
        row("before:2024-06-04", true);
    }

    void filters()
    {
        QFETCH(QString, query);
        QFETCH(bool, found);
        const ArticleId id = import(1, QStringLiteral("<p>one</p>"));
        const SearchQuery parsed = parseQuery(query, QDate(2024, 7, 1));
        QCOMPARE(parsed.clauses.size(), 1);
        const auto *filter = std::get_if<Filter>(&parsed.clauses.first().first().what);
        QVERIFY(filter);
        const auto ids = m_source->satisfying(*filter);
        QVERIFY(ids);
        QCOMPARE(*ids, found ? IdSet{id} : IdSet());
    }

    void highlights_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *query, bool found) {
            QTest::newRow(query) << QString::fromUtf8(query) << found;
        };
        row("has:highlight", true);
        row("has:note", true);
        row("highlight:GPU", true);
        row("highlight:ＧＰＵ", true);
        row("highlight:GP", false); // whole words
        row("highlight:算力", true);
        row("highlight:力不", true);
        row("highlight:\"算力 不足\"", false); // in two lines
        row("高亮:对一下", true);              // its note
        row("highlight:one", false);           // the text alone
    }

    void highlights()
    {
        QFETCH(QString, query);
        QFETCH(bool, found);
        const ArticleId id = import(1, QStringLiteral("<p>one</p>"));
        import(2, QStringLiteral("<p>two</p>"));
        Highlight made;
        made.name = QStringLiteral("a");
        made.article = id;
        made.made = QDateTime::currentDateTimeUtc();
        made.anchor.quote = QStringLiteral("缺 GPU，算力不足\n不足");
        made.note = QStringLiteral("對一下");
        QVERIFY(Organiser(m_store->database()).apply(Highlights::add({made})));
        made.name = QStringLiteral("b"); // twice in one article
        made.note.clear();
        QVERIFY(Organiser(m_store->database()).apply(Highlights::add({made})));
        const SearchQuery parsed = parseQuery(query, QDate(2024, 7, 1));
        const auto *filter = std::get_if<Filter>(&parsed.clauses.first().first().what);
        QVERIFY(filter);
        const auto ids = m_source->satisfying(*filter);
        QVERIFY(ids);
        QCOMPARE(*ids, found ? IdSet{id} : IdSet());
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const char *typed, bool found) {
            QTest::newRow(name) << QString::fromUtf8(typed) << found;
        };
        row("as it is", "https://Quay.example/news/12-Night?id=7", true);
        row("other scheme and www", "http://www.quay.example/news/12-Night?id=7", true);
        row("without a scheme", "quay.example/news/12-Night?id=7", true);
        row("with tracking, a fragment and a slash", "https://quay.example/news/12-Night/?utm_source=x&id=7#top", true);
        row("another page of the site", "https://quay.example/news/12-Night?id=8", false);
        row("its beginning", "https://quay.example/news/12", false);
        row("home page", "https://quay.example/", false);
    }

    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        Captures::News news;
        news.sourceUrl = QStringLiteral("http://quay.example/news/12-Night/?id=7&spm=a.b");
        const ArticleId id = import(1, QStringLiteral("<p>one</p>"), news);
        import(2, QStringLiteral("<p>two</p>"));
        const SearchQuery parsed = parseQuery(typed, QDate(2024, 7, 1));
        const auto *filter = std::get_if<Filter>(&parsed.clauses.first().first().what);
        const auto ids = filter ? m_source->satisfying(*filter) : Result(IdSet());
        QVERIFY(ids);
        QCOMPARE(*ids, found ? IdSet{id} : IdSet());
    }

    void imagesAreFlagged()
    {
        const ArticleId with = import(1, QStringLiteral("<p>one</p><img src=\"https://example.com/a.png\">"));
        import(2, QStringLiteral("<p>two</p>"));
        QCOMPARE(*m_source->satisfying(Images), IdSet{with});
    }

    /// A library of before the flag: its bodies are looked into once, after the backup that every migration makes.
    void olderLibrariesAreFlagged()
    {
        const QString folder = m_dir->filePath(QStringLiteral("older"));
        const QByteArray withImage = Compression::pack("<p>one</p><img src=\"https://example.com/a.png\">");
        const QString body = QStringLiteral("UPDATE bodies SET html = x'%1' WHERE article = 1");
        QVERIFY(OldLibrary::make(folder, 2, 5, {body.arg(QString::fromLatin1(withImage.toHex()))}));
        auto store = ArticleStore::open(folder, ArticleStore::Access::Write);
        QVERIFY2(store, store ? "" : qUtf8Printable(store.error().detail));
        LibrarySource source((*store)->database());
        QCOMPARE(*source.satisfying(Images), IdSet{1});
        const QStringList backups = QDir(m_dir->filePath(QStringLiteral("older/backups"))).entryList(QDir::Files);
        QCOMPARE(backups.filter(QStringLiteral("-v5-")).size(), 1);
    }

private:
    static inline const Filter Images{Filter::Kind::Has, QStringLiteral("image"), {}, {}};

    ArticleId import(int number, const QString &content, Captures::News news = {})
    {
        news.id = QString::number(1300000000 + number);
        news.content = content;
        const QString file = Captures::write(m_dir->filePath(QStringLiteral("%1.json").arg(number)),
                                             Captures::postPage(news, QString::number(312000000000000 + number)));
        ArticleId id = 0;
        ImportObserver observer;
        observer.lines = [&](const QList<ImportLine> &lines) { id = lines.first().articles.value(0); };
        importPaths(*m_store, {file}, {}, observer);
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ArticleStore> m_store;
    std::unique_ptr<LibrarySource> m_source;
};

QTEST_GUILESS_MAIN(LibrarySourceTest)
#include "tst_librarysource.moc"
