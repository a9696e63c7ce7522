// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/highlightfinder.h"
#include "page/articlepage.h"
#include "page/highlightmarks.h"
#include "store/articlestore.h"
#include "store/organiser.h"
#include "store/samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using Order = HighlightQuery::Order;

/// The list of all highlights: what is in it, in which order, and which have lost their passages.
class HighlightFinderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_writer = *ArticleStore::open(m_folder->path(), ArticleStore::Access::Write);
        NewArticle second = Samples::article(QStringLiteral("2"), QStringLiteral("Tankers"),
                                             QStringLiteral("Day rates rose again.\nOwners waited."));
        second.article.tickers = {Samples::mention("NAT", QStringLiteral("Nordic"))};
        second.tickers = second.article.tickers;
        second.html = "<p>Day rates rose again.</p><p>Owners waited.</p>";
        NewArticle first = Samples::article(QStringLiteral("1"));
        first.html = "<p>码头上的吊机整夜未停。</p><p>运价却仍在低位。</p>";
        QVERIFY(m_writer->add({first, second}));
        m_reader = *ArticleStore::open(m_folder->path(), ArticleStore::Access::Read);
        m_finder = std::make_unique<HighlightFinder>();
        make(1, QStringLiteral("运价却仍在低位"), HighlightColour::Yellow, QStringLiteral("對一下 口徑"),
             {QStringLiteral("储能")});
        make(2, QStringLiteral("rates rose"), HighlightColour::Teal, {}, {});
        make(1, QStringLiteral("吊机整夜未停"), HighlightColour::Violet, {},
             {QStringLiteral("储能"), QStringLiteral("港口")});
    }

    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void found_data()
    {
        QTest::addColumn<HighlightQuery>("query");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const char *names, const auto &ask) {
            HighlightQuery query;
            ask(query);
            QTest::newRow(name) << query << QString::fromUtf8(names);
        };
        row("by article: the one with the newest first, in the order of its text", "吊 运 ra", [](HighlightQuery &) {});
        row("by date", "吊 ra 运", [](HighlightQuery &query) { query.order = Order::Date; });
        row("a word of the quote", "运", [](HighlightQuery &query) { query.text = QStringLiteral("低位"); });
        row("a word of the note, in the other script", "运",
            [](HighlightQuery &query) { query.text = QStringLiteral("对一下"); });
        row("words of both", "运", [](HighlightQuery &query) { query.text = QStringLiteral("口径 运价"); });
        row("whole words", "", [](HighlightQuery &query) { query.text = QStringLiteral("ros \"\""); });
        row("a word being typed", "ra", [](HighlightQuery &query) { query.text = QStringLiteral("ROS"); });
        row("colours", "吊 ra", [](HighlightQuery &query) {
            query.colours = {HighlightColour::Teal, HighlightColour::Violet};
        });
        row("a tag", "吊 运", [](HighlightQuery &query) { query.tag = QStringLiteral("储能"); });
        row("a ticker", "ra", [](HighlightQuery &query) { query.ticker = TickerId::parse(u"NAT"); });
        row("with a note", "运", [](HighlightQuery &query) { query.noted = true; });
        row("without a passage", "", [](HighlightQuery &query) { query.orphaned = true; });
    }

    void found()
    {
        QFETCH(HighlightQuery, query);
        const auto found = m_finder->find(*m_reader, query);
        QVERIFY(found);
        QTEST(namesOf(*found), "names");
        QCOMPARE(found->all, 3);
        QCOMPARE(found->inArticles, 2);
        QCOMPARE(found->noted, 1);
        QCOMPARE(found->tags, (QStringList{QStringLiteral("储能"), QStringLiteral("港口")}));
        QCOMPARE(found->tickers.size(), 3);
    }

    void followsTheLibrary()
    {
        QCOMPARE(m_finder->find(*m_reader, {})->all, 3);
        make(2, QStringLiteral("Owners waited"), HighlightColour::Orange, {}, {});
        QCOMPARE(m_finder->find(*m_reader, {})->all, 4);
        QVERIFY(Organiser(m_writer->database()).undo());
        QCOMPARE(m_finder->find(*m_reader, {})->all, 3);
        QVERIFY(Organiser(m_writer->database()).apply({Action::Kind::Trash, {1}, {}, {}}));
        QCOMPARE(m_finder->find(*m_reader, {})->all, 1);
    }

    void saysWhichLostTheirPassages()
    {
        QCOMPARE(m_finder->find(*m_reader, {})->orphaned, 0);
        NewArticle revised = Samples::article(QStringLiteral("1"), QStringLiteral("港口吞吐量连续三个月回升"),
                                              QStringLiteral("更正。\n码头上的吊机整夜未停。\n运价却已不在低位。"));
        revised.html = "<p>更正。</p><p>码头上的吊机整夜未停。</p><p>运价却已不在低位。</p>";
        revised.article.modified = Samples::beijing(9);
        QVERIFY(m_writer->add({revised}));
        HighlightQuery query;
        query.orphaned = true;
        for (int time = 0; time < 2; ++time) { // and the second time as it is remembered
            const auto found = m_finder->find(*m_reader, query);
            QCOMPARE(found->orphaned, 1);
            QCOMPARE(namesOf(*found), QStringLiteral("运"));
            make(2, QStringLiteral("Owners waited"), HighlightColour::Orange, {}, {});
        }
    }

private:
    static QString namesOf(const FoundHighlights &found)
    {
        QStringList names;
        for (const FoundHighlight &each : found.highlights)
            names += each.highlight.anchor.quote.left(isHan(each.highlight.anchor.quote.front()) ? 1 : 2);
        return names.join(u' ');
    }

    void make(ArticleId article, const QString &words, HighlightColour colour, const QString &note,
              const QStringList &tags)
    {
        const auto stored = m_writer->article(article);
        const Page page = articlePage(*stored, {});
        const Anchoring text(FieldText(page.text, TextAnchor::Field::Body), stored->content, stored->policy);
        const auto anchor = text.anchorAt(int(text.text().text().indexOf(words)), int(words.size()));
        QVERIFY(anchor);
        Highlight made;
        made.name = words;
        made.article = article;
        made.made = Samples::beijing(6).toUTC().addSecs(++m_second);
        made.colour = colour;
        made.anchor = *anchor;
        made.note = note;
        made.tags = tags;
        QVERIFY(Organiser(m_writer->database()).apply(Highlights::add({made})));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_writer;
    std::unique_ptr<ArticleStore> m_reader;
    std::unique_ptr<HighlightFinder> m_finder;
    int m_second = 0;
};

QTEST_GUILESS_MAIN(HighlightFinderTest)
#include "tst_highlightfinder.moc"
