// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarystate.h"
#include "oldlibrary.h"
#include "sqlite/query.h"
#include "sqlite/transaction.h"
#include "store/compression.h"
#include "store/librarycounts.h"
#include "store/libraryfile.h"
#include "store/organiser.h"
#include "store/rowimage.h"
#include "store/schema.h"
#include "store/trash.h"
#include "store/undolog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Samples;
using Kind = Action::Kind;

Q_DECLARE_METATYPE(Action)

namespace {

const QString Energy = QStringLiteral("能源");
const QString Kept = QStringLiteral("运价");

}

class OrganiserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        QVERIFY(m_temporary->isValid());
        open();
        QList<NewArticle> batch;
        for (int number = 1; number <= 6; ++number)
            batch << RandomOperations::numbered(number);
        const auto stored = m_store->add(batch);
        QVERIFY(stored);
        m_ids.clear();
        for (const Stored &one : *stored)
            m_ids << one.id;
    }

    void cleanup() { m_store.reset(); }

    void eachActionIsDoneUndoneAndDoneAgain_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const Action &action, const char *text) {
            QTest::newRow(name) << action << QString::fromUtf8(text);
        };
        row("read", {Kind::Read, {1, 2}, {}, {}}, "Mark 2 Articles as Read");
        row("unread", {Kind::Unread, {3}, {}, {}}, "Mark as Unread");
        row("star", {Kind::Star, {1}, {}, {}}, "Star");
        row("remove star", {Kind::Unstar, {3}, {}, {}}, "Remove Star");
        row("archive", {Kind::Archive, {1, 2, 4}, {}, {}}, "Archive 3 Articles");
        row("take out of archive", {Kind::Unarchive, {3}, {}, {}}, "Remove from Archive");
        row("trash", {Kind::Trash, {1, 3}, {}, {}}, "Move 2 Articles to Trash");
        row("restore", {Kind::Restore, {6}, {}, {}}, "Restore");
        row("a new tag", {Kind::AddTag, {1, 2}, QStringLiteral("航运"), {}}, "Tag 2 Articles “航运”");
        row("a new tag of a colour", {Kind::AddTag, {1}, QStringLiteral("航运"), QStringLiteral("teal")}, "Tag “航运”");
        row("a known tag", {Kind::AddTag, {1, 3}, Energy, {}}, "Tag “能源”");
        row("remove a tag", {Kind::RemoveTag, {3, 4}, Energy, {}}, "Remove Tag “能源”");
        row("a note", {Kind::Note, {1}, {}, QStringLiteral("再读一遍")}, "Change Note");
        row("another note", {Kind::Note, {3}, {}, QStringLiteral("再读一遍")}, "Change Note");
        row("no note", {Kind::Note, {3}, {}, QStringLiteral(" ")}, "Change Note");
        row("rename a tag", {Kind::RenameTag, {}, Energy, QStringLiteral("新能源")}, "Rename Tag “能源”");
        row("colour a tag", {Kind::ColourTag, {}, Energy, QStringLiteral("rose")}, "Change Colour of Tag “能源”");
        row("delete a tag", {Kind::DeleteTag, {}, Energy, {}}, "Delete Tag “能源”");
        row("save a search", {Kind::SaveSearch, {}, QStringLiteral("算力"), QStringLiteral("算力 is:unread")},
            "Save Search “算力”");
        row("save it anew", {Kind::SaveSearch, {}, Kept, QStringLiteral("运价 -油")}, "Save Search “运价”");
        row("rename a search", {Kind::RenameSearch, {}, Kept, QStringLiteral("海运")}, "Rename Search “运价”");
        row("remove a search", {Kind::DeleteSearch, {}, Kept, {}}, "Remove Search “运价”");
    }

    void eachActionIsDoneUndoneAndDoneAgain()
    {
        QFETCH(Action, action);
        prepareThird();
        const QString before = stateOf(*m_store);
        QVERIFY(apply(action));
        const QString after = stateOf(*m_store);
        QVERIFY(after != before);
        reopen(); // the log outlives the program
        QTEST(stepText(*steps().undo), "text");
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(stateOf(*m_store), before);
        QTEST(stepText(*steps().redo), "text");
        reopen();
        QVERIFY(Organiser(m_store->database()).redo());
        QCOMPARE(stateOf(*m_store), after);
        QVERIFY(!steps().redo);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void whatIsSoAlreadyIsNoStep_data()
    {
        QTest::addColumn<Action>("action");
        QTest::newRow("read") << Action{Kind::Read, {3}, {}, {}};
        QTest::newRow("in the trash") << Action{Kind::Trash, {6}, {}, {}};
        QTest::newRow("not in the trash") << Action{Kind::Restore, {3}, {}, {}};
        QTest::newRow("tagged, in other letters") << Action{Kind::AddTag, {3}, QStringLiteral(" 能源 "), {}};
        QTest::newRow("never tagged") << Action{Kind::RemoveTag, {1}, Energy, {}};
        QTest::newRow("no such tag") << Action{Kind::DeleteTag, {}, QStringLiteral("nothing"), {}};
        QTest::newRow("no such search") << Action{Kind::DeleteSearch, {}, QStringLiteral("nothing"), {}};
        QTest::newRow("the same search") << Action{Kind::SaveSearch, {}, Kept, QStringLiteral("运价 油")};
        QTest::newRow("the same note") << Action{Kind::Note, {3}, {}, QStringLiteral("旧注")};
        QTest::newRow("no article") << Action{Kind::Star, {4711}, {}, {}};
    }

    void whatIsSoAlreadyIsNoStep()
    {
        QFETCH(Action, action);
        prepareThird();
        const QString before = stateOf(*m_store);
        const QString step = stepText(*steps().undo);
        const auto changed = Organiser(m_store->database()).apply(action);
        QVERIFY(changed);
        QVERIFY(changed->isEmpty());
        QCOMPARE(stateOf(*m_store), before);
        QCOMPARE(stepText(*steps().undo), step);
    }

    void refusals_data()
    {
        QTest::addColumn<Action>("action");
        QTest::newRow("a tag without a name") << Action{Kind::AddTag, {1}, QStringLiteral(" \n"), {}};
        QTest::newRow("a long name") << Action{Kind::AddTag, {1}, QString(101, u'长'), {}};
        QTest::newRow("an unknown colour") << Action{Kind::AddTag, {1}, Energy, QStringLiteral("#ff0000")};
        QTest::newRow("no colour") << Action{Kind::ColourTag, {}, Energy, {}};
        QTest::newRow("renamed to nothing") << Action{Kind::RenameTag, {}, Energy, QStringLiteral(" ")};
        QTest::newRow("renamed to another tag")
            << Action{Kind::RenameTag, {}, Energy, QStringLiteral("ＥＡＲＮＩＮＧＳ")};
        QTest::newRow("an endless note") << Action{Kind::Note, {1}, {}, QString(1'000'001, u'x')};
    }

    void refusals()
    {
        QFETCH(Action, action);
        prepareThird();
        QVERIFY(apply({Kind::AddTag, {1}, QStringLiteral("Earnings"), {}}));
        const QString before = stateOf(*m_store);
        const auto refused = Organiser(m_store->database()).apply(action);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Input);
        QVERIFY(!refused.error().sentence.isEmpty());
        QCOMPARE(stateOf(*m_store), before);
    }

    void openingIsNoStepOfTheLog()
    {
        QVERIFY(apply({Kind::Star, {m_ids[0]}, {}, {}}));
        QVERIFY(apply({Kind::Opened, {m_ids[1]}, {}, {}}));
        QCOMPARE(stepText(*steps().undo), QStringLiteral("Star"));
        QVERIFY(m_store->rows({m_ids[1]})->first().read);
    }

    void aNewStepForgetsWhatWasUndone()
    {
        QVERIFY(apply({Kind::Star, {m_ids[0]}, {}, {}}));
        QVERIFY(Organiser(m_store->database()).undo());
        QVERIFY(apply({Kind::Archive, {m_ids[0]}, {}, {}}));
        QVERIFY(!steps().redo);
        QVERIFY(Organiser(m_store->database()).redo()->isEmpty());
    }

    void theLastHundredStepsAreKept()
    {
        for (int step = 0; step < UndoLog::StepsKept + 5; ++step)
            QVERIFY(apply({step % 2 == 0 ? Kind::Star : Kind::Unstar, {m_ids[0]}, {}, {}}));
        int undone = 0;
        while (!Organiser(m_store->database()).undo()->isEmpty())
            ++undone;
        QCOMPARE(undone, UndoLog::StepsKept);
        QVERIFY(m_store->rows({m_ids[0]})->first().starred); // five steps in
    }

    void theTrashKeepsAMonth_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("removed");
        QTest::newRow("at once") << 0 << 0;
        QTest::newRow("29 days") << 29 << 0;
        QTest::newRow("30 days") << 30 << 2;
        QTest::newRow("the clock went back a year") << -365 << 0;
    }

    void theTrashKeepsAMonth()
    {
        QFETCH(int, days);
        const QDateTime now = beijing(25).toUTC();
        QVERIFY(Organiser(m_store->database(), now).apply({Kind::Trash, {m_ids[0], m_ids[1]}, {}, {}}));
        const auto removed = Trash::removeExpired(m_store->database(), now.addDays(days));
        QVERIFY(removed);
        QTEST(*removed, "removed");
        QCOMPARE(*m_store->count(), 6 - *removed);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void aWrongClockNeitherShortensNorLengthensTheMonth_data()
    {
        QTest::addColumn<QDateTime>("clock"); // when the article was put into the trash
        QTest::newRow("its battery was empty") << QDateTime(QDate(1970, 1, 1), QTime(0, 1), Qt::UTC);
        QTest::newRow("years ahead") << QDateTime(QDate(2099, 1, 1), QTime(0, 1), Qt::UTC);
    }

    void aWrongClockNeitherShortensNorLengthensTheMonth()
    {
        QFETCH(QDateTime, clock);
        const QDateTime now = beijing(25).toUTC(); // after the articles were written and saved
        QVERIFY(Organiser(m_store->database(), clock).apply({Kind::Trash, {m_ids[0]}, {}, {}}));
        for (int day = 0; day < 30; ++day)
            QCOMPARE(*Trash::removeExpired(m_store->database(), now.addDays(day)), 0);
        QCOMPARE(*Trash::removeExpired(m_store->database(), now.addDays(30)), 1);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void theClockGoesBackBetweenSteps()
    {
        const QString first = stateOf(*m_store);
        const QDateTime now = beijing(25).toUTC();
        QVERIFY(Organiser(m_store->database(), now).apply({Kind::Star, {m_ids[0]}, {}, {}}));
        QVERIFY(Organiser(m_store->database(), now.addYears(-1)).apply({Kind::Archive, {m_ids[0]}, {}, {}}));
        QVERIFY(
            Organiser(m_store->database(), now.addYears(-2)).apply({Kind::Note, {m_ids[0]}, {}, QStringLiteral("注")}));
        const QString last = stateOf(*m_store);
        for (const char *step : {"Change Note", "Archive", "Star"}) {
            QCOMPARE(stepText(*steps().undo), QString::fromLatin1(step));
            QVERIFY(Organiser(m_store->database(), now.addYears(-3)).undo());
        }
        QCOMPARE(stateOf(*m_store), first);
        while (steps().redo)
            QVERIFY(Organiser(m_store->database(), now.addYears(-4)).redo());
        QCOMPARE(stateOf(*m_store), last);
    }

    void doingItAgainBeginsTheMonthAnew()
    {
        const QDateTime now = beijing(1).toUTC();
        QVERIFY(Organiser(m_store->database(), now).apply({Kind::Trash, {m_ids[0]}, {}, {}}));
        QVERIFY(Organiser(m_store->database(), now).undo());
        QVERIFY(Organiser(m_store->database(), now.addDays(40)).redo());
        QCOMPARE(*Trash::removeExpired(m_store->database(), now.addDays(41)), 0);
    }

    void removingTakesTheOriginalAndTheStepsAlong()
    {
        QVERIFY(apply({Kind::Star, {m_ids[0]}, {}, {}}));
        QVERIFY(apply({Kind::AddTag, {m_ids[0]}, Energy, {}}));
        QVERIFY(apply({Kind::Trash, {m_ids[0], m_ids[1]}, {}, {}}));
        Organiser organiser(m_store->database());
        QCOMPARE(*Trash::remove(m_store->database(), {m_ids[0], m_ids[2]}), 1); // the third is not in the trash
        QCOMPARE(*m_store->count(), 5);
        QVERIFY(!m_store->article(m_ids[0]));
        QCOMPARE(*m_store->check(), QStringList());
        QCOMPARE(*organiser.undo(), QList<ArticleId>{m_ids[1]});
        QVERIFY(organiser.undo()); // the tag itself, which the step had made
        QVERIFY(organiser.undo()->isEmpty());
        QCOMPARE(libraryCounts(*m_store, -1)->tags.size(), 0);
        QCOMPARE(*m_store->check(), QStringList());
        QCOMPARE(m_store->add({RandomOperations::numbered(1)})->first().outcome, StoreOutcome::New);
    }

    void anImportDoesNotTakeOutOfTheTrash()
    {
        QVERIFY(apply({Kind::Trash, {m_ids[0]}, {}, {}}));
        QCOMPARE(m_store->add({RandomOperations::numbered(1)})->first().outcome, StoreOutcome::Same);
        QCOMPARE(m_store->add({RandomOperations::numbered(1, 1)})->first().outcome, StoreOutcome::Revised);
        QVERIFY(m_store->rows({m_ids[0]})->first().trashed);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void aRevisionKeepsTheStates()
    {
        prepareThird();
        QCOMPARE(m_store->add({RandomOperations::numbered(3, 1)})->first().outcome, StoreOutcome::Revised);
        const ArticleRow row = m_store->rows({m_ids[2]})->first();
        QVERIFY(row.read && row.starred && row.archived && row.noted);
        QCOMPARE(row.tags, QList<Tag>({Tag{Energy, QStringLiteral("amber")}}));
        QCOMPARE(*m_store->check(), QStringList());
    }

    void aFirstLibraryIsBroughtUpToDate()
    {
        m_store.reset();
        const QString folder = m_temporary->filePath(QStringLiteral("old"));
        {
            const Schema first{librarySchema().applicationId, {librarySchema().steps.first()}};
            const auto old = LibraryFile::open(folder, QStringLiteral("library.db"), Database::Access::Write, first);
            QVERIFY(old);
            QVERIFY(writeOldArticle(**old));
        }
        const auto store = ArticleStore::open(folder, ArticleStore::Access::Write);
        QVERIFY(store);
        QCOMPARE(QDir(folder + QStringLiteral("/backups")).entryList(QDir::Files).size(), 1);
        QCOMPARE(*(*store)->check(), QStringList());
        const auto counts = libraryCounts(**store, -1);
        QVERIFY(counts);
        QCOMPARE(counts->all, 1);
        QCOMPARE(counts->unread, 1);
        QCOMPARE(counts->trash, 0);
        QCOMPARE(counts->sources.value(0).name, QStringLiteral("旧报"));
        QCOMPARE(counts->authors.value(0).articles, 1);
        QCOMPARE(counts->tickers.first().articles, 1);
        QVERIFY(Organiser((*store)->database()).apply({Kind::Trash, {1}, {}, {}}));
        QCOMPARE((*store)->tickers()->size(), 0);
        QCOMPARE(*(*store)->check(), QStringList());
    }

    /// Steps that an earlier version logged, in its own form, are undone and done again.
    void stepsOfTheSeventhVersionAreUndone_data()
    {
        QTest::addColumn<QString>("change"); // field, article, tag, before, after
        QTest::addColumn<QString>("then");   // what the step had done
        const auto row = [](const char *name, const char *change, const char *then) {
            QTest::newRow(name) << QString::fromUtf8(change) << QString::fromUtf8(then);
        };
        row("read", "'read', 1, NULL, 0, 1", "UPDATE articles SET read = 1 WHERE id = 1");
        row("unread", "'read', 2, NULL, 1, 0", "UPDATE articles SET read = 0 WHERE id = 2");
        row("starred", "'starred', 1, NULL, 0, 1", "UPDATE articles SET starred = 1 WHERE id = 1");
        row("archived", "'archived', 1, NULL, 0, 1", "UPDATE articles SET archived = 1 WHERE id = 1");
        row("trashed", "'trashed', 1, NULL, NULL, 1740000000000",
            "UPDATE articles SET trashed = 1740000000000 WHERE id = 1");
        row("a note", "'note', 1, NULL, NULL, 'It''s new, a=1'", "INSERT INTO notes VALUES (1, 'It''s new, a=1')");
        row("another note", "'note', 2, NULL, '旧注', '新注'", "UPDATE notes SET text = '新注' WHERE article = 2");
        row("no note", "'note', 2, NULL, '旧注', NULL", "DELETE FROM notes WHERE article = 2");
        row("a note with a zero in it", "'note', 1, NULL, NULL, 'a' || char(0) || 'b'",
            "INSERT INTO notes VALUES (1, 'a' || char(0) || 'b')");
        row("tagged", "'tagged', 1, 1, 0, 1", "INSERT INTO article_tags VALUES (1, 1)");
        row("no longer tagged", "'tagged', 2, 1, 1, 0", "DELETE FROM article_tags WHERE article = 2");
        row("a new tag", "'tag', NULL, 2, NULL, 'rose Ａ tag'",
            "INSERT INTO tags (id, name, folded, colour) VALUES (2, 'Ａ tag', 'a tag', 'rose')");
        row("a renamed tag", "'tag', NULL, 1, 'blue 能源', 'blue 电力'",
            "UPDATE tags SET name = '电力', folded = '电力' WHERE id = 1");
        row("a coloured tag", "'tag', NULL, 1, 'blue 能源', 'teal 能源'",
            "UPDATE tags SET colour = 'teal' WHERE id = 1");
        row("a deleted tag", "'tag', NULL, 3, 'amber 空', NULL", "DELETE FROM tags WHERE id = 3");
        row("a saved search", "'search', NULL, 2, NULL, 'Power' || char(10) || '电力 is:unread'",
            "INSERT INTO saved_searches VALUES (2, 'Power', 'power', '电力 is:unread')");
        row("a renamed search", "'search', NULL, 1, '运价' || char(10) || '运价 油', '海运' || char(10) || '运价 油'",
            "UPDATE saved_searches SET name = '海运', folded = '海运' WHERE id = 1");
        row("a removed search", "'search', NULL, 1, '运价' || char(10) || '运价 油', NULL",
            "DELETE FROM saved_searches");
    }

    void stepsOfTheSeventhVersionAreUndone()
    {
        QFETCH(QString, change);
        QFETCH(QString, then);
        const auto library = [this](const QString &name, const QStringList &more) {
            return OldLibrary::make(
                m_temporary->filePath(name), 2, 7,
                QStringList{
                    QStringLiteral("UPDATE articles SET read = 1 WHERE id = 2"),
                    QStringLiteral("INSERT INTO tags (id, name, folded, colour) VALUES (1, '能源', '能源', 'blue'), "
                                   "(3, '空', '空', 'amber')"),
                    QStringLiteral("INSERT INTO article_tags VALUES (2, 1)"),
                    QStringLiteral("INSERT INTO notes VALUES (2, '旧注')"),
                    QStringLiteral("INSERT INTO saved_searches VALUES (1, '运价', '运价', '运价 油')")} +
                    more);
        };
        const QString step =
            QStringLiteral("INSERT INTO undo_steps (id, kind, value, articles) VALUES (1, 'star', '', 1)");
        const QString changes = QStringLiteral("INSERT INTO undo_changes VALUES (1, 0, %1)").arg(change);
        QVERIFY(library(QStringLiteral("before"), {}));
        QVERIFY(library(QStringLiteral("after"), {then}));
        QVERIFY(library(QStringLiteral("logged"), {then, step, changes}));
        const auto state = [this](const QString &name) {
            const auto store = ArticleStore::open(m_temporary->filePath(name), ArticleStore::Access::Write);
            return store ? stateOf(**store) : store.error().detail;
        };
        const QString before = state(QStringLiteral("before"));
        const QString after = state(QStringLiteral("after"));
        QVERIFY(before != after);

        const auto store =
            ArticleStore::open(m_temporary->filePath(QStringLiteral("logged")), ArticleStore::Access::Write);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QCOMPARE(stateOf(**store), after);
        QVERIFY(Organiser((*store)->database()).undo());
        QCOMPARE(stateOf(**store), before);
        QVERIFY(Organiser((*store)->database()).redo());
        QCOMPARE(stateOf(**store), after);
        QCOMPARE(*(*store)->check(), QStringList());
    }

    void everyEarlierVersionIsBroughtUpToDate_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < librarySchema().version(); ++version)
            QTest::addRow("version %d", version) << version;
    }

    void everyEarlierVersionIsBroughtUpToDate()
    {
        QFETCH(int, version);
        const QString folder = m_temporary->filePath(QStringLiteral("old"));
        QVERIFY(OldLibrary::make(folder, 5, version));
        const auto store = ArticleStore::open(folder, ArticleStore::Access::Write);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        QCOMPARE(*(*store)->count(), 5);
        QCOMPARE(*(*store)->check(), QStringList());
        const QString before = stateOf(**store);
        Organiser organiser((*store)->database());
        QVERIFY(!organiser.apply(Tags::add({1, 2}, Energy))->isEmpty());
        QVERIFY(organiser.undo());
        QCOMPARE(stateOf(**store), before);
    }

    void textsOfAnyKindComeBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes and commas") << QStringLiteral("it's 'so', id=7,text='no'");
        QTest::newRow("lines") << QStringLiteral("一\n二\r\n三");
        QTest::newRow("a zero") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        QTest::newRow("a number") << QStringLiteral("1e5");
        QTest::newRow("NULL") << QStringLiteral("NULL");
        QTest::newRow("beyond the first plane") << QStringLiteral("𠮷野家 📈");
    }

    void textsOfAnyKindComeBack()
    {
        QFETCH(QString, text);
        QVERIFY(apply({Kind::Note, {m_ids[0]}, {}, text}));
        QVERIFY(apply({Kind::Note, {m_ids[0]}, {}, {}}));
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(*Notes::of(m_store->database(), m_ids[0]), text);
        QVERIFY(Organiser(m_store->database()).undo());
        QVERIFY(Organiser(m_store->database()).redo());
        QCOMPARE(*Notes::of(m_store->database(), m_ids[0]), text);
    }

    /// What the log does not tell any more stays as it is, and the other steps are not lost.
    void aDamagedLogChangesNothing_data()
    {
        QTest::addColumn<QString>("image");
        QTest::newRow("no text of a row") << QStringLiteral("anything");
        QTest::newRow("a text without its end") << QStringLiteral("article=1,text=''no end");
        QTest::newRow("half a number") << QStringLiteral("article=1x");
        QTest::newRow("bytes without their end") << QStringLiteral("article=1,text=TX''00");
    }

    void aDamagedLogChangesNothing()
    {
        QFETCH(QString, image);
        QVERIFY(apply({Kind::Star, {m_ids[0]}, {}, {}}));
        QVERIFY(apply({Kind::Note, {m_ids[0]}, {}, QStringLiteral("注")}));
        {
            Query damage(m_store->database(), "UPDATE undo_rows SET after = ? WHERE user_table = 'notes'");
            QVERIFY(damage.run(image));
        }
        QCOMPARE(m_store->check()->size(), 1);
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(*Notes::of(m_store->database(), m_ids[0]), QStringLiteral("注"));
        QCOMPARE(*Organiser(m_store->database()).undo(), QList<ArticleId>{m_ids[0]});
        QVERIFY(!m_store->rows({m_ids[0]})->first().starred);
    }

    /// The tag that a step had made went to other articles by an import: it stays, and so do they.
    void whatAnImportUsesStays()
    {
        QVERIFY(apply({Kind::AddTag, {m_ids[0]}, Energy, {}}));
        NewArticle tagged = RandomOperations::numbered(40);
        tagged.states.tags = {Energy};
        const ArticleId imported = m_store->add({tagged})->first().id;
        QVERIFY(Organiser(m_store->database()).undo());
        QCOMPARE(libraryCounts(*m_store, -1)->tags.first().articles, 1);
        QCOMPARE(m_store->rows({imported})->first().tags.size(), 1);
        QVERIFY(m_store->rows({m_ids[0]})->first().tags.isEmpty());
        QVERIFY(Organiser(m_store->database()).redo());
        QCOMPARE(libraryCounts(*m_store, -1)->tags.first().articles, 2);
        QCOMPARE(*m_store->check(), QStringList());
    }

    /// It was deleted, an import brought one of the same name, and then the deletion is undone: one tag, on all.
    void aTagMeetsItsNamesake()
    {
        QVERIFY(apply({Kind::AddTag, {m_ids[0], m_ids[1]}, Energy, QStringLiteral("rose")}));
        QVERIFY(apply({Kind::DeleteTag, {}, Energy, {}}));
        NewArticle tagged = RandomOperations::numbered(40);
        tagged.states.tags = {Energy};
        const ArticleId imported = m_store->add({tagged})->first().id;
        QVERIFY(apply({Kind::AddTag, {m_ids[1], m_ids[2]}, Energy, {}}));
        for (int step = 0; step < 2; ++step) {
            const auto undone = Organiser(m_store->database()).undo();
            QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        }
        const auto counts = libraryCounts(*m_store, -1);
        QCOMPARE(counts->tags.size(), 1);
        QCOMPARE(counts->tags.first().articles, 3);
        QCOMPARE(counts->tags.first().tag, (Tag{Energy, QStringLiteral("rose")}));
        QCOMPARE(m_store->rows({imported})->first().tags.size(), 1);
        QCOMPARE(*m_store->check(), QStringList());
        while (steps().redo)
            QVERIFY(Organiser(m_store->database()).redo());
        QCOMPARE(m_store->rows({imported})->first().tags.size(), 1);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void onlyAnOpenStepIsLogged()
    {
        QVERIFY(apply({Kind::Star, {m_ids[0]}, {}, {}}));
        NewArticle brought = RandomOperations::numbered(40);
        brought.states.read = true;
        brought.states.tags = {Energy};
        QVERIFY(m_store->add({brought}));
        QVERIFY(Organiser(m_store->database()).undo());
        QVERIFY(Organiser(m_store->database()).redo());
        Query rows(m_store->database(), "SELECT count(*) FROM undo_rows");
        QVERIFY(rows.run() && rows.next());
        QCOMPARE(rows.number(0), 1);
    }

    void tenThousandRandomOperations()
    {
        RandomOperations operations(20260301); // a fixed seed: a failure can be looked at
        QSet<QString> seen;
        for (int operation = 0; operation < 10'000; ++operation) {
            QVERIFY(operations.next(*m_store));
            noteNewestStep(seen);
            if (operation % 1000 == 999)
                QCOMPARE(*m_store->check(), QStringList());
        }
        QCOMPARE(allChanges() - seen, QSet<QString>());
        // Back to where the log begins and forth again: the same states each time, but for the first, which also takes
        // back what no step tells: that an article was read because it was opened.
        Organiser organiser(m_store->database(), operations.now());
        QStringList first;
        for (int round = 0; round < 3; ++round) {
            QStringList states;
            while (steps().undo)
                QVERIFY(organiser.undo());
            states << stateOf(*m_store);
            while (steps().redo)
                QVERIFY(organiser.redo());
            states << stateOf(*m_store);
            QCOMPARE(*m_store->check(), QStringList());
            if (round == 1)
                first = states;
            else if (round == 2)
                QCOMPARE(states, first);
        }
    }

private:
    /// Every change that a step can hold by the list of user data: a kind of step, a row that comes or goes, a column.
    static QSet<QString> allChanges()
    {
        QSet<QString> changes;
        for (const UserTable &table : userTables()) {
            const QString name = QString::fromLatin1(table.name);
            for (const StepKind &kind : table.kinds)
                changes << kind.name;
            if (table.ownsRows)
                changes << name + u'+' << name + u'-';
            for (const QByteArray &column : table.columns)
                changes << name + u'.' + QString::fromLatin1(column);
        }
        // What a highlight is called, stands in and was made at, it keeps.
        changes -= {QStringLiteral("highlights.name"), QStringLiteral("highlights.article"),
                    QStringLiteral("highlights.made"), QStringLiteral("highlight_tags.article")};
        return changes;
    }

    void noteNewestStep(QSet<QString> &seen)
    {
        Query query(m_store->database(), "SELECT s.kind, r.user_table, r.before, r.after FROM undo_steps s "
                                         "JOIN undo_rows r ON r.step = s.id "
                                         "WHERE s.id = (SELECT max(id) FROM undo_steps)");
        QVERIFY(query.run());
        while (query.next()) {
            seen << query.text(0);
            if (query.value(2).isNull() || query.value(3).isNull()) {
                seen << query.text(1) + (query.value(2).isNull() ? u'+' : u'-');
                continue;
            }
            const auto row = RowImage::read(query.bytes(3));
            QVERIFY(row);
            for (const QByteArray &column : row->keys())
                seen << query.text(1) + u'.' + QString::fromLatin1(column);
        }
    }

    bool apply(const Action &action)
    {
        const auto changed = Organiser(m_store->database()).apply(action);
        return changed && (!changed->isEmpty() || action.articles.isEmpty());
    }

    /// The third has everything, the sixth lies in the trash.
    void prepareThird()
    {
        const ArticleId third = m_ids[2];
        for (const Action &action :
             {Action{Kind::Read, {third}, {}, {}}, Action{Kind::Star, {third}, {}, {}},
              Action{Kind::Archive, {third}, {}, {}}, Action{Kind::AddTag, {third}, Energy, QStringLiteral("amber")},
              Action{Kind::SaveSearch, {}, Kept, QStringLiteral("运价 油")},
              Action{Kind::Note, {third}, {}, QStringLiteral("旧注")}, Action{Kind::Trash, {m_ids[5]}, {}, {}}})
            QVERIFY(apply(action));
    }

    static bool writeOldArticle(Database &database)
    {
        WriteTransaction transaction(database);
        const QByteArray bytes = "{}";
        Query original(database, "INSERT INTO originals (hash, size, frame) VALUES (?, ?, ?)");
        Query article(
            database,
            "INSERT INTO articles (family, kind, key, content, title, shown_title, author, source, "
            "language, url, summary, disclaimer, excerpt, partial, characters, words, original) VALUES "
            "('tiger', 'post', '1', x'01', '旧文', '旧文', '某人', '旧报', 'zh', '', '', '', '', 0, 1, 0, 1)");
        Query body(database, "INSERT INTO bodies (article, html, policy, text) VALUES (1, ?, 1, '')");
        Query ticker(database, "INSERT INTO tickers (symbol, name) VALUES ('NVDA', '')");
        Query tickers(database, "INSERT INTO article_tickers (article, ordinal, ticker, origin, name) "
                                "VALUES (1, 0, 1, 'link', '')");
        Query link(database, "INSERT INTO article_originals (article, original) VALUES (1, 1)");
        return transaction.begun() &&
               original.run(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), qint64(bytes.size()),
                            Compression::pack(bytes)) &&
               article.run() && body.run(Compression::pack("<p></p>")) && ticker.run() && tickers.run() && link.run() &&
               transaction.commit();
    }

    void open()
    {
        auto store = ArticleStore::open(m_temporary->filePath(QStringLiteral("library")), ArticleStore::Access::Write);
        QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
        m_store = *std::move(store);
    }

    void reopen()
    {
        m_store.reset();
        open();
    }

    Organiser::Steps steps() { return *Organiser(m_store->database()).steps(); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<ArticleStore> m_store;
    QList<ArticleId> m_ids;
};

QTEST_GUILESS_MAIN(OrganiserTest)
#include "tst_organiser.moc"
