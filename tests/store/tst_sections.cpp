// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "sqlite/query.h"
#include "store/librarycounts.h"
#include "store/organiser.h"
#include "store/places.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Samples;
using Kind = Section::Kind;

Q_DECLARE_METATYPE(Section)
Q_DECLARE_METATYPE(ListQuery)

namespace {

const QString Energy = QStringLiteral("Energie");

}

/// What each section of the sidebar holds and counts.
class SectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto store = ArticleStore::open(m_folder.path(), ArticleStore::Access::Write);
        QVERIFY(store);
        m_store = *std::move(store);
        QList<NewArticle> batch;
        for (int number = 1; number <= 6; ++number) {
            NewArticle made = article(QString::number(number));
            made.article.published = beijing(number);
            made.article.source = number <= 4 ? QStringLiteral("海风周报") : QStringLiteral("The Ledger");
            made.article.author = number % 2 == 0 ? QStringLiteral("甲") : QString();
            if (number >= 5)
                made.article.tickers = made.tickers = {mention("NVDA", QStringLiteral("英伟达"))};
            batch << made;
        }
        QVERIFY(m_store->add(batch));
        Organiser organiser(m_store->database());
        for (const auto &[id, progress] : {std::pair{1, 500}, {3, 500}, {4, 1000}, {5, 5}, {6, 500}})
            QVERIFY(organiser.apply(Places::keep(id, {2, 0, QStringLiteral("正文"), progress})));
        for (const Action &action :
             {Action{Action::Kind::Read, {1}, {}, {}}, Action{Action::Kind::Star, {2, 6}, {}, {}},
              Action{Action::Kind::Archive, {2, 3}, {}, {}},
              Action{Action::Kind::AddTag, {1, 5, 6}, Energy, QStringLiteral("teal")},
              Action{Action::Kind::Trash, {6}, {}, {}}})
            QVERIFY(organiser.apply(action));
    }

    void holds_data()
    {
        QTest::addColumn<Section>("section");
        QTest::addColumn<QList<ArticleId>>("expected");
        const auto row = [](const char *name, const Section &section, const QList<ArticleId> &ids) {
            QTest::newRow(name) << section << ids;
        };
        row("all: archived ones too, none of the trash", {Kind::All, {}}, {5, 4, 3, 2, 1});
        row("unread: neither read nor archived", {Kind::Unread, {}}, {5, 4});
        row("being read: neither finished nor hardly begun, nor archived", {Kind::Reading, {}}, {1});
        row("starred: archived ones too", {Kind::Starred, {}}, {2});
        row("archive", {Kind::Archive, {}}, {3, 2});
        row("trash", {Kind::Trash, {}}, {6});
        row("a tag", {Kind::Tag, Energy}, {5, 1});
        row("a tag in other letters", {Kind::Tag, QStringLiteral(" ＥＮＥＲＧＩＥ")}, {5, 1});
        row("no such tag", {Kind::Tag, QStringLiteral("Ener")}, {});
        row("a source", {Kind::Source, QStringLiteral("海风周报")}, {4, 3, 2, 1});
        row("an author", {Kind::Author, QStringLiteral("甲")}, {4, 2});
    }

    void holds()
    {
        QFETCH(Section, section);
        QFETCH(QList<ArticleId>, expected);
        ListQuery query;
        query.section = section;
        QCOMPARE(*m_store->ids(query), expected);
        std::sort(expected.begin(), expected.end());
        for (const auto sort : {ListQuery::Sort::Saved, ListQuery::Sort::Title, ListQuery::Sort::Length}) {
            query.sort = sort;
            QList<ArticleId> ids = *m_store->ids(query);
            std::sort(ids.begin(), ids.end());
            QCOMPARE(ids, expected);
        }
        query.ticker = TickerId::parse(u"NVDA");
        expected.removeIf([](ArticleId id) { return id < 5; });
        QCOMPARE(*m_store->ids(query), expected);
    }

    void counts()
    {
        const auto counts = libraryCounts(*m_store, -1);
        QVERIFY(counts);
        QCOMPARE(counts->all, 5);
        QCOMPARE(counts->unread, 2);
        QCOMPARE(counts->reading, 1);
        QCOMPARE(counts->starred, 1);
        QCOMPARE(counts->archive, 2);
        QCOMPARE(counts->trash, 1);
        QCOMPARE(counts->tags.size(), 1);
        QCOMPARE(counts->tags[0].tag, (Tag{Energy, QStringLiteral("teal")}));
        QCOMPARE(counts->tags[0].articles, 2);
        QCOMPARE(counts->sources.size(), 2);
        QCOMPARE(counts->sources[0].name, QStringLiteral("海风周报"));
        QCOMPARE(counts->sources[0].articles, 4);
        QCOMPARE(counts->authors.size(), 1);
        QCOMPARE(counts->authors[0].articles, 2);
        QCOMPARE(counts->tickers.size(), 3);
        QCOMPARE(counts->tickers[0].articles, 4);
        QCOMPARE(counts->tickers[2].articles, 1); // NVDA: one of two lies in the trash
        QCOMPARE(libraryCounts(*m_store, 1)->sources.size(), 1);
    }

    void anIndexSortsEachSection_data()
    {
        QTest::addColumn<ListQuery>("query");
        const auto row = [](const char *name, Kind kind, ListQuery::Sort sort = ListQuery::Sort::Newest) {
            ListQuery query;
            query.section.kind = kind;
            query.sort = sort;
            QTest::newRow(name) << query;
        };
        row("all", Kind::All);
        row("all, by date saved", Kind::All, ListQuery::Sort::Saved);
        row("unread", Kind::Unread);
        row("starred", Kind::Starred);
        row("archive", Kind::Archive);
        row("trash", Kind::Trash);
        row("source", Kind::Source);
        row("author", Kind::Author);
    }

    void anIndexSortsEachSection()
    {
        QFETCH(ListQuery, query);
        const QByteArray sql = QByteArray("EXPLAIN QUERY PLAN ") + idsStatement(query);
        const QByteArray &kept = *m_statements.emplace_back(std::make_unique<QByteArray>(sql));
        Query explain(m_store->database(), kept.constData());
        QVariantList values;
        if (takesValue(query.section.kind))
            values << QStringLiteral("x");
        QVERIFY(explain.runWith(values << -1 << 0));
        QStringList plan;
        while (explain.next())
            plan << explain.text(3);
        // One step: no sorting after it. It seldom is called a covering index: `newest` is computed, and stands in it.
        QVERIFY2(plan.size() == 1 && plan[0].contains(u"INDEX articles_"), qPrintable(plan.join(u'\n')));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ArticleStore> m_store;
    std::vector<std::unique_ptr<QByteArray>> m_statements; // outlive the connection's prepared ones
};

QTEST_GUILESS_MAIN(SectionsTest)
#include "tst_sections.moc"
