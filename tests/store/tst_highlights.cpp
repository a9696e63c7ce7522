// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "store/backup.h"
#include "store/highlights.h"
#include "store/organiser.h"
#include "store/restore.h"
#include "store/tags.h"
#include "store/trash.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// Highlights through the store's doors: what they keep, what takes them back, what goes with them.
class HighlightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_store = open(QStringLiteral("library"));
        QVERIFY(m_store);
        QVERIFY(m_store->add({Samples::article(QStringLiteral("1")), Samples::article(QStringLiteral("2"))}));
    }

    void cleanup() { m_store.reset(); }

    void keepsAllOfIt()
    {
        const Highlight made = sample(1, QStringLiteral("甲"));
        QVERIFY(apply(Highlights::add({made})));
        const auto kept = Highlights::of(m_store->database(), 1);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 1);
        Highlight expected = made;
        expected.id = kept->first().id;
        QVERIFY(expected.id > 0);
        QCOMPARE(kept->first(), expected);
    }

    void isUndoneAndRedone_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("made") << 0;
        QTest::newRow("removed") << 1;
        QTest::newRow("recoloured") << 2;
        QTest::newRow("note") << 3;
        QTest::newRow("tags") << 4;
        QTest::newRow("placed by hand") << 5;
    }

    void isUndoneAndRedone()
    {
        QFETCH(int, change);
        if (change > 0)
            QVERIFY(apply(Highlights::add({sample(1, QStringLiteral("甲"))})));
        const QList<Highlight> before = standing(1);
        TextAnchor elsewhere = sample(1, QStringLiteral("甲")).anchor;
        elsewhere.quote = QStringLiteral("运价却仍在低位");
        elsewhere.block = 1;
        const Edit edits[] = {Highlights::add({sample(1, QStringLiteral("甲"))}),
                              Highlights::remove({1}),
                              Highlights::recolour({1}, HighlightColour::Violet),
                              Highlights::setNote(1, QStringLiteral("对一下")),
                              Highlights::setTags(1, {QStringLiteral("储能"), QStringLiteral("新")}),
                              Highlights::place(1, elsewhere)};
        QVERIFY(apply(edits[change]));
        const QList<Highlight> after = standing(1);
        QVERIFY(after != before);
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(standing(1), before);
        QVERIFY(Organiser(m_store->database()).redo());
        QCOMPARE(standing(1), after);
    }

    void aStepThatChangesNothingIsNone()
    {
        QVERIFY(apply(Highlights::add({sample(1, QStringLiteral("甲"))})));
        const auto steps = Organiser(m_store->database()).steps();
        for (const Edit &edit :
             {Highlights::remove({4711}), Highlights::recolour({1}, HighlightColour::Teal),
              Highlights::setNote(1, QStringLiteral("注")), Highlights::setTags(1, {QStringLiteral("储能")}),
              Highlights::add({sample(4711, QStringLiteral("乙"))}),
              Highlights::add({sample(2, QStringLiteral("甲"))})})
            QVERIFY(apply(edit));
        const auto now = Organiser(m_store->database()).steps();
        QCOMPARE(now->undo->kind, steps->undo->kind);
        QCOMPARE(*Highlights::count(m_store->database()), 1);
    }

    void refusesWhatIsNoHighlight_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("no words") << 0;
        QTest::newRow("too many words") << 1;
        QTest::newRow("too long a note") << 2;
        QTest::newRow("too long a tag") << 3;
    }

    void refusesWhatIsNoHighlight()
    {
        QFETCH(int, what);
        Highlight made = sample(1, QStringLiteral("甲"));
        if (what == 0)
            made.anchor.quote.clear();
        else if (what == 1)
            made.anchor.quote = QString(TextAnchor::LongestQuote + 1, u'长');
        else if (what == 2)
            made.note = QString(Highlights::LongestNote + 1, u'注');
        else
            made.tags = {QString(LongestTag + 1, u'签')};
        const auto done = Organiser(m_store->database()).apply(Highlights::add({made}));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Input);
        QCOMPARE(*Highlights::count(m_store->database()), 0);
    }

    void goesWithItsArticle()
    {
        QVERIFY(apply(Highlights::add({sample(1, QStringLiteral("甲")), sample(2, QStringLiteral("乙"))})));
        QVERIFY(Organiser(m_store->database()).apply({Action::Kind::Trash, {1}, {}, {}}));
        QCOMPARE(*Highlights::count(m_store->database()), 1);
        QCOMPARE(Highlights::all(m_store->database())->highlights.size(), 1);
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(*Highlights::count(m_store->database()), 2);
        QVERIFY(Organiser(m_store->database()).apply({Action::Kind::Trash, {1}, {}, {}}));
        QVERIFY(Trash::remove(m_store->database(), {1}));
        QCOMPARE(standing(1), QList<Highlight>());
        QCOMPARE(*m_store->check(), QStringList());
    }

    void aTagThatGoesLeavesIt()
    {
        QVERIFY(apply(Highlights::add({sample(1, QStringLiteral("甲"))})));
        QVERIFY(apply(Tags::destroy(QStringLiteral("储能"))));
        QCOMPARE(standing(1).first().tags, QStringList());
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(standing(1).first().tags, QStringList{QStringLiteral("储能")});
        QVERIFY(apply(Tags::rename(QStringLiteral("储能"), QStringLiteral("电池"))));
        QCOMPARE(standing(1).first().tags, QStringList{QStringLiteral("电池")});
    }

    void theListSaysWhatItStandsIn()
    {
        QVERIFY(apply(Highlights::add({sample(1, QStringLiteral("甲")), sample(2, QStringLiteral("乙"), 60),
                                       sample(1, QStringLiteral("丙"), 120)})));
        const auto list = Highlights::all(m_store->database());
        QVERIFY(list);
        QStringList names;
        for (const ListedHighlight &each : list->highlights)
            names += each.highlight.name + QString::number(list->articles[each.article].id);
        QCOMPARE(names, (QStringList{QStringLiteral("丙1"), QStringLiteral("乙2"), QStringLiteral("甲1")}));
        const HighlightedArticle &article = list->articles.first();
        QCOMPARE(article.title, QStringLiteral("港口吞吐量连续三个月回升"));
        QCOMPARE(article.source, QStringLiteral("海风周报"));
        QCOMPARE(article.tickers.size(), 2);
        QVERIFY(!article.revision.isEmpty());
    }

    void aChangeHasAnotherVersion()
    {
        QSet<QString> versions{*Highlights::version(m_store->database(), 1)};
        for (const Edit &edit :
             {Highlights::add({sample(1, QStringLiteral("甲"))}), Highlights::recolour({1}, HighlightColour::Violet),
              Highlights::setNote(1, QStringLiteral("别的")), Highlights::setTags(1, {}), Highlights::remove({1})}) {
            QVERIFY(apply(edit));
            versions << *Highlights::version(m_store->database(), 1);
        }
        QCOMPARE(versions.size(), 5); // without any it is as it was
    }

    /// A backup has it on an article that has become part of another one since.
    void aRestoreNeverDoublesIt()
    {
        QVERIFY(apply(Highlights::add({sample(1, QStringLiteral("甲"))})));
        const auto backup =
            Backup::make(m_store->database(), m_folder->filePath(QStringLiteral("backups")), Samples::beijing(7));
        QVERIFY(backup);
        const auto other = open(QStringLiteral("other"));
        QVERIFY(other->add({Samples::article(QStringLiteral("9"))}));
        QVERIFY(Organiser(other->database()).apply(Highlights::add({sample(1, QStringLiteral("甲"))})));
        QVERIFY(Restore::merge(*other, *backup, Samples::beijing(9)));
        QCOMPARE(*Highlights::count(other->database()), 1);
        QCOMPARE(*other->check(), QStringList());
    }

