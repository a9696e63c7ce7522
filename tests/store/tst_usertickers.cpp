// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "sqlite/query.h"
#include "store/articlereader.h"
#include "store/backup.h"
#include "store/hiddentickers.h"
#include "store/librarycounts.h"
#include "store/organiser.h"
#include "store/restore.h"
#include "store/trash.h"
#include "store/watchlist.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Samples;

/// What the user says of tickers: which he watches, and which an article is not about.
class UserTickersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = open(QStringLiteral("library"));
        QVERIFY(m_store);
        QVERIFY(m_store->add({article(QStringLiteral("1")), article(QStringLiteral("2"), QStringLiteral("另一篇"))}));
        QCOMPARE(shown(1), QStringLiteral("BK9001 00316"));
    }

    void cleanup() { m_store.reset(); }

    void hidingInOneArticle()
    {
        apply(HiddenTickers::hide(1, Shipping));
        QCOMPARE(shown(1), QStringLiteral("00316 | BK9001"));
        QCOMPARE(shown(2), QStringLiteral("BK9001 00316"));
        QCOMPARE(counted(), QStringLiteral("00316 2, BK9001 1"));
        QCOMPARE(found(Shipping), QList<ArticleId>{2});
        apply(HiddenTickers::show(1, Shipping));
        QCOMPARE(shown(1), QStringLiteral("BK9001 00316"));
        QCOMPARE(counted(), QStringLiteral("00316 2, BK9001 2"));
        QCOMPARE(*m_store->check(), QStringList());
    }

    void hidingEverywhere()
    {
        apply(HiddenTickers::hideEverywhere(Shipping));
        QCOMPARE(shown(1), QStringLiteral("00316 | BK9001"));
        QCOMPARE(shown(2), QStringLiteral("00316 | BK9001"));
        QCOMPARE(counted(), QStringLiteral("00316 2"));
        QVERIFY(m_store->add({article(QStringLiteral("3"), QStringLiteral("又一篇"))}));
        QCOMPARE(shown(3), QStringLiteral("00316 | BK9001"));
        QCOMPARE(counted(), QStringLiteral("00316 3"));
        apply(HiddenTickers::showEverywhere(Shipping));
        QCOMPARE(shown(3), QStringLiteral("BK9001 00316"));
        QCOMPARE(counted(), QStringLiteral("00316 3, BK9001 3"));
        QCOMPARE(*m_store->check(), QStringList());
    }

    void hereAndEverywhereStandApart()
    {
        apply(HiddenTickers::hide(1, Shipping));
        apply(HiddenTickers::hideEverywhere(Shipping));
        apply(HiddenTickers::showEverywhere(Shipping));
        QCOMPARE(shown(1), QStringLiteral("00316 | BK9001"));
        QCOMPARE(shown(2), QStringLiteral("BK9001 00316"));
        apply(HiddenTickers::hideEverywhere(Shipping));
        apply(HiddenTickers::show(1, Shipping));
        QCOMPARE(shown(1), QStringLiteral("00316 | BK9001"));
        apply(HiddenTickers::showEverywhere(Shipping));
        QCOMPARE(shown(1), QStringLiteral("BK9001 00316"));
    }

    void undoAndRedo()
    {
        apply(HiddenTickers::hide(1, Shipping));
        apply(HiddenTickers::hideEverywhere(Liner));
        Organiser organiser(m_store->database());
        QVERIFY(organiser.undo());
        QCOMPARE(shown(1), QStringLiteral("00316 | BK9001"));
        QVERIFY(organiser.undo());
        QCOMPARE(shown(1), QStringLiteral("BK9001 00316"));
        QVERIFY(organiser.redo());
        QVERIFY(organiser.redo());
        QCOMPARE(shown(1), QStringLiteral(" | BK9001 00316"));
    }

    void aCaptureThatComesAgainDoesNotBringItBack_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("the same") << false;
        QTest::newRow("a revision") << true;
    }

    void aCaptureThatComesAgainDoesNotBringItBack()
    {
        QFETCH(bool, changed);
        apply(HiddenTickers::hide(1, Shipping));
        NewArticle again = article(QStringLiteral("1"));
        if (changed) {
            again.article.modified = beijing(9);
            again.article.title += QStringLiteral("(更新)");
            again.article.tickers = {mention("BK9001", QStringLiteral("航运")), mention("NVDA", {})};
            again.tickers = again.article.tickers;
        }
        QVERIFY(m_store->add({again}));
        QCOMPARE(shown(1), changed ? QStringLiteral("NVDA | BK9001") : QStringLiteral("00316 | BK9001"));
        QCOMPARE(*m_store->check(), QStringList());
        apply(HiddenTickers::show(1, Shipping));
        QCOMPARE(shown(1), changed ? QStringLiteral("BK9001 NVDA") : QStringLiteral("BK9001 00316"));
    }

    void theIndexHearsOfIt()
    {
        const auto latest = [this] {
            Query query(m_store->database(), "SELECT number FROM changes WHERE article = 1");
            return query.run() && query.next() ? query.number(0) : -1;
        };
        const qint64 before = latest();
        apply(HiddenTickers::hide(1, Shipping));
        const qint64 hidden = latest();
        QVERIFY(hidden > before);
        apply(HiddenTickers::show(1, Shipping));
        QVERIFY(latest() > hidden);
    }

    void anArticleThatGoesTakesItAlong()
    {
        apply(HiddenTickers::hide(1, Shipping));
        Query trash(m_store->database(), "UPDATE articles SET trashed = 1 WHERE id = 1");
        QVERIFY(trash.run());
        QVERIFY(Trash::remove(m_store->database(), {1}));
        QCOMPARE(counted(), QStringLiteral("00316 1, BK9001 1"));
        for (const char *table : {"hidden_tickers", "found_tickers"}) {
            Query rest(m_store->database(), QByteArray("SELECT count(*) FROM ") + table);
            QVERIFY(rest.run() && rest.next());
            QCOMPARE(rest.number(0), 0);
        }
    }

    void aBackupBringsItAlong()
    {
        apply(HiddenTickers::hide(1, Shipping));
        const auto backup =
            Backup::make(m_store->database(), m_folder->filePath(QStringLiteral("backups")), beijing(7));
        QVERIFY(backup);
        m_store = open(QStringLiteral("other"));
        QVERIFY(Restore::merge(*m_store, *backup, beijing(9)));
        QCOMPARE(shown(1), QStringLiteral("00316 | BK9001"));
        apply(HiddenTickers::show(1, Shipping));
        QVERIFY(shown(1).contains(QStringLiteral("BK9001")));
    }

    void whatIsSaid()
    {
        apply(HiddenTickers::hide(1, Shipping));
        apply(Watchlist::watch({Shipping}));
        const auto here = HiddenTickers::said(m_store->database(), Shipping, 1);
        QVERIFY(here && here->hiddenHere && here->watched && !here->hiddenEverywhere);
        QCOMPARE(here->name, QStringLiteral("航运"));
        const auto elsewhere = HiddenTickers::said(m_store->database(), Liner, 2);
        QVERIFY(elsewhere && !elsewhere->hiddenHere && !elsewhere->watched);
    }

    void theWatchlistKeepsItsOrder()
    {
        const TickerId nvidia = *TickerId::parse(u"NVDA");
        apply(Watchlist::watch({Liner}));
        apply(Watchlist::watch({nvidia, Liner, Shipping}));
        QCOMPARE(watched(), QStringLiteral("00316 2, NVDA 0, BK9001 2"));
        apply(Watchlist::move(Shipping, Liner));
        QCOMPARE(watched(), QStringLiteral("BK9001 2, 00316 2, NVDA 0"));
        apply(Watchlist::move(Shipping, std::nullopt));
        QCOMPARE(watched(), QStringLiteral("00316 2, NVDA 0, BK9001 2"));
        apply(Watchlist::unwatch(nvidia));
        QCOMPARE(watched(), QStringLiteral("00316 2, BK9001 2"));
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(watched(), QStringLiteral("00316 2, NVDA 0, BK9001 2"));
    }

    void whatIsReadIsNoNews()
    {
        apply(Watchlist::watch({Liner}));
        Query read(m_store->database(), "UPDATE articles SET read = 1 WHERE id = 1");
        QVERIFY(read.run());
        QCOMPARE(watched(), QStringLiteral("00316 1"));
    }

