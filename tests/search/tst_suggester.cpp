// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggester.h"
#include "store/articlestore.h"
#include "store/samples.h"

#include <QTemporaryDir>
#include <QTest>

class SuggesterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        auto opened = ArticleStore::open(m_dir.path(), ArticleStore::Access::Write);
        QVERIFY(opened);
        m_store = *std::move(opened);
        NewArticle first = Samples::article(QStringLiteral("1"), QStringLiteral("重庆的桥"));
        first.article.author = QStringLiteral("曾观潮");
        first.tickers = {Samples::mention("NVDA", QStringLiteral("英伟达")),
                         Samples::mention("SHIP", QStringLiteral("Ledger Shipping"))};
        NewArticle second = Samples::article(QStringLiteral("2"), QStringLiteral("English title"));
        second.tickers = {Samples::mention("NVDA", QStringLiteral("輝達"))};
        QVERIFY(m_store->add({first, second}));
        m_suggester = std::make_unique<Suggester>(m_store->database());
    }

    void pinyin_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *typed, const QStringList &expected) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << expected;
        };
        row("ywd", {QStringLiteral("ticker:NVDA")});
        row("yingwei", {QStringLiteral("ticker:NVDA")});
        row("huida", {QStringLiteral("ticker:NVDA")});
        row("ZGC", {QStringLiteral("author:曾观潮")});
        row("hfzb", {QStringLiteral("source:海风周报")});
        row("chongqing", {QStringLiteral("title:重庆的桥")});
        row("ledger", {}); // not pinyin: the search itself finds it
        row("y", {});
        row("ywd2", {});
    }

    void pinyin()
    {
        QFETCH(QString, typed);
        const auto found = m_suggester->byPinyin(typed, 5);
        QVERIFY(found);
        QStringList queries;
        for (const Suggestion &suggestion : *found)
            queries += suggestion.query();
        QTEST(queries, "expected");
    }

    void values()
    {
        const auto find = [this](FilterKey key, const char *typed) {
            const auto found = m_suggester->values(key, QString::fromUtf8(typed), 10);
            QStringList values;
            if (found)
                for (const Suggestion &suggestion : *found)
                    values += suggestion.value;
            return values.join(u' ');
        };
        QCOMPARE(find(FilterKey::Ticker, "nv"), QStringLiteral("NVDA"));
        QCOMPARE(find(FilterKey::Ticker, "英"), QStringLiteral("NVDA"));
        QCOMPARE(find(FilterKey::Ticker, "ywd"), QStringLiteral("NVDA"));
        QCOMPARE(find(FilterKey::Ticker, "shipping"), QStringLiteral("SHIP"));
        QCOMPARE(find(FilterKey::Ticker, ""), QStringLiteral("NVDA SHIP")); // most articles first
        QCOMPARE(find(FilterKey::Author, "曾"), QStringLiteral("曾观潮"));
        QCOMPARE(find(FilterKey::Source, "nothing"), QString());
    }

    void learnsWhatIsNew()
    {
        auto other = ArticleStore::open(m_dir.path(), ArticleStore::Access::Write);
        QVERIFY(other);
        QVERIFY((*other)->add({Samples::article(QStringLiteral("3"), QStringLiteral("广厦千万间"))}));
        const auto found = m_suggester->byPinyin(QStringLiteral("gsqwj"), 5);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().value, QStringLiteral("广厦千万间"));
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ArticleStore> m_store;
    std::unique_ptr<Suggester> m_suggester;
};

QTEST_GUILESS_MAIN(SuggesterTest)
#include "tst_suggester.moc"
