// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldlibrary.h"
#include "samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Samples;

Q_DECLARE_METATYPE(StoreOutcome)
Q_DECLARE_METATYPE(QList<NewArticle>)
Q_DECLARE_METATYPE(QList<StoreOutcome>)

namespace {

using Outcome = StoreOutcome;

/// Names and bytes of everything below the folder.
QByteArray fingerprint(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(info.filePath());
        if (info.fileName().endsWith(u"-shm")) // locks, not data
            continue;
        if (!file.open(QIODevice::ReadOnly))
            return QByteArray();
        hash.addData(info.fileName().toUtf8());
        hash.addData(file.readAll());
    }
    return hash.result();
}

NewArticle with(NewArticle article, const std::function<void(NewArticle &)> &change)
{
    change(article);
    return article;
}

}

class ArticleStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        auto store = ArticleStore::open(library(), ArticleStore::Access::Write);
        QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
        m_store = *std::move(store);
    }

    void cleanup()
    {
        if (m_store) {
            const auto found = m_store->check();
            QVERIFY(found);
            QCOMPARE(*found, QStringList());
        }
        m_store.reset();
        m_folder.reset();
    }

    void givesBackWhatCameIn()
    {
        NewArticle article = Samples::article(QStringLiteral("9007199254740993"));
        article.article.summary = QStringLiteral("摘要");
        article.article.disclaimer = QStringLiteral("不构成建议");
        article.article.comments = {{QStringLiteral("甲"), beijing(6), QStringLiteral("同意")},
                                    {QStringLiteral("乙"), QDateTime(), QStringLiteral("未必")}};
        article.share = share(QStringLiteral("700"));
        article.tickers.append(mention("NVDA", QString(), TickerOrigin::Link));
        article.tickers.first().origin = TickerOrigin::Link; // linked and given: both are remembered
        const ArticleId id = add({article}).first().id;

        const auto stored = m_store->article(id);
        QVERIFY(stored);
        QCOMPARE(stored->article, article.article);
        QCOMPARE(stored->article.published.offsetFromUtc(), 8 * 3600);
        QCOMPARE(stored->tickers, article.tickers);
        QCOMPARE(stored->shares, QList<Share>{*article.share});
        QCOMPARE(stored->html, article.html);
        QCOMPARE(stored->policy, 1);
        QCOMPARE(stored->text, article.text);
        QCOMPARE(stored->characters, 17);
        QCOMPARE(stored->minutes, 1);
        QCOMPARE(stored->originalHash, QCryptographicHash::hash(article.original, QCryptographicHash::Sha256).toHex());
        QCOMPARE(*m_store->original(id), article.original);
    }

    void anUnknownIdIsAnInputError()
    {
        QCOMPARE(m_store->article(77).error().kind, Error::Kind::Input);
        QCOMPARE(m_store->original(77).error().kind, Error::Kind::Input);
        QVERIFY(m_store->article(77).error().sentence.contains(u"77"));
    }

    void outcomes_data()
    {
        QTest::addColumn<QList<NewArticle>>("captures");
        QTest::addColumn<QList<StoreOutcome>>("expected");
        QTest::addColumn<QString>("title"); // what stands at the end
        QTest::addColumn<int>("count");

        const NewArticle plain = article(QStringLiteral("1"), QStringLiteral("甲"));
        const QString a = QStringLiteral("甲");
        const auto row = [](const char *name, const QList<NewArticle> &captures, const QList<StoreOutcome> &expected,
                            const QString &title,
                            int count = 1) { QTest::newRow(name) << captures << expected << title << count; };
        const auto change = [&plain](const std::function<void(NewArticle &)> &how) { return with(plain, how); };

        row("the same twice", {plain, plain}, {Outcome::New, Outcome::Same}, a);
        row("two articles with one title",
            {plain, change([](NewArticle &n) { n.article.key.id = QStringLiteral("2"); })},
            {Outcome::New, Outcome::New}, a, 2);
        row("a post and a news item with one id",
            {plain, change([](NewArticle &n) { n.article.key.kind = ArticleKey::Kind::Post; })},
            {Outcome::New, Outcome::New}, a, 2);
        row("two families with one id",
            {plain, change([](NewArticle &n) { n.article.key.family = QStringLiteral("text"); })},
            {Outcome::New, Outcome::New}, a, 2);

        row("another title", {plain, change([](NewArticle &n) { n.article.title = QStringLiteral("乙"); })},
            {Outcome::New, Outcome::Revised}, QStringLiteral("乙"));
        row("another body", {plain, change([](NewArticle &n) { n.text = QStringLiteral("改写"); })},
            {Outcome::New, Outcome::Revised}, a);
        row("another author", {plain, change([](NewArticle &n) { n.article.author = QStringLiteral("丙"); })},
            {Outcome::New, Outcome::Revised}, a);
        row("another source", {plain, change([](NewArticle &n) { n.article.source = QStringLiteral("丙"); })},
            {Outcome::New, Outcome::Revised}, a);
        row("another date", {plain, change([](NewArticle &n) { n.article.published = beijing(9); })},
            {Outcome::New, Outcome::Revised}, a);
        row("another ticker", {plain, change([](NewArticle &n) { n.article.tickers.removeLast(); })},
            {Outcome::New, Outcome::Revised}, a);
        row("tickers in another order", {plain, change([](NewArticle &n) { n.article.tickers.swapItemsAt(0, 1); })},
            {Outcome::New, Outcome::Same}, a);
        row("another url",
            {plain, change([](NewArticle &n) { n.article.url = QStringLiteral("https://example.net/"); })},
            {Outcome::New, Outcome::Revised}, a);
        row("another comment", {plain, change([](NewArticle &n) {
                                    n.article.comments.append({QString(), {}, QStringLiteral("嗯")});
                                })},
            {Outcome::New, Outcome::Revised}, a);
        row("the family's other hosts",
            {change([](NewArticle &n) { n.article.url = QStringLiteral("https://laohu8.com/post/1"); }),
             change([](NewArticle &n) { n.article.url = QStringLiteral("https://ttm.financial/TW/1"); })},
            {Outcome::New, Outcome::Same}, a);
        row("only bytes that are no content", {plain, change([](NewArticle &n) { n.original += " \"viewCount\": 9"; })},
            {Outcome::New, Outcome::Same}, a);
        row("only a later modification time", {plain, change([](NewArticle &n) { n.article.modified = beijing(9); })},
            {Outcome::New, Outcome::Same}, a);
        row("a newer sanitizer's output of the same body",
            {change([](NewArticle &n) { n.bodyHash = "x"; }), change([](NewArticle &n) {
                 n.bodyHash = "x";
                 n.text = QStringLiteral("另一种");
                 n.policy = 2;
             })},
            {Outcome::New, Outcome::Same}, a);

        const NewArticle older = change([](NewArticle &n) {
            n.article.title = QStringLiteral("旧");
            n.article.modified = beijing(1);
        });
        const NewArticle newer = change([](NewArticle &n) {
            n.article.title = QStringLiteral("新");
            n.article.modified = beijing(8);
        });
        row("an older capture stays behind", {plain, older}, {Outcome::New, Outcome::Revised}, a);
        row("an older capture twice", {plain, older, older}, {Outcome::New, Outcome::Revised, Outcome::Same}, a);
        row("a revised pair again", {plain, newer, plain, newer},
            {Outcome::New, Outcome::Revised, Outcome::Same, Outcome::Same}, QStringLiteral("新"));
        row("back to earlier words, later",
            {plain, newer, change([](NewArticle &n) { n.article.modified = beijing(9); }), plain, newer},
            {Outcome::New, Outcome::Revised, Outcome::Revised, Outcome::Same, Outcome::Same}, a);
        const auto undated = [](NewArticle n) {
            n.article.modified = QDateTime();
            return n;
        };
        row("without dates the later import stands", {undated(newer), undated(older)}, {Outcome::New, Outcome::Revised},
            QStringLiteral("旧"));
        row("without dates, the same pair again", {undated(newer), undated(older), undated(newer), undated(older)},
            {Outcome::New, Outcome::Revised, Outcome::Same, Outcome::Same}, QStringLiteral("旧"));

        const NewArticle partial = change([](NewArticle &n) {
            n.article.partial = true;
            n.text = QStringLiteral("码头上的吊");
            n.article.title = QStringLiteral("半");
        });
        const NewArticle longer = change([](NewArticle &n) {
            n.article.partial = true;
            n.text = QStringLiteral("码头上的吊机整夜");
            n.article.title = QStringLiteral("多半");
        });
        row("partial", {partial}, {Outcome::Partial}, QStringLiteral("半"));
        row("partial twice", {partial, partial}, {Outcome::Partial, Outcome::Same}, QStringLiteral("半"));
        row("partial after full", {plain, partial}, {Outcome::New, Outcome::Same}, a);
        row("full after partial", {partial, plain}, {Outcome::Partial, Outcome::Revised}, a);
        row("full after partial, again", {partial, plain, partial, plain},
            {Outcome::Partial, Outcome::Revised, Outcome::Same, Outcome::Same}, a);
        row("older full after partial", {partial, older}, {Outcome::Partial, Outcome::Revised}, QStringLiteral("旧"));
        row("longer partial after shorter", {partial, longer, partial},
            {Outcome::Partial, Outcome::Revised, Outcome::Same}, QStringLiteral("多半"));
        row("shorter partial after longer", {longer, partial}, {Outcome::Partial, Outcome::Same},
            QStringLiteral("多半"));
        row("full and partial with one content",
            {change([](NewArticle &n) { n.article.partial = true; }), plain, plain},
            {Outcome::Partial, Outcome::Revised, Outcome::Same}, a);

        const auto shared = [&plain](const char *post, const QString &words) {
            return with(plain, [&](NewArticle &n) { n.share = share(QString::fromLatin1(post), words); });
        };
        const QString words = QStringLiteral("一");
        row("a share of a known article", {plain, shared("10", words)}, {Outcome::New, Outcome::Share}, a);
        row("a second share", {shared("10", words), shared("11", words)}, {Outcome::New, Outcome::Share}, a);
        row("two shares, again", {shared("10", words), shared("11", words), shared("10", words), shared("11", words)},
            {Outcome::New, Outcome::Share, Outcome::Same, Outcome::Same}, a);
        row("a share with other words", {shared("10", words), shared("10", QStringLiteral("二")), shared("10", words)},
            {Outcome::New, Outcome::Revised, Outcome::Same}, a);
        row("a share with another badge only",
            {shared("10", words),
             with(shared("10", words), [](NewArticle &n) { n.share->badge = QStringLiteral("新手"); })},
            {Outcome::New, Outcome::Same}, a);
        row("a capture without the share", {shared("10", words), plain}, {Outcome::New, Outcome::Same}, a);
        row("a new share of changed content",
            {plain, with(shared("10", words), [](NewArticle &n) { n.article.title = QStringLiteral("乙"); })},
            {Outcome::New, Outcome::Revised}, QStringLiteral("乙"));
    }

    void outcomes()
    {
        QFETCH(QList<NewArticle>, captures);
        QFETCH(QString, title);
        QFETCH(int, count);
        QList<StoreOutcome> outcomes;
        for (const NewArticle &capture : captures) {
            const auto held = m_store->held(capture);
            QVERIFY(held);
            const Stored stored = add({capture}).value(0);
            outcomes.append(stored.outcome);
            if (*held)
                QCOMPARE(**held, stored.id);
            // What it cannot know without the text, the store decides: only ever a partial capture.
            QVERIFY(stored.outcome == Outcome::Same ? *held || capture.article.partial : !*held);
        }
        QTEST(outcomes, "expected");
        QCOMPARE(*m_store->count(), count);
        QCOMPARE(m_store->rows({1})->first().title, title);
    }

    void oneBatchIsLikeMany()
    {
        outcomesInOneBatch({article(QStringLiteral("1")), article(QStringLiteral("1")), article(QStringLiteral("2"))},
                           {Outcome::New, Outcome::Same, Outcome::New});
    }

    void whatIsKnownWritesNothing()
    {
        NewArticle full = article(QStringLiteral("1"));
        full.share = share(QStringLiteral("10"));
        NewArticle cut = full;
        cut.article.partial = true;
        cut.text.truncate(4);
        add({full, article(QStringLiteral("2"))});
        const QByteArray before = fingerprint(library());
        QVERIFY(!before.isEmpty());
        for (const Stored &stored : add({full, article(QStringLiteral("2")), cut}))
            QCOMPARE(stored.outcome, Outcome::Same);
        QCOMPARE(fingerprint(library()), before);

        m_store.reset();
        const QByteArray closed = fingerprint(library());
        auto again = ArticleStore::open(library(), ArticleStore::Access::Write);
        QVERIFY(again);
        m_store = *std::move(again);
        add({full});
        m_store.reset();
        QCOMPARE(fingerprint(library()), closed);
    }

    void originalsAreKeptOnce()
    {
        const QByteArray feed("[{\"id\":1},{\"id\":2}]");
        NewArticle first = article(QStringLiteral("1"));
        NewArticle second = article(QStringLiteral("2"));
        first.original = second.original = feed;
        const auto stored = add({first, second, article(QStringLiteral("3"))});
        QCOMPARE(*m_store->original(stored.at(0).id), feed);
        QCOMPARE(*m_store->original(stored.at(1).id), feed);
        QVERIFY(*m_store->original(stored.at(2).id) != feed);
    }

    void anEmptyOriginalIsKept()
    {
        NewArticle bare = article(QStringLiteral("1"));
        bare.original.clear();
        bare.html.clear();
        const ArticleId id = add({bare}).first().id;
        QCOMPARE(*m_store->original(id), QByteArray());
        QCOMPARE(m_store->article(id)->html, QByteArray());
    }

    void othersSeeACommit()
    {
        auto reader = ArticleStore::open(library(), ArticleStore::Access::Read);
        QVERIFY(reader);
        const qint64 before = *(*reader)->dataVersion();
        QCOMPARE(*(*reader)->dataVersion(), before);
        add({article(QStringLiteral("1"))});
        QVERIFY(*(*reader)->dataVersion() != before);
        QCOMPARE(*(*reader)->count(), 1);
        QCOMPARE((*reader)->add({article(QStringLiteral("2"))}).error().kind, Error::Kind::Environment);
    }

    void spellingsOfOneListingAreBroughtTogether()
    {
        const QString old = m_folder->filePath(QStringLiteral("old"));
        const QStringList tickers = {
            QStringLiteral("INSERT INTO tickers (id, symbol, name) VALUES (1, 'SH600519', '星河'), "
                           "(2, '600519', '星河酒业'), (3, '700.HK', '某某'), (4, 'NVDA', '')"),
            QStringLiteral("INSERT INTO aliases VALUES (1, '星河'), (2, '星河酒业'), (3, '某某')"),
            QStringLiteral("INSERT INTO article_tickers VALUES (1, 0, 1, 'related', 'related', '星河'), "
                           "(1, 1, 2, 'cashtag', 'cashtag', '星河酒业'), (2, 0, 1, 'link', NULL, ''), "
                           "(2, 1, 3, 'related', 'related', '某某'), (3, 0, 4, 'related', 'related', '')"),
        };
        QVERIFY(OldLibrary::make(old, 3, 10, tickers));
        const auto opened = ArticleStore::open(old, ArticleStore::Access::Write);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().sentence + opened.error().detail));
        ArticleStore &store = **opened;
        QCOMPARE(*store.check(), QStringList());
        QStringList counted;
        for (const TickerCount &count : *store.tickers())
            counted << QStringLiteral("%1 %2").arg(count.id.toString()).arg(count.articles);
        counted.sort();
        QCOMPARE(counted,
                 QStringList({QStringLiteral("00700 1"), QStringLiteral("600519 2"), QStringLiteral("NVDA 1")}));
        QCOMPARE(store.article(1)->tickers.size(), 1);
        Query names(store.database(),
                    "SELECT group_concat(name, ' ') FROM (SELECT a.name FROM aliases a JOIN tickers t "
                    "ON t.id = a.ticker WHERE t.symbol = '600519' ORDER BY a.name)");
        QVERIFY(names.run() && names.next());
        QCOMPARE(names.text(0), QStringLiteral("星河 星河酒业"));
    }

private:
    QString library() const { return m_folder->filePath(QStringLiteral("a/library")); }

    QList<Stored> add(const QList<NewArticle> &batch)
    {
        const auto stored = m_store->add(batch);
        if (!stored) {
            QTest::qFail(qPrintable(stored.error().sentence + stored.error().detail), __FILE__, __LINE__);
            return {};
        }
        return *stored;
    }

    void outcomesInOneBatch(const QList<NewArticle> &batch, const QList<StoreOutcome> &expected)
    {
        QList<StoreOutcome> outcomes;
        for (const Stored &stored : add(batch))
            outcomes.append(stored.outcome);
        QCOMPARE(outcomes, expected);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(ArticleStoreTest)
#include "tst_articlestore.moc"
