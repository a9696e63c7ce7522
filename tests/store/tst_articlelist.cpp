// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarystate.h"
#include "sqlite/query.h"
#include "store/action.h"
#include "store/organiser.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Samples;

Q_DECLARE_METATYPE(ListQuery::Sort)

/// What the list and the tickers' counts ask of the store.
class ArticleListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = *std::move(store);
    }

    void cleanup()
    {
        QCOMPARE(*m_store->check(), QStringList());
        m_store.reset();
    }

    void sorts_data()
    {
        QTest::addColumn<ListQuery::Sort>("sort");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("newest: published, else saved")
            << ListQuery::Sort::Newest
            << QStringList{QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a")};
        QTest::newRow("oldest") << ListQuery::Sort::Oldest
                                << QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b"),
                                               QStringLiteral("d")};
        QTest::newRow("saved") << ListQuery::Sort::Saved
                               << QStringList{QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("b"),
                                              QStringLiteral("c")};
        QTest::newRow("title") << ListQuery::Sort::Title
                               << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                              QStringLiteral("d")};
        QTest::newRow("length") << ListQuery::Sort::Length
                                << QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("d"),
                                               QStringLiteral("a")};
    }

    void sorts()
    {
        const auto make = [](const char *id, const QDateTime &published, const QDateTime &saved, int characters,
                             int words) {
            NewArticle made = article(QString::fromLatin1(id), QString::fromLatin1(id));
            made.article.published = published;
            made.article.saved = saved;
            made.characters = characters;
            made.words = words;
            return made;
        };
        add({make("a", beijing(1), beijing(25), 10, 0), make("b", beijing(21), beijing(22), 0, 300),
             make("c", beijing(9), QDateTime(), 1000, 0), make("d", QDateTime(), beijing(24), 100, 100)});
        QFETCH(ListQuery::Sort, sort);
        ListQuery query;
        query.sort = sort;
        QTEST(titles(query), "expected");
    }

    void tiesAreBrokenById()
    {
        add({article(QStringLiteral("1"), QStringLiteral("一")), article(QStringLiteral("2"), QStringLiteral("二")),
             article(QStringLiteral("3"), QStringLiteral("三"))});
        QCOMPARE(titles({}), (QStringList{QStringLiteral("三"), QStringLiteral("二"), QStringLiteral("一")}));
    }

    void limitAndOffset()
    {
        add({article(QStringLiteral("1"), QStringLiteral("一")), article(QStringLiteral("2"), QStringLiteral("二")),
             article(QStringLiteral("3"), QStringLiteral("三"))});
        ListQuery query;
        query.limit = 1;
        query.offset = 1;
        QCOMPARE(titles(query), QStringList{QStringLiteral("二")});
        query.limit = -1;
        QCOMPARE(titles(query), (QStringList{QStringLiteral("二"), QStringLiteral("一")}));
        query.offset = 9;
        QCOMPARE(titles(query), QStringList());
    }

    void filtersByTicker()
    {
        NewArticle other = article(QStringLiteral("2"), QStringLiteral("二"));
        other.tickers = other.article.tickers = {mention("NVDA", QStringLiteral("英伟达"))};
        add({article(QStringLiteral("1"), QStringLiteral("一")), other});
        for (const auto sort :
             {ListQuery::Sort::Newest, ListQuery::Sort::Saved, ListQuery::Sort::Title, ListQuery::Sort::Length}) {
            ListQuery query;
            query.sort = sort;
            query.ticker = TickerId::parse(u"NVDA");
            QCOMPARE(titles(query), QStringList{QStringLiteral("二")});
            query.ticker = TickerId::parse(u"00316");
            QCOMPARE(titles(query), QStringList{QStringLiteral("一")});
            query.ticker = TickerId::parse(u"IBM");
            QCOMPARE(titles(query), QStringList());
        }
    }

    void rowsKeepTheOrderAsked()
    {
        add({article(QStringLiteral("1"), QStringLiteral("一")), article(QStringLiteral("2"), QStringLiteral("二"))});
        const auto rows = m_store->rows({2, 99, 1, 2});
        QVERIFY(rows);
        QStringList found;
        for (const ArticleRow &row : *rows)
            found.append(row.title);
        QCOMPARE(found, (QStringList{QStringLiteral("二"), QStringLiteral("一"), QStringLiteral("二")}));
    }

    void aRowShowsStocksFirst()
    {
        const ArticleId id = add({article(QStringLiteral("1"))}).first().id;
        const QList<TickerMention> tickers = m_store->rows({id})->first().tickers;
        QCOMPARE(tickers.at(0).id.toString(), QStringLiteral("00316"));
        QCOMPARE(tickers.at(1).id.toString(), QStringLiteral("BK9001"));
    }

    void aRowAlwaysHasATitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("expected");
        const QString none;
        QTest::newRow("its own") << QStringLiteral(" 标题 ") << QStringLiteral("正文") << none
                                 << QStringLiteral("标题");
        QTest::newRow("the text's first line")
            << none << QStringLiteral("\n 正文 \n第二段") << none << QStringLiteral("正文");
        QTest::newRow("cut at sixty") << none << QString(200, u'长') << none << QString(59, u'长') + u'…';
        QTest::newRow("never in the middle of a character")
            << none << QStringLiteral("a") + QStringLiteral("😀").repeated(60) << none
            << QStringLiteral("a") + QStringLiteral("😀").repeated(29) + u'…';
        QTest::newRow("the summary") << none << none << QStringLiteral("摘要") << QStringLiteral("摘要");
        QTest::newRow("the url") << none << none << none << QStringLiteral("https://example.com/news/1");
    }

    void aRowAlwaysHasATitle()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(QString, summary);
        NewArticle untitled = article(QStringLiteral("1"), title, text);
        untitled.article.summary = summary;
        const ArticleId id = add({untitled}).first().id;
        QTEST(m_store->rows({id})->first().title, "expected");
        QCOMPARE(m_store->article(id)->article.title, title);
    }

    void countsTickers()
    {
        NewArticle first = article(QStringLiteral("1"));
        NewArticle second = article(QStringLiteral("2"));
        second.tickers = second.article.tickers = {mention("00316", QString())};
        add({first, second});
        const auto tickers = m_store->tickers();
        QVERIFY(tickers);
        QCOMPARE(tickers->size(), 2);
        QCOMPARE(tickers->at(0).id.toString(), QStringLiteral("00316"));
        QCOMPARE(tickers->at(0).articles, 2);
        QCOMPARE(tickers->at(0).name, QStringLiteral("东方海外"));
        QCOMPARE(m_store->tickers(1)->size(), 1);

        first.article.tickers = first.tickers = {};
        first.article.modified = beijing(9);
        QCOMPARE(add({first}).first().outcome, StoreOutcome::Revised);
        QCOMPARE(m_store->ticker(*TickerId::parse(u"00316"))->articles, 1);
        QCOMPARE(m_store->tickers()->size(), 1);
        QCOMPARE(m_store->ticker(*TickerId::parse(u"BK9001"))->name, QStringLiteral("航运"));
        QCOMPARE(m_store->ticker(*TickerId::parse(u"NEVER"))->articles, 0);
    }

    /// What is kept in memory is never older than the library, whoever changes it.
    void keptOrdersAnswerAsTheStatementDoes()
    {
        const auto other = ArticleStore::open(m_folder->path(), ArticleStore::Access::Read);
        QVERIFY(other);
        RandomOperations operations(20260306);
        QList<ListQuery> queries;
        for (int kind = 0; kind <= int(Section::Kind::Author); ++kind)
            for (int sort = 0; sort <= int(ListQuery::Sort::Relevance); ++sort)
                for (const char16_t *symbol : {u"", u"00316", u"BK9001"}) {
                    ListQuery query;
                    query.section = {Section::Kind(kind),
                                     takesValue(Section::Kind(kind)) ? QStringLiteral("甲") : QString()};
                    query.sort = ListQuery::Sort(sort);
                    query.ticker = TickerId::parse(symbol);
                    queries << query;
                }
        int nonempty = 0;
        for (int round = 0; round < 150; ++round) {
            QVERIFY(operations.next(*m_store));
            for (const ListQuery &query : std::as_const(queries)) {
                const QList<ArticleId> expected = stated(query);
                QCOMPARE(*m_store->ids(query), expected);
                QCOMPARE(*(*other)->ids(query), expected);
                nonempty += expected.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(nonempty > 1000);
    }

    void aKeptOrderFollowsARevision_data()
    {
        QTest::addColumn<QDateTime>("published");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("characters");
        QTest::newRow("that stays where it is") << beijing(13) << QStringLiteral("3") << 30;
        QTest::newRow("that becomes the newest") << beijing(28) << QStringLiteral("3") << 30;
        QTest::newRow("that becomes the oldest") << beijing(1) << QStringLiteral("3") << 30;
        QTest::newRow("as new as the one before it") << beijing(14) << QStringLiteral("3") << 30;
        QTest::newRow("with another title") << beijing(13) << QStringLiteral("9") << 30;
        QTest::newRow("that becomes the shortest") << beijing(13) << QStringLiteral("3") << 1;
    }

    void aKeptOrderFollowsARevision()
    {
        QFETCH(QDateTime, published);
        QFETCH(QString, title);
        QFETCH(int, characters);
        const auto made = [](int number, const QDateTime &date, const QString &name, int length,
                             const QString &words = {}) {
            NewArticle one =
                article(QString::number(number), name, date.toString() + name + QString::number(length) + words);
            one.article.published = date;
            one.characters = length * 1000;
            return one;
        };
        for (int number = 1; number <= 5; ++number)
            add({made(number, beijing(10 + number), QString::number(number), number * 10)});
        const auto other = ArticleStore::open(m_folder->path(), ArticleStore::Access::Read);
        QVERIFY(other);
        const auto compare = [&] {
            for (int sort = 0; sort <= int(ListQuery::Sort::Relevance); ++sort) {
                ListQuery query;
                query.sort = ListQuery::Sort(sort);
                QCOMPARE(*(*other)->ids(query), stated(query));
                QCOMPARE(*m_store->ids(query), stated(query));
            }
        };
        const ArticleId trashed = add({made(7, beijing(12), QStringLiteral("7"), 70)}).first().id;
        QVERIFY(Organiser(m_store->database()).apply({Action::Kind::Trash, {trashed}, {}, {}}));
        compare();
        NewArticle again = made(7, beijing(27), QStringLiteral("0"), 7, QStringLiteral("更正"));
        again.article.modified = beijing(25);
        QCOMPARE(add({again}).first().outcome, StoreOutcome::Revised);
        NewArticle revised = made(3, published, title, characters, QStringLiteral("更正"));
        revised.article.modified = beijing(25);
        QCOMPARE(add({revised}).first().outcome, StoreOutcome::Revised);
        compare();
        add({made(6, beijing(13), QStringLiteral("3"), 30)});
        compare();
    }

    void anOrderIsSharedByLists()
    {
        add({article(QStringLiteral("1"), QStringLiteral("一")), article(QStringLiteral("2"), QStringLiteral("二"))});
        QCOMPARE(titles({}).size(), 2); // from here on it is kept
        ListQuery query;
        query.ticker = TickerId::parse(u"00316");
        query.limit = 1;
        QCOMPARE(titles(query), QStringList{QStringLiteral("二")});
        query.offset = 1;
        QCOMPARE(titles(query), QStringList{QStringLiteral("一")});
        query.ticker = TickerId::parse(u"IBM");
        QCOMPARE(titles(query), QStringList());
    }

private:
    QList<ArticleId> stated(const ListQuery &query)
    {
        QVariantList values;
        if (query.ticker)
            values << query.ticker->toString();
        if (takesValue(query.section.kind))
            values << (query.section.kind == Section::Kind::Tag ? foldedTag(query.section.value) : query.section.value);
        Query select(m_store->database(), idsStatement(query));
        QList<ArticleId> ids;
        for (bool ran = select.runWith(values << -1 << 0); ran && select.next();)
            ids << select.number(0);
        return ids;
    }

    QList<Stored> add(const QList<NewArticle> &batch)
    {
        const auto stored = m_store->add(batch);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail));
        return *stored;
    }

    QStringList titles(const ListQuery &query)
    {
        QStringList list;
        const auto ids = m_store->ids(query);
        const auto rows = m_store->rows(ids ? *ids : QList<ArticleId>());
        for (const ArticleRow &row : *rows)
            list.append(row.title);
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(ArticleListTest)
#include "tst_articlelist.moc"
