// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/tickerquotes.h"

#include "store/articlestates.h"
#include "store/organiser.h"
#include "store/samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

constexpr char16_t Nvidia[] = u"NVDA";

}

/// What a library says of one ticker, from its rows to the sentences that name it.
class TickerQuotesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = std::move(*store);
        QVERIFY(m_store->add(
            {about(1, QStringLiteral("英伟达涨了。别的没有。$NVDA again."), {Nvidia, u"TSM"}),
             about(2, QStringLiteral("Only NVIDIA's chips sell. NVDAX is another."), {Nvidia, u"TSM", u"AMD"}),
             about(3, QStringLiteral("通篇没有提到它。"), {Nvidia}),
             about(4, QStringLiteral("NVDA in an article without the tag."), {u"AMD"})}));
    }

    void everySentenceThatNamesIt()
    {
        const TickerFacts facts = read();
        QStringList said;
        for (const TickerQuote &quote : facts.quotes) {
            QString line = QString::number(quote.article) + u' ' + quote.sentence;
            for (const TickerQuote::Mark &mark : quote.marks)
                line += u'|' + quote.sentence.mid(mark.start, mark.length);
            said << line;
        }
        QCOMPARE(said, QStringList({QStringLiteral("2 Only NVIDIA's chips sell.|NVIDIA"),
                                    QStringLiteral("1 英伟达涨了。|英伟达"), QStringLiteral("1 $NVDA again.|NVDA")}));
        QCOMPARE(facts.silentArticles, 1);
        QCOMPARE(facts.quotedArticles, 3);
    }

    void aSentenceHasItsPlace()
    {
        NewArticle made = about(5, QStringLiteral("第一行。\n没有。NVDA涨了。\nNVDA."), {Nvidia});
        QVERIFY(m_store->add({made}));
        const TickerFacts facts = read();
        QVERIFY(facts.quotes.size() > 2);
        QCOMPARE(facts.quotes[0].sentence, QStringLiteral("NVDA涨了。"));
        QCOMPARE(facts.quotes[0].place, (TextPlace{1, 3, 7}));
        QCOMPARE(facts.quotes[1].place, (TextPlace{2, 0, 5}));
    }

    void monthsAreCounted()
    {
        NewArticle late = about(6, QStringLiteral("NVDA at midnight."), {Nvidia});
        late.article.published = QDateTime(QDate(2024, 3, 1), QTime(0, 30), Qt::OffsetFromUTC, 8 * 3600); // 29 Feb UTC
        QVERIFY(m_store->add({late}));
        const TickerFacts facts = read();
        QCOMPARE(facts.months, (QList<TickerFacts::Month>{{QDate(2024, 1, 1), 3}, {QDate(2024, 3, 1), 1}}));
        auto record = TickerRecord::read(m_store->database(), *TickerId::parse(Nvidia), 10, QDate(2024, 3, 1));
        QVERIFY(record);
        const TickerFacts march = withQuotes(*std::move(record), 10);
        QCOMPARE(march.quotes.size(), 1);
        QCOMPARE(march.quotes.first().sentence, QStringLiteral("NVDA at midnight."));
        QCOMPARE(march.articles, 4);
    }

    void namesCountsAndCompany()
    {
        const TickerFacts facts = read();
        QCOMPARE(facts.articles, 3);
        QCOMPARE(facts.first.date(), QDate(2024, 1, 1));
        QCOMPARE(facts.last.date(), QDate(2024, 1, 3));
        QVERIFY(facts.names.contains(QStringLiteral("NVIDIA")) || facts.name == u"NVIDIA");
        QStringList together;
        for (const TickerFacts::Together &other : facts.together)
            together << QStringLiteral("%1 %2").arg(other.id.toString()).arg(other.articles);
        QCOMPARE(together, QStringList({QStringLiteral("TSM 2"), QStringLiteral("AMD 1")}));
    }

    void theTrashIsNotAmongThem()
    {
        QVERIFY(Organiser(m_store->database()).apply(ArticleStates::trash({2})));
        const TickerFacts facts = read();
        QCOMPARE(facts.articles, 2);
        QVERIFY(std::none_of(facts.quotes.begin(), facts.quotes.end(),
                             [](const TickerQuote &quote) { return quote.article == 2; }));
        QCOMPARE(facts.together.size(), 1);
    }

    void oneThatWasNeverSeen()
    {
        const auto record = TickerRecord::read(m_store->database(), *TickerId::parse(u"ZZZZ"), 10);
        QVERIFY(record);
        const TickerFacts facts = withQuotes(*record, 10);
        QCOMPARE(facts.articles, 0);
        QVERIFY(facts.quotes.isEmpty());
    }

    void aSymbolOfOneLetterIsNoWord()
    {
        NewArticle made = about(5, QStringLiteral("Grade F is bad. $F rose."), {u"F"});
        QVERIFY(m_store->add({made}));
        const auto record = TickerRecord::read(m_store->database(), *TickerId::parse(u"F"), 10);
        QVERIFY(record);
        const TickerFacts facts = withQuotes(*record, 10);
        QCOMPARE(facts.quotes.size(), 1);
        QCOMPARE(facts.quotes.first().sentence, QStringLiteral("$F rose."));
    }

    void noMoreThanAskedFor() { QCOMPARE(read(2).quotes.size(), 2); }

private:
    static NewArticle about(int day, const QString &text, const QList<QStringView> &symbols)
    {
        NewArticle made = Samples::article(QString::number(day), QStringLiteral("第 %1 篇").arg(day), text);
        made.text = text;
        made.article.published = QDateTime(QDate(2024, 1, day), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600);
        made.article.tickers.clear();
        for (const QStringView symbol : symbols)
            made.article.tickers.append(
                {*TickerId::parse(symbol),
                 symbol == Nvidia ? (day == 2 ? QStringLiteral("NVIDIA") : QStringLiteral("英伟达")) : QString(),
                 TickerOrigin::Related});
        made.tickers = made.article.tickers;
        return made;
    }

    TickerFacts read(int most = 100)
    {
        auto record = TickerRecord::read(m_store->database(), *TickerId::parse(Nvidia), 10);
        return record ? withQuotes(*std::move(record), most)
                      : TickerFacts{*TickerId::parse(Nvidia), {}, {}, 0, {}, {}, {}, {}, {}, 0, 0};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(TickerQuotesTest)
#include "tst_tickerquotes.moc"