private:
    std::unique_ptr<ArticleStore> open(const QString &name)
    {
        auto store = ArticleStore::open(m_folder->filePath(name), ArticleStore::Access::Write);
        return store ? *std::move(store) : nullptr;
    }

    void apply(const Edit &edit) { QVERIFY(Organiser(m_store->database()).apply(edit)); }

    /// "shown | hidden", by the page's order.
    QString shown(ArticleId id)
    {
        const auto stored = m_store->article(id);
        if (!stored)
            return stored.error().sentence;
        QStringList chips, hidden;
        for (const TickerMention &mention : stored->tickers)
            chips << mention.id.toString();
        for (const TickerMention &mention : stored->hiddenTickers)
            hidden << mention.id.toString();
        return chips.join(u' ') + (hidden.isEmpty() ? QString() : QStringLiteral(" | ") + hidden.join(u' '));
    }

    QString counted()
    {
        QStringList counts;
        const auto tickers = m_store->tickers(-1);
        for (const TickerCount &ticker : tickers ? *tickers : QList<TickerCount>())
            counts << QStringLiteral("%1 %2").arg(ticker.id.toString()).arg(ticker.articles);
        return counts.join(QStringLiteral(", "));
    }

    QString watched()
    {
        QStringList list;
        const auto tickers = Watchlist::of(m_store->database());
        for (const WatchedTicker &each : tickers ? *tickers : QList<WatchedTicker>())
            list << QStringLiteral("%1 %2").arg(each.ticker.id.toString()).arg(each.unread);
        return list.join(QStringLiteral(", "));
    }

    QList<ArticleId> found(const TickerId &ticker)
    {
        ListQuery query;
        query.ticker = ticker;
        const auto ids = m_store->ids(query);
        return ids ? *ids : QList<ArticleId>();
    }

    const TickerId Shipping = *TickerId::parse(u"BK9001");
    const TickerId Liner = *TickerId::parse(u"00316");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(UserTickersTest)
#include "tst_usertickers.moc"
