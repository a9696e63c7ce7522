// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"
#include "sqlite/query.h"
#include "store/backup.h"
#include "store/corrections.h"
#include "store/librarycounts.h"
#include "store/organiser.h"
#include "store/remadearticle.h"
#include "store/restore.h"
#include "store/trash.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Samples;

Q_DECLARE_METATYPE(Details)

namespace {

const QString Typed = QStringLiteral("更正后的标题");

/// As one line: what a test says of an article.
QString line(const Details &details)
{
    return QStringList{details.title, details.author, details.source, details.published.toString(Qt::ISODate)}.join(
        u'|');
}

}

/// What the user corrects of an article, and what captures say after that.
class CorrectionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = open(QStringLiteral("library"));
        QVERIFY(m_store);
        QVERIFY(m_store->add({captured()}));
    }

    void cleanup() { m_store.reset(); }

    void holds_data()
    {
        QTest::addColumn<Details>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("isCorrected");
        const Details found = detailsOf(captured().article);
        const auto row = [&found](const char *name, auto change, const QString &shown, bool isCorrected = true) {
            Details typed = found;
            change(typed);
            QTest::newRow(name) << typed << shown << isCorrected;
        };
        const auto said = [](const QString &title, const char *author, const char *source, const char *date) {
            return QStringList{title, QString::fromUtf8(author), QString::fromUtf8(source), QString::fromUtf8(date)}
                .join(u'|');
        };
        const char *source = "海风周报";
        const char *date = "2025-03-03T09:30:00+08:00";
        const QString &title = found.title;
        row(
            "nothing", [](Details &) {}, line(found), false);
        row(
            "a title", [](Details &d) { d.title = Typed; }, said(Typed, "", source, date));
        row(
            "a title between spaces", [](Details &d) { d.title = QStringLiteral("  a\n b "); },
            said(QStringLiteral("a b"), "", source, date));
        row(
            "no title is as found", [](Details &d) { d.title.clear(); }, line(found), false);
        row(
            "an author", [](Details &d) { d.author = QStringLiteral("Mara Ellison"); },
            said(title, "Mara Ellison", source, date));
        row(
            "no source", [](Details &d) { d.source.clear(); }, said(title, "", "", date));
        row(
            "another day", [](Details &d) { d.published = beijing(9); },
            said(title, "", source, "2025-03-09T09:30:00+08:00"));
        row(
            "the same moment in another zone", [](Details &d) { d.published = d.published.toOffsetFromUtc(0); },
            said(title, "", source, "2025-03-03T01:30:00Z"));
        row(
            "no date is as found", [](Details &d) { d.published = QDateTime(); }, line(found), false);
    }

    void holds()
    {
        QFETCH(Details, typed);
        QFETCH(QString, shown);
        QFETCH(bool, isCorrected);
        const auto changed = correct(typed);
        QVERIFY(changed);
        QCOMPARE(changed->size(), isCorrected ? 1 : 0);
        QCOMPARE(line(detailsOf(m_store->article(1)->article)), shown);
        QCOMPARE(m_store->article(1)->found.has_value(), isCorrected);
        const ArticleRow row = m_store->rows({1})->first();
        QCOMPARE(line({row.title, row.author, row.source, row.published}), shown);
        QCOMPARE(line(Corrections::of(m_store->database(), 1)->found), line(detailsOf(captured().article)));
        QCOMPARE(*m_store->check(), QStringList());
    }

    void tooLongIsRefused_data()
    {
        QTest::addColumn<Details>("typed");
        QTest::newRow("title") << Details{QString(4'001, u'长'), {}, {}, {}};
        QTest::newRow("author") << Details{{}, QString(501, u'长'), {}, {}};
        QTest::newRow("source") << Details{{}, {}, QString(501, u'长'), {}};
    }

    void tooLongIsRefused()
    {
        QFETCH(Details, typed);
        const auto changed = correct(typed);
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Input);
        QCOMPARE(shown(), line(detailsOf(captured().article)));
    }

    void anUnknownArticleIsNone()
    {
        const auto changed = Organiser(m_store->database()).apply(Corrections::set(7, {Typed, {}, {}, {}}));
        QVERIFY(changed && changed->isEmpty());
        QVERIFY(!Corrections::of(m_store->database(), 7));
    }

    void whatWasFoundTakesItBack()
    {
        QVERIFY(correct(everything()));
        QVERIFY(correct(Corrections::of(m_store->database(), 1)->found));
        QCOMPARE(shown(), line(detailsOf(captured().article)));
        QVERIFY(!m_store->article(1)->found);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void undoAndRedo()
    {
        QVERIFY(correct(everything()));
        Details more = everything();
        more.title = QStringLiteral("again");
        QVERIFY(correct(more));
        Organiser organiser(m_store->database());
        QCOMPARE(*organiser.undo(), QList<ArticleId>{1});
        QCOMPARE(shown(), line(everything()));
        QVERIFY(organiser.undo());
        QCOMPARE(shown(), line(detailsOf(captured().article)));
        QVERIFY(organiser.redo());
        QVERIFY(organiser.redo());
        QCOMPARE(shown(), line(more));
    }

    void sectionsFollow()
    {
        QVERIFY(correct(everything()));
        const auto counts = libraryCounts(*m_store, -1);
        QVERIFY(counts);
        QCOMPARE(counts->sources.size(), 1);
        QCOMPARE(counts->sources.first().name, everything().source);
        QCOMPARE(counts->authors.size(), 1);
        QCOMPARE(counts->authors.first().name, everything().author);
    }

    void theSameCaptureIsTheSame()
    {
        QVERIFY(correct(everything()));
        QVERIFY(m_store->held(captured())->has_value());
        QCOMPARE(m_store->add({captured()})->first().outcome, StoreOutcome::Same);
        QCOMPARE(shown(), line(everything()));
    }

    /// What is corrected stays; what is not goes with the newer capture, and so does what was found.
    void aNewerCaptureLeavesIt()
    {
        Details typed = detailsOf(captured().article);
        typed.title = Typed;
        QVERIFY(correct(typed));
        NewArticle newer = captured();
        newer.article.title = QStringLiteral("第二版");
        newer.article.author = QStringLiteral("乙");
        newer.article.modified = beijing(10);
        QCOMPARE(m_store->add({newer})->first().outcome, StoreOutcome::Revised);
        Details expected = detailsOf(newer.article);
        QCOMPARE(line(Corrections::of(m_store->database(), 1)->found), line(expected));
        expected.title = Typed;
        QCOMPARE(shown(), line(expected));
        QCOMPARE(*m_store->check(), QStringList());
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(shown(), line(detailsOf(newer.article)));
    }

    void aRevisionKeepsWhatTheCaptureSaid()
    {
        QVERIFY(correct(everything()));
        NewArticle newer = captured();
        newer.text += QStringLiteral("\n续。");
        newer.article.modified = beijing(10);
        QVERIFY(m_store->add({newer}));
        Query query(m_store->database(), "SELECT record FROM revisions");
        QVERIFY(query.run() && query.next());
        QVERIFY(query.text(0).contains(captured().article.title));
        QVERIFY(!query.text(0).contains(Typed));
    }

    void aNewerPolicyLeavesIt()
    {
        QVERIFY(correct(everything()));
        NewArticle remade = captured();
        remade.policy = 2;
        QVERIFY(m_store->renew({{1, remade, false, {}, {}}}));
        QCOMPARE(shown(), line(everything()));
        QCOMPARE(m_store->rows({1})->first().title, Typed);
        QVERIFY(correct(detailsOf(captured().article)));
        QCOMPARE(m_store->rows({1})->first().title, captured().article.title);
    }

    void searchHearsOfIt()
    {
        const auto latest = [this] {
            Query query(m_store->database(), "SELECT latest FROM change_count");
            return query.run() && query.next() ? query.number(0) : -1;
        };
        const qint64 before = latest();
        QVERIFY(correct(everything()));
        QVERIFY(latest() > before);
    }

    void aBackupBringsBoth()
    {
        QVERIFY(correct(everything()));
        const auto backup =
            Backup::make(m_store->database(), m_folder->filePath(QStringLiteral("backups")), beijing(7));
        QVERIFY(backup);
        const auto other = open(QStringLiteral("other"));
        QVERIFY(other && Restore::merge(*other, *backup, beijing(9)));
        const auto known = Corrections::of(other->database(), 1);
        QVERIFY(known);
        QCOMPARE(line(known->shown), line(everything()));
        QCOMPARE(line(known->found), line(detailsOf(captured().article)));
        QCOMPARE(*other->check(), QStringList());
    }

    void nothingIsLeftOfARemovedArticle()
    {
        QVERIFY(correct(everything()));
        QVERIFY(Organiser(m_store->database()).apply(Action{Action::Kind::Trash, {1}, {}, {}}));
        QVERIFY(Trash::remove(m_store->database(), {1}));
        for (const char *sql : {"SELECT 1 FROM corrections", "SELECT 1 FROM found_details"}) {
            Query query(m_store->database(), sql);
            QVERIFY(query.run() && !query.next());
        }
        QVERIFY(m_store->add({captured()}));
        QCOMPARE(m_store->rows({2})->first().title, captured().article.title);
    }

    void theCheckFindsWhatDoesNotShow()
    {
        QVERIFY(correct(everything()));
        {
            Query query(m_store->database(), "UPDATE articles SET title = 'another'");
            QVERIFY(query.run());
        }
        QCOMPARE(m_store->check()->size(), 1);
    }

private:
    static NewArticle captured() { return article(QStringLiteral("1")); }

    static Details everything() { return {Typed, QStringLiteral("甲"), QStringLiteral("The Ledger"), beijing(12)}; }

    std::unique_ptr<ArticleStore> open(const QString &name)
    {
        auto store = ArticleStore::open(m_folder->filePath(name), ArticleStore::Access::Write);
        return store ? *std::move(store) : nullptr;
    }

    Result<QList<ArticleId>> correct(const Details &details)
    {
        return Organiser(m_store->database()).apply(Corrections::set(1, details));
    }

    QString shown() { return line(detailsOf(m_store->article(1)->article)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
