// SPDX-License-Identifier: GPL-3.0-or-later
#include "posts.h"

#include "html/sanitizer.h"
#include "importing/importer.h"
#include "importing/rederive.h"
#include "sqlite/query.h"
#include "store/action.h"
#include "store/compression.h"
#include "store/corrections.h"
#include "store/organiser.h"
#include "store/wholepages.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

/// All that an article shows, and what must not be touched.
QString picture(ArticleStore &store, ArticleId id)
{
    const auto stored = store.article(id);
    const auto rows = store.rows({id});
    if (!stored || !rows || rows->isEmpty())
        return QStringLiteral("gone");
    const ArticleRow &row = rows->first();
    QString out = QString::fromUtf8(stored->html) + u'\n' + stored->text + u'\n' + row.title + u'\n' + row.excerpt;
    out += QStringLiteral("\n%1 %2 %3 %4").arg(row.characters).arg(row.words).arg(row.starred).arg(stored->policy);
    for (const TickerMention &mention : stored->tickers)
        out += u'\n' + mention.id.toString() + u' ' + mention.name;
    return out + u'\n' + QString::fromLatin1(stored->originalHash);
}

}

class RederiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = ArticleStore::open(m_folder->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = *std::move(store);
    }
    void cleanup()
    {
        QCOMPARE(*m_store->check(), QStringList());
        m_store.reset();
    }

    void ofTodaysPolicyNothingIsWritten()
    {
        import(Posts::list(10, 5));
        const qint64 before = changes();
        QCOMPARE(*rederive(*m_store, 100), 0);
        QCOMPARE(changes(), before);
    }

    void anOlderOneIsMadeAgain_data()
    {
        QTest::addColumn<QByteArray>("capture");
        QTest::newRow("a post") << Posts::page(Posts::post(101));
        QTest::newRow("posts of a list") << Posts::list(200, 7);
        QTest::newRow("lines") << Posts::json(Posts::post(301)) + '\n' + Posts::json(Posts::post(302)) + '\n';
        QTest::newRow("a page without an id") << QByteArray(
            "<!DOCTYPE html><title>码头</title><body><p>吊机整夜未停,运价却仍在低位,船东们在等下一个旺季。</p>"
            "<p>The cranes ran all night and freight rates stayed low; owners wait for the season.</p>");
        QTest::newRow("plain text") << QByteArray(
            "The cranes ran all night.\n\nFreight rates stayed low, owners wait.\n");
        QTest::newRow("a truncated post") << Posts::page(Posts::post(401)).chopped(60);
    }
    void anOlderOneIsMadeAgain()
    {
        QFETCH(QByteArray, capture);
        const QList<ArticleId> ids = import(capture);
        QVERIFY(!ids.isEmpty());
        QVERIFY(Organiser(m_store->database()).apply({Action::Kind::Star, ids, {}, {}}));
        QStringList before;
        for (const ArticleId id : ids)
            before << picture(*m_store, id);
        age("<p>older</p>", QStringLiteral("older"));
        const qint64 changed = changes();

        int made = 0, rounds = 0;
        while (const int now = *rederive(*m_store, 3)) {
            made += now;
            QVERIFY(++rounds < 10);
        }
        QCOMPARE(made, int(ids.size()));
        QStringList after;
        for (const ArticleId id : ids)
            after << picture(*m_store, id);
        QCOMPARE(after, before);
        QCOMPARE(changes(), changed + ids.size()); // search reads them again
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
        QVERIFY(Organiser(m_store->database()).undo()); // what the user did last is still the star
        QVERIFY(!m_store->rows({ids.first()})->first().starred);
        import(capture, ImportOutcome::Same);
    }

    void allOfASavedPageIsShownWhereThatIsWanted()
    {
        const QByteArray capture = savedPage(QStringLiteral("On Monday"));
        const ArticleId id = import(capture).first();
        const auto article = m_store->article(id);
        QCOMPARE(article->shown, QStringLiteral("article"));
        QVERIFY(!article->text.contains(QStringLiteral("Harbour cameras")));
        Organiser organiser(m_store->database());
        QVERIFY(organiser.apply(WholePages::show(id, true)));
        const qint64 changed = changes();
        QCOMPARE(*rederive(*m_store, 100), 1);
        QCOMPARE(*rederive(*m_store, 100), 0);
        QVERIFY(changes() > changed); // search reads it again
        const auto whole = m_store->article(id);
        QCOMPARE(whole->shown, QStringLiteral("whole"));
        QVERIFY(whole->wantsWhole);
        QVERIFY(whole->text.contains(QStringLiteral("Harbour cameras")));
        QVERIFY(whole->text.contains(QStringLiteral("cranes ran all night")));
        QVERIFY(whole->words > article->words);
        QCOMPARE(whole->article.title, article->article.title);
        import(capture, ImportOutcome::Same);

        QVERIFY(organiser.undo());
        QCOMPARE(*rederive(*m_store, 100), 1);
        QCOMPARE(m_store->article(id)->shown, QStringLiteral("article"));
        QCOMPARE(m_store->article(id)->text, article->text);
    }

    void aNewerCaptureIsShownAsThePageBefore()
    {
        const ArticleId id = import(savedPage(QStringLiteral("On Monday"))).first();
        QVERIFY(Organiser(m_store->database()).apply(WholePages::show(id, true)));
        QCOMPARE(*rederive(*m_store, 100), 1);
        import(savedPage(QStringLiteral("On Tuesday")), ImportOutcome::Revised);
        QCOMPARE(*rederive(*m_store, 100), 1);
        const auto stored = m_store->article(id);
        QCOMPARE(stored->shown, QStringLiteral("whole"));
        QVERIFY(stored->text.contains(QStringLiteral("On Tuesday")));
        QVERIFY(stored->text.contains(QStringLiteral("Harbour cameras")));
    }

    void whatIsNoPageStaysAsItIs()
    {
        const ArticleId id = import(Posts::page(Posts::post(101))).first();
        const QString before = picture(*m_store, id);
        QVERIFY(Organiser(m_store->database()).apply(WholePages::show(id, true)));
        QCOMPARE(*rederive(*m_store, 100), 1);
        QCOMPARE(picture(*m_store, id), before);
        QCOMPARE(*rederive(*m_store, 100), 0);
    }

    void whatTheUserCorrectedStays()
    {
        const ArticleId id = import(savedPage(QStringLiteral("On Monday"))).first();
        const Details typed{QStringLiteral("Night shift"), QStringLiteral("Ada"), {}, {}};
        const Details found = detailsOf(m_store->article(id)->article);
        QVERIFY(Organiser(m_store->database()).apply(Corrections::set(id, typed)));
        age("<p>older</p>", QStringLiteral("older"));
        QCOMPARE(*rederive(*m_store, 100), 1);
        QCOMPARE(m_store->article(id)->article.title, typed.title);
        QCOMPARE(m_store->article(id)->article.author, typed.author);
        QCOMPARE(m_store->rows({id})->first().title, typed.title);
        QCOMPARE(Corrections::of(m_store->database(), id)->found.title, found.title);
        import(savedPage(QStringLiteral("On Monday")), ImportOutcome::Same);
    }

    /// They stand in memory together until their commit, for which the window's end waits.
    void largeArticlesComeInShortBatches()
    {
        for (int number = 1; number <= 4; ++number)
            import(Posts::page(Posts::post(number, QStringLiteral("word ").repeated(300'000))));
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET policy = 1").run());
        const int first = *rederive(*m_store, 100);
        QVERIFY(first > 0 && first < 4);
        int made = first;
        while (const int now = *rederive(*m_store, 100))
            made += now;
        QCOMPARE(made, 4);
    }

    void aTextThatStaysIsNoChangeForSearch()
    {
        import(Posts::page(Posts::post(101)));
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET policy = 1").run());
        const qint64 before = changes();
        QCOMPARE(*rederive(*m_store, 10), 1);
        QCOMPARE(changes(), before);
    }

    void aTickerThatComesIsOne()
    {
        import(Posts::page(Posts::post(101)));
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET policy = 1").run());
        QVERIFY(Query(m_store->database(), "DELETE FROM article_tickers").run());
        const qint64 before = changes();
        QCOMPARE(*rederive(*m_store, 10), 1);
        QCOMPARE(changes(), before + 1);
    }

    void withoutItsOriginalItIsMadeOfItself_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("HTML") << QByteArray("<p dir=\"rtl\">5 : 1</p>") << QByteArray("<p>5 : 1</p>");
        QTest::newRow("no HTML either: its text") << QByteArray() << QByteArray("<p>older &lt;b&gt;</p>");
    }
    void withoutItsOriginalItIsMadeOfItself()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, expected);
        const QList<ArticleId> ids = import(Posts::page(Posts::post(101)));
        age(html, QStringLiteral("older <b>"));
        QByteArray kept;
        {
            Query query(m_store->database(), "SELECT frame FROM originals");
            QVERIFY(query.run() && query.next());
            kept = query.bytes(0);
        }
        QVERIFY(Query(m_store->database(), "UPDATE originals SET frame = ?").run(QByteArray("damaged")));
        QCOMPARE(*rederive(*m_store, 10), 1);
        const auto stored = m_store->article(ids.first());
        QCOMPARE(stored->html, expected);
        QCOMPARE(stored->policy, SanitizerPolicy);
        QVERIFY(Query(m_store->database(), "UPDATE originals SET frame = ?").run(kept)); // check reads it
    }

private:
    static QByteArray savedPage(const QString &when)
    {
        QByteArray page =
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>The night shift at the quay</title>"
            "<link rel=\"canonical\" href=\"https://quay.example/2025/night-shift\"></head><body><nav><ul>"
            "<li><a href=\"/cameras\">Harbour cameras</a></li><li><a href=\"/tides\">Tide tables</a></li>"
            "</ul></nav><article><h1>The night shift at the quay</h1>";
        for (const char *sentence :
             {"the cranes ran all night, and the rates for a box to Santos stayed where they were.",
              "owners wait for the season, and the season waits for the owners, as it does every year.",
              "a pilot who has seen thirty springs says that the river was never this quiet in March."})
            page += "<p>" + when.toUtf8() + " " + sentence +
                    " Nobody at the quay would call that a surprise, and few would call "
                    "it news; the ledger of the port shows the same three lines for the whole of the quarter.</p>";
        return page + "</article><footer><p>Write to the harbour master.</p></footer></body></html>";
    }

    QList<ArticleId> import(const QByteArray &bytes, ImportOutcome outcome = ImportOutcome::New)
    {
        QList<ArticleId> ids;
        ImportInput input;
        input.path = QStringLiteral("pasted");
        input.bytes = bytes;
        ImportObserver observer;
        observer.lines = [&](const QList<ImportLine> &lines) {
            for (const ImportLine &line : lines) {
                ids += line.articles;
                const bool expected = line.outcome == outcome || line.outcome == ImportOutcome::Partial;
                QVERIFY2(expected || line.articles.isEmpty(), qPrintable(line.reason));
            }
        };
        importInputs(*m_store, {input}, {}, observer);
        return ids;
    }

    /// As a program before the first change of the policy left it.
    void age(const QByteArray &html, const QString &text)
    {
        const QByteArray packed = html.isEmpty() ? QByteArray() : Compression::pack(html);
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET html = ?, policy = 1, text = ?").run(packed, text));
        QVERIFY(Query(m_store->database(), "DELETE FROM article_tickers").run());
        QVERIFY(
            Query(m_store->database(), "UPDATE articles SET excerpt = '', characters = 0, words = 0, shown_title = 'x'")
                .run());
    }

    qint64 changes() { return number("SELECT latest FROM change_count"); }
    qint64 number(const char *sql)
    {
        Query query(m_store->database(), sql);
        return query.run() && query.next() ? query.number(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(RederiveTest)
#include "tst_rederive.moc"