private:
    static Highlight sample(ArticleId article, const QString &name, int seconds = 0)
    {
        Highlight made;
        made.name = name;
        made.article = article;
        made.made = Samples::beijing(6).toUTC().addSecs(seconds);
        made.colour = HighlightColour::Teal;
        made.anchor.quote = QStringLiteral("吊机整夜未停");
        made.anchor.prefix = QStringLiteral("码头上的");
        made.anchor.suffix = QStringLiteral("。\n运价");
        made.anchor.start = 4;
        made.anchor.blockHash = QByteArray(32, '\xAB');
        made.anchor.sentenceHash = QByteArray("\0\1'", 3);
        made.anchor.revision = QByteArray(32, '\0');
        made.anchor.policy = 3;
        made.anchor.alike = TextAnchor::Alike::None;
        made.note = QStringLiteral("注");
        made.tags = {QStringLiteral("储能")};
        return made;
    }

    bool apply(const Edit &edit) { return bool(Organiser(m_store->database()).apply(edit)); }

    QList<Highlight> standing(ArticleId article)
    {
        const auto found = Highlights::of(m_store->database(), article);
        return found ? *found : QList<Highlight>();
    }

    std::unique_ptr<ArticleStore> open(const QString &name)
    {
        auto store = ArticleStore::open(m_folder->filePath(name), ArticleStore::Access::Write);
        return store ? *std::move(store) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(HighlightsTest)
#include "tst_highlights.moc"
