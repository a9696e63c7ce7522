// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarystate.h"
#include "oldlibrary.h"
#include "store/backup.h"
#include "store/restore.h"
#include "store/trash.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using Samples::beijing;

Q_DECLARE_METATYPE(Action)

class RestoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_store = open(QStringLiteral("library"));
        QVERIFY(m_store);
        QList<NewArticle> batch;
        for (int number = 1; number <= 8; ++number)
            batch << RandomOperations::numbered(number);
        batch[2].share = Samples::share(QStringLiteral("88"));
        QVERIFY(m_store->add(batch));
        apply(Action::Kind::Star, {1});
        apply(Action::Kind::AddTag, {1, 2}, QStringLiteral("甲"));
        apply(Action::Kind::Note, {3}, {}, QStringLiteral("再读一遍"));
        apply(Action::Kind::Trash, {4});
    }

    void cleanup() { m_store.reset(); }

    void anEmptyLibraryBecomesTheSame()
    {
        const QString expected = stateOf(*m_store);
        const QString backup = backUp();
        const auto other = open(QStringLiteral("other"));
        const auto done = Restore::merge(*other, backup, beijing(9));
        QVERIFY2(done, done ? "" : qPrintable(done.error().sentence + done.error().detail));
        QCOMPARE(done->articles, 8);
        QCOMPARE(done->added, 8);
        QCOMPARE(stateOf(*other), expected);
        QCOMPARE(*other->check(), QStringList());
        QCOMPARE(other->article(3)->shares, m_store->article(3)->shares);
        for (ArticleId id = 1; id <= 8; ++id) {
            QCOMPARE(*other->original(id), *m_store->original(id));
            QCOMPARE(other->article(id)->article, m_store->article(id)->article);
        }
    }

    /// A tag that no article bears, and a saved search, belong to no article: they come all the same.
    void whatBelongsToNoArticleComesBack_data()
    {
        QTest::addColumn<bool>("imported");
        QTest::newRow("into an empty library") << false;
        QTest::newRow("into one whose articles were imported anew") << true;
    }

    void whatBelongsToNoArticleComesBack()
    {
        QFETCH(bool, imported);
        apply(Action::Kind::AddTag, {5}, QStringLiteral("待读"), QStringLiteral("teal"));
        apply(Action::Kind::RemoveTag, {5}, QStringLiteral("待读"));
        apply(Action::Kind::SaveSearch, {}, QStringLiteral("算力"), QStringLiteral("算力 is:unread"));
        const QString expected = stateOf(*m_store);
        const QString backup = backUp();
        const auto other = open(QStringLiteral("other"));
        if (imported)
            for (int number = 1; number <= 8; ++number)
                QVERIFY(other->add({RandomOperations::numbered(number)}));
        for (int round = 0; round < 2; ++round) {
            const auto done = Restore::merge(*other, backup, beijing(9));
            QVERIFY2(done, done ? "" : qPrintable(done.error().sentence + done.error().detail));
            QCOMPARE(done->others, round == 0 ? 3 : 0); // two tags and the search
            QCOMPARE(stateOf(*other), expected);
        }
        QCOMPARE(*other->check(), QStringList());
    }

    void whatHasTheNameHereStays()
    {
        apply(Action::Kind::SaveSearch, {}, QStringLiteral("Power"), QStringLiteral("电力"));
        apply(Action::Kind::ColourTag, {}, QStringLiteral("甲"), QStringLiteral("teal"));
        const QString backup = backUp();
        apply(Action::Kind::SaveSearch, {}, QStringLiteral("POWER"), QStringLiteral("算力"));
        apply(Action::Kind::ColourTag, {}, QStringLiteral("甲"), QStringLiteral("rose"));
        const QString before = stateOf(*m_store);
        const auto done = Restore::merge(*m_store, backup, beijing(9));
        QVERIFY(done);
        QCOMPARE(done->others, 0);
        QCOMPARE(stateOf(*m_store), before);
    }

    /// A tag is deleted, comes back from a backup under a number of its own, and then the deletion is undone.
    void undoMeetsWhatCameBack_data()
    {
        QTest::addColumn<Action>("action");
        QTest::newRow("a deleted tag") << Action{Action::Kind::DeleteTag, {}, QStringLiteral("甲"), {}};
        QTest::newRow("a renamed tag") << Action{
            Action::Kind::RenameTag, {}, QStringLiteral("甲"), QStringLiteral("乙")};
        QTest::newRow("a removed search") << Action{Action::Kind::DeleteSearch, {}, QStringLiteral("算力"), {}};
        QTest::newRow("a renamed search")
            << Action{Action::Kind::RenameSearch, {}, QStringLiteral("算力"), QStringLiteral("电力")};
    }

    void undoMeetsWhatCameBack()
    {
        QFETCH(Action, action);
        apply(Action::Kind::SaveSearch, {}, QStringLiteral("算力"), QStringLiteral("算力 is:unread"));
        const QString before = stateOf(*m_store);
        const QString backup = backUp();
        apply(action.kind, {}, action.tag, action.value);
        QVERIFY(Restore::merge(*m_store, backup, beijing(9)));
        apply(Action::Kind::AddTag, {7}, QStringLiteral("甲"));
        Organiser organiser(m_store->database(), beijing(10));
        QVERIFY(organiser.undo());
        const auto undone = organiser.undo();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
        QCOMPARE(stateOf(*m_store), before);
        QCOMPARE(*m_store->check(), QStringList());
        for (int round = 0; round < 2; ++round)
            QVERIFY(organiser.redo());
        QVERIFY(!organiser.steps()->redo);
        QCOMPARE(*m_store->check(), QStringList());
    }

    void twiceIsOnce()
    {
        const QString backup = backUp();
        QVERIFY(m_store->add({RandomOperations::numbered(2, 3), RandomOperations::numbered(9)}));
        apply(Action::Kind::Unstar, {1});
        const QString before = stateOf(*m_store);
        for (int round = 0; round < 2; ++round) {
            const auto done = Restore::merge(*m_store, backup, beijing(9));
            QVERIFY(done);
            QCOMPARE(done->articles, 8);
            QCOMPARE(done->added, 0);
            QCOMPARE(done->revised, 0);
            QCOMPARE(done->organised, 0);
            QCOMPARE(stateOf(*m_store), before);
        }
        QCOMPARE(*m_store->check(), QStringList());
    }

    void whatWasRemovedComesBack()
    {
        const QString expected = stateOf(*m_store);
        const QString backup = backUp();
        QCOMPARE(*Trash::empty(m_store->database()), 1);
        QVERIFY(stateOf(*m_store) != expected);
        const auto done = Restore::merge(*m_store, backup, beijing(9));
        QVERIFY(done);
        QCOMPARE(done->added, 1);
        const auto rows = m_store->rows({9}); // an id is never used again
        QCOMPARE(rows->size(), 1);
        QVERIFY(rows->first().trashed);
        QCOMPARE(*Trash::removeExpired(m_store->database(), beijing(9).addDays(29)), 0);
    }

    void newerStatesStay()
    {
        const QString backup = backUp();
        apply(Action::Kind::Unstar, {1});
        apply(Action::Kind::RemoveTag, {1, 2}, QStringLiteral("甲"));
        apply(Action::Kind::Note, {3}, {}, QStringLiteral("读过了"));
        apply(Action::Kind::Restore, {4});
        apply(Action::Kind::Archive, {5});
        const QString before = stateOf(*m_store);
        QVERIFY(Restore::merge(*m_store, backup, beijing(9)));
        QCOMPARE(stateOf(*m_store), before);
    }

    /// The library was lost, and its files imported anew.
    void anUntouchedArticleTakesItsStates()
    {
        const QString expected = stateOf(*m_store);
        const QString backup = backUp();
        const auto other = open(QStringLiteral("other"));
        QList<NewArticle> batch;
        for (int number = 1; number <= 8; ++number)
            batch << RandomOperations::numbered(number);
        QVERIFY(other->add(batch));
        const auto done = Restore::merge(*other, backup, beijing(9));
        QVERIFY(done);
        QCOMPARE(done->added, 0);
        QCOMPARE(done->organised, 4);
        QCOMPARE(done->revised, 1); // the share
        QCOMPARE(stateOf(*other), expected);
        QCOMPARE(*other->check(), QStringList());
    }

    void ofTwoTexts_data()
    {
        QTest::addColumn<QDateTime>("here");
        QTest::addColumn<QDateTime>("there");
        QTest::addColumn<bool>("hereStands");
        QTest::newRow("the later one stands: here") << beijing(5) << beijing(4) << true;
        QTest::newRow("the later one stands: in the backup") << beijing(4) << beijing(5) << false;
        QTest::newRow("without dates the one here") << QDateTime() << QDateTime() << true;
        QTest::newRow("with one date the one here") << QDateTime() << beijing(5) << true;
    }

    void ofTwoTexts()
    {
        QFETCH(QDateTime, here);
        QFETCH(QDateTime, there);
        QFETCH(bool, hereStands);
        const auto version = [](const QString &text, const QDateTime &modified) {
            NewArticle made = Samples::article(QStringLiteral("700"), QStringLiteral("两稿"), text);
            made.article.modified = modified;
            return made;
        };
        const auto other = open(QStringLiteral("other"));
        QVERIFY(other->add({version(QStringLiteral("此处"), here)}));
        QVERIFY(m_store->add({version(QStringLiteral("彼处"), there)}));
        const QString backup = backUp();
        for (int round = 0; round < 2; ++round) {
            QVERIFY(Restore::merge(*other, backup, beijing(9)));
            QCOMPARE(other->article(1)->text, hereStands ? QStringLiteral("此处") : QStringLiteral("彼处"));
            Query revisions(other->database(), "SELECT count(*) FROM revisions");
            QVERIFY(revisions.run() && revisions.next());
            QCOMPARE(revisions.number(0), 1);
        }
        QCOMPARE(*other->check(), QStringList());
    }

    void aBackupOfTheFirstVersion()
    {
        QVERIFY(OldLibrary::make(m_folder->filePath(QStringLiteral("old")), 250));
        const auto done = Restore::merge(*m_store, m_folder->filePath(QStringLiteral("old")), beijing(9));
        QVERIFY2(done, done ? "" : qPrintable(done.error().sentence));
        QCOMPARE(done->added, 250);
        QCOMPARE(*m_store->count(), 258);
        QCOMPARE(*m_store->check(), QStringList());
        QCOMPARE(QDir(m_store->library()).entryList({QStringLiteral("restore-*")}, QDir::Dirs).size(), 0);
    }

    /// Whichever page is damaged, the others' articles are rescued, and each one that is not is named.
    void aDamagedBackupGivesTheRest()
    {
        QList<NewArticle> batch;
        for (int number = 100; number < 260; ++number) {
            batch << RandomOperations::numbered(number);
            batch.last().text += QString(3000, u'港'); // bodies on pages of their own
        }
        QVERIFY(m_store->add(batch));
        const int all = *m_store->count();
        QFile backup(backUp());
        QVERIFY(backup.open(QIODevice::ReadOnly));
        const QByteArray good = backup.readAll();
        constexpr int Page = 4096;
        int damaged = 0;
        int rescued = 0;
        int refused = 0;
        for (qsizetype page = 2; page * Page < good.size(); page += 7) {
            QByteArray bad = good;
            for (int at = 0; at < Page; ++at)
                bad[page * Page + at] = char(0xa5);
            QFile file(m_folder->filePath(QStringLiteral("bad.db")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bad), bad.size());
            file.close();
            const auto other = open(QStringLiteral("rescued-%1").arg(page));
            const auto done = Restore::merge(*other, file.fileName(), beijing(9));
            ++damaged;
            if (!done) { // the page held the tables' names
                QVERIFY(!done.error().sentence.isEmpty());
                ++refused;
                continue;
            }
            rescued += done->added;
            QCOMPARE(*other->count(), done->added);
            QCOMPARE(*other->check(), QStringList());
            QVERIFY(done->added + done->unreadable.size() <= all);
        }
        qInfo("%d pages damaged, %d libraries refused, %d articles rescued of %d in the others", damaged, refused,
              rescued, all * (damaged - refused));
        QVERIFY(refused * 10 < damaged);
        QVERIFY(rescued > all * (damaged - refused) / 2);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing there") << QStringLiteral("nowhere");
        QTest::newRow("a folder without a backup") << QStringLiteral(".");
        QTest::newRow("the library itself") << QStringLiteral("library");
        QTest::newRow("another file") << QStringLiteral("notes.txt");
    }

    void refuses()
    {
        QFETCH(QString, path);
        QFile notes(m_folder->filePath(QStringLiteral("notes.txt")));
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(QByteArray(2000, 'n'));
        notes.close();
        const QString before = stateOf(*m_store);
        const auto done = Restore::merge(*m_store, m_folder->filePath(path), beijing(9));
        QVERIFY(!done);
        QVERIFY(done.error().kind != Error::Kind::Bug);
        QCOMPARE(stateOf(*m_store), before);
    }

private:
    std::unique_ptr<ArticleStore> open(const QString &name)
    {
        auto store = ArticleStore::open(m_folder->filePath(name), ArticleStore::Access::Write);
        return store ? *std::move(store) : nullptr;
    }

    void apply(Action::Kind kind, const QList<ArticleId> &articles, const QString &tag = {}, const QString &value = {})
    {
        QVERIFY(Organiser(m_store->database(), beijing(6)).apply({kind, articles, tag, value}));
    }

    QString backUp()
    {
        const auto made = Backup::make(m_store->database(), m_folder->filePath(QStringLiteral("backups")), beijing(7));
        return made ? *made : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "tst_restore.moc"
