// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture.h"
#include "html/sanitizer.h"
#include "importing/derive.h"
#include "importing/importer.h"
#include "importing/rederive.h"
#include "sqlite/query.h"
#include "store/action.h"
#include "store/notes.h"
#include "store/organiser.h"
#include "store/tags.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

const QString Address = QStringLiteral("https://hafen.example/berichte/2024/kran-7");

/// A page with an article of its own words. `canonical` and `linked` may be empty; `linked` is what its data says.
QByteArray page(const QString &title, const QString &words, const QString &canonical, const QString &linked = {})
{
    QString html = QStringLiteral("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%1</title>").arg(title);
    if (!canonical.isEmpty())
        html += QStringLiteral("<link rel=\"canonical\" href=\"%1\">").arg(canonical);
    if (!linked.isEmpty())
        html += QStringLiteral("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"%1\","
                               "\"url\":\"%2\"}</script>")
                    .arg(title, linked);
    html += QStringLiteral("</head><body><nav><a href=\"/\">Start</a></nav><article><h1>%1</h1>").arg(title);
    for (int i = 1; i <= 4; ++i)
        html += QStringLiteral("<p>%1, part %2: the cranes ran all night, and freight rates stayed low while owners "
                               "waited for the season to turn at last.</p>")
                    .arg(words)
                    .arg(i);
    return (html + QStringLiteral("</article></body></html>")).toUtf8();
}

ArticleKey older(const QString &id)
{
    return {QStringLiteral("schema"), ArticleKey::Kind::News, id};
}

}

class JoinedArticlesTest final : public QObject
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

    void aPageTakesItsAddressForAKey()
    {
        const QByteArray bytes = page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address);
        const ArticleId id = stood(bytes, older(QStringLiteral("hash")));
        QVERIFY(apply({Action::Kind::Star, {id}, {}, {}}));
        remakeAll();
        QCOMPARE(m_store->article(id)->article.key,
                 (ArticleKey{QStringLiteral("page"), ArticleKey::Kind::News, Address}));
        QVERIFY(m_store->rows({id})->first().starred);
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
        QCOMPARE(imported(bytes), ImportOutcome::Same);
        QCOMPARE(*m_store->count(), 1);
    }

    void oneEntryComesOfTwo_data()
    {
        QTest::addColumn<QString>("secondWords");
        QTest::addColumn<int>("revisions");
        QTest::newRow("the same text, saved twice") << QStringLiteral("Dock") << 0;
        QTest::newRow("another text under the same address") << QStringLiteral("Dock, corrected") << 1;
    }
    void oneEntryComesOfTwo()
    {
        QFETCH(QString, secondWords);
        QFETCH(int, revisions);
        const QByteArray first = page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address);
        const QByteArray second =
            page(QStringLiteral("Crane 7"), secondWords, Address + QStringLiteral("?utm_source=letter"));
        const ArticleId one = stood(first, older(QStringLiteral("a")));
        const ArticleId other = stood(second, older(QStringLiteral("b")));
        remakeAll();
        QCOMPARE(*m_store->count(), 1);
        QCOMPARE(number("SELECT count(*) FROM revisions"), revisions);
        QCOMPARE(number("SELECT count(*) FROM article_originals"), 2);
        QVERIFY(m_store->article(one));
        QVERIFY(!m_store->article(other));
        QVERIFY(m_store->article(one)->text.contains(secondWords)); // what came last stands
        QCOMPARE(imported(first), ImportOutcome::Same);
        QCOMPARE(imported(second), ImportOutcome::Same);
    }

    void threeBecomeOneWhateverTheBatches_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("one at a time") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("all at once") << 100;
    }
    void threeBecomeOneWhateverTheBatches()
    {
        QFETCH(int, most);
        QList<ArticleId> ids;
        for (int i = 0; i < 3; ++i)
            ids += stood(page(QStringLiteral("Crane 7"), QStringLiteral("Dock %1").arg(i), Address),
                         older(QString::number(i)));
        const ArticleId stranger =
            stood(page(QStringLiteral("Ferry"), QStringLiteral("Quay"), Address + u'8'), older(QStringLiteral("x")));
        for (int i = 0; i < 3; ++i)
            QVERIFY(organise(Tags::add({ids.at(i)}, QStringLiteral("tag %1").arg(i), {})));
        remakeAll(most);
        QCOMPARE(*m_store->count(), 2);
        QVERIFY(m_store->article(stranger));
        QCOMPARE(tagsOf(ids.first()),
                 (QStringList{QStringLiteral("tag 0"), QStringLiteral("tag 1"), QStringLiteral("tag 2")}));
        QCOMPARE(number("SELECT count(*) FROM revisions"), 2);
        QCOMPARE(m_store->article(ids.first())->text.count(QStringLiteral("Dock 2")), 4);
    }

    void aPageOfTodayTakesItsElderIn()
    {
        const QByteArray bytes = page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address);
        const ArticleId elder = stood(bytes, older(QStringLiteral("a")));
        QVERIFY(organise(Notes::set({elder}, QStringLiteral("read again"))));
        QCOMPARE(imported(bytes), ImportOutcome::New);
        const ArticleId today = elder + 1;
        remakeAll();
        QCOMPARE(*m_store->count(), 1);
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
        QCOMPARE(*Notes::of(m_store->database(), today), QStringLiteral("read again"));
        QVERIFY(m_store->original(today));
    }

    void statesAreUnited_data()
    {
        QTest::addColumn<int>("one"); // read 1, starred 2, archived 4, trashed 8
        QTest::addColumn<int>("other");
        QTest::addColumn<int>("joined");
        QTest::newRow("neither") << 0 << 0 << 0;
        QTest::newRow("one read") << 1 << 0 << 1;
        QTest::newRow("the other starred") << 0 << 2 << 2;
        QTest::newRow("one read, the other starred") << 1 << 2 << 3;
        QTest::newRow("one archived") << 4 << 0 << 4;
        QTest::newRow("one in the trash: it comes out") << 8 << 0 << 0;
        QTest::newRow("the other in the trash") << 2 << 9 << 3;
        QTest::newRow("both in the trash") << 8 << 8 << 8;
    }
    void statesAreUnited()
    {
        QFETCH(int, one);
        QFETCH(int, other);
        QFETCH(int, joined);
        const QList<ArticleId> ids = twoOfOne();
        setStates(ids.at(0), one);
        setStates(ids.at(1), other);
        remakeAll();
        QCOMPARE(*m_store->count(), 1);
        QCOMPARE(states(ids.first()), joined);
    }

    void tagsAndNotesAreUnited_data()
    {
        QTest::addColumn<QStringList>("tags"); // of one
        QTest::addColumn<QStringList>("otherTags");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("otherNote");
        QTest::addColumn<QStringList>("joinedTags");
        QTest::addColumn<QString>("joinedNote");
        const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow("neither") << list("") << list("") << QString() << QString() << list("") << QString();
        QTest::newRow("each its own") << list("ports") << list("rates") << QStringLiteral("one")
                                      << QStringLiteral("two") << list("ports rates") << QStringLiteral("one\n\ntwo");
        QTest::newRow("the same") << list("ports") << list("ports") << QStringLiteral("one") << QStringLiteral("one")
                                  << list("ports") << QStringLiteral("one");
        QTest::newRow("only the other") << list("") << list("rates") << QString() << QStringLiteral("it's \"two\"")
                                        << list("rates") << QStringLiteral("it's \"two\"");
    }
    void tagsAndNotesAreUnited()
    {
        QFETCH(QStringList, tags);
        QFETCH(QStringList, otherTags);
        QFETCH(QString, note);
        QFETCH(QString, otherNote);
        QFETCH(QStringList, joinedTags);
        QFETCH(QString, joinedNote);
        const QList<ArticleId> ids = twoOfOne();
        for (const QString &tag : tags)
            QVERIFY(organise(Tags::add({ids.at(0)}, tag, {})));
        for (const QString &tag : otherTags)
            QVERIFY(organise(Tags::add({ids.at(1)}, tag, {})));
        QVERIFY(organise(Notes::set({ids.at(0)}, note)));
        QVERIFY(organise(Notes::set({ids.at(1)}, otherNote)));
        remakeAll();
        QCOMPARE(tagsOf(ids.first()), joinedTags);
        QCOMPARE(*Notes::of(m_store->database(), ids.first()), joinedNote);
    }

    /// Each step back takes what that step brought, and nothing of the other article.
    void undoFollows()
    {
        const QList<ArticleId> ids = twoOfOne();
        const ArticleId one = ids.at(0), other = ids.at(1);
        QVERIFY(organise(Notes::set({one}, QStringLiteral("one's"))));
        QVERIFY(organise(Notes::set({other}, QStringLiteral("two"))));
        QVERIFY(organise(Notes::set({one}, QStringLiteral("one"))));
        QVERIFY(organise(Tags::add({other}, QStringLiteral("rates"), {})));
        QVERIFY(apply({Action::Kind::Star, {other}, {}, {}}));
        remakeAll();
        const auto look = [&] {
            return QStringLiteral("%1|%2|%3")
                .arg(states(one))
                .arg(tagsOf(one).join(u' '), *Notes::of(m_store->database(), one));
        };
        const QStringList back{QStringLiteral("2|rates|one\n\ntwo"), QStringLiteral("0|rates|one\n\ntwo"),
                               QStringLiteral("0||one\n\ntwo"),      QStringLiteral("0||one's\n\ntwo"),
                               QStringLiteral("0||one's"),           QStringLiteral("0||")};
        for (qsizetype i = 0; i < back.size(); ++i) {
            if (i > 0)
                QVERIFY(undo());
            QCOMPARE(look(), back.at(i));
        }
        for (qsizetype i = back.size() - 2; i >= 0; --i) {
            QVERIFY(redo());
            QCOMPARE(look(), back.at(i));
        }
    }

    void whatWasUndoneBeforeIsDoneAgain()
    {
        const QList<ArticleId> ids = twoOfOne();
        QVERIFY(organise(Notes::set({ids.at(0)}, QStringLiteral("one"))));
        QVERIFY(organise(Notes::set({ids.at(1)}, QStringLiteral("two"))));
        QVERIFY(undo());
        remakeAll();
        QCOMPARE(*Notes::of(m_store->database(), ids.first()), QStringLiteral("one"));
        QVERIFY(redo());
        QCOMPARE(*Notes::of(m_store->database(), ids.first()), QStringLiteral("one\n\ntwo"));
        QVERIFY(undo());
        QVERIFY(undo());
        QCOMPARE(*Notes::of(m_store->database(), ids.first()), QString());
    }

    void aStepThatChangesNothingAnyMoreIsNone()
    {
        const QList<ArticleId> ids = twoOfOne();
        QVERIFY(apply({Action::Kind::Star, {ids.at(0)}, {}, {}}));
        QVERIFY(apply({Action::Kind::Star, {ids.at(1)}, {}, {}}));
        remakeAll();
        QVERIFY(undo());
        QCOMPARE(states(ids.first()), 0);
        QCOMPARE(number("SELECT count(*) FROM undo_steps WHERE undone = 0"), 0);
    }

    void whatWasMergedByItsSitesAddressParts_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("two addresses") << Address << Address + u'8';
        QTest::newRow("no address: two texts") << QString() << QString();
        QTest::newRow("an address and none") << Address << QString();
        QTest::newRow("none and an address") << QString() << Address;
    }
    void whatWasMergedByItsSitesAddressParts()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const QString home = QStringLiteral("https://hafen.example/");
        const QByteArray one = page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), first, home);
        const QByteArray other = page(QStringLiteral("Ferry"), QStringLiteral("Quay"), second, home);
        const ArticleId id = stood(one, older(home));
        QCOMPARE(stood(other, older(home)), id);
        QVERIFY(organise(Notes::set({id}, QStringLiteral("mine"))));
        QCOMPARE(*m_store->count(), 1);
        remakeAll();
        QCOMPARE(*m_store->count(), 2);
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
        QVERIFY(m_store->article(id)->text.contains(QStringLiteral("Quay"))); // what stood stands, and keeps the note
        QVERIFY(m_store->article(id + 1)->text.contains(QStringLiteral("Dock")));
        QCOMPARE(*m_store->original(id), other);
        QCOMPARE(*m_store->original(id + 1), one);
        QCOMPARE(*Notes::of(m_store->database(), id), QStringLiteral("mine"));
        QCOMPARE(number("SELECT count(*) FROM article_originals"), 2);
        QCOMPARE(imported(one), ImportOutcome::Same);
        QCOMPARE(imported(other), ImportOutcome::Same);
    }

    void aTrueRevisionStays()
    {
        const QByteArray one = page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address);
        const ArticleId id = stood(one, older(Address));
        const QByteArray other = page(QStringLiteral("Crane 7"), QStringLiteral("Quay"), Address);
        QCOMPARE(stood(other, older(Address)), id);
        remakeAll();
        QCOMPARE(*m_store->count(), 1);
        QCOMPARE(number("SELECT count(*) FROM revisions"), 1);
        QCOMPARE(imported(other), ImportOutcome::Same);
        QCOMPARE(imported(one), ImportOutcome::Same);
    }

    void aRevisionThatTodayReadsTheSameIsNone()
    {
        const QByteArray one = page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address);
        QByteArray other = one;
        other.replace("Start", "Start | 5 new"); // in the page, not in its article
        const ArticleId id = stood(one, older(Address));
        QCOMPARE(stood(other, older(Address)), id);
        QCOMPARE(number("SELECT count(*) FROM revisions"), 1);
        remakeAll();
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
        QCOMPARE(number("SELECT count(*) FROM article_originals"), 2);
        QCOMPARE(imported(one), ImportOutcome::Same);
    }

    void aRevisionPartsIntoAnEntryThatIsThere()
    {
        const QByteArray other = page(QStringLiteral("Ferry"), QStringLiteral("Quay"), Address + u'8');
        const ArticleId id = stood(other, older(QStringLiteral("home")));
        stood(page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address), older(QStringLiteral("home")));
        stood(other, older(QStringLiteral("b")));
        remakeAll();
        const ArticleKey key{QStringLiteral("page"), ArticleKey::Kind::News, Address + u'8'};
        QCOMPARE(*m_store->count(), 2);
        QVERIFY(m_store->article(id)->text.contains(QStringLiteral("Dock")));
        QVERIFY(m_store->article(*m_store->named(key))->text.contains(QStringLiteral("Quay")));
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
    }

    /// By an older rule a page bore the address that another one bears today, in whatever order they stand.
    void aKeyThatItsHolderLeavesIsFree_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("one at a time") << 1;
        QTest::newRow("all at once") << 100;
    }
    void aKeyThatItsHolderLeavesIsFree()
    {
        QFETCH(int, most);
        const ArticleKey key{QStringLiteral("page"), ArticleKey::Kind::News, Address};
        const ArticleId one =
            stood(page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address), older(QStringLiteral("a")));
        const ArticleId holder = stood(page(QStringLiteral("Ferry"), QStringLiteral("Quay"), Address + u'8'), key);
        remakeAll(most);
        QCOMPARE(*m_store->count(), 2);
        QCOMPARE(m_store->article(one)->article.key, key);
        QCOMPARE(m_store->article(holder)->article.key.id, QString(Address + u'8'));
        QCOMPARE(number("SELECT count(*) FROM revisions"), 0);
    }

    void doneTwiceItChangesNothing()
    {
        twoOfOne();
        remakeAll();
        const QString before = everything();
        QVERIFY(Query(m_store->database(), "UPDATE bodies SET policy = 1").run());
        remakeAll();
        QCOMPARE(everything(), before);
    }

    /// Whatever stops it in the middle: nothing of that batch is done, and the next time all of it.
    void stoppedInTheMiddleNothingIsLost_data()
    {
        QTest::addColumn<QByteArray>("stop");
        QTest::newRow("when the user's data came") << QByteArray("BEFORE DELETE ON articles");
        QTest::newRow("when steps are retold") << QByteArray("BEFORE UPDATE ON undo_rows");
        QTest::newRow("when originals come") << QByteArray("BEFORE INSERT ON article_originals WHEN new.article = 1");
        QTest::newRow("when keys are taken") << QByteArray("BEFORE UPDATE OF key ON articles");
    }
    void stoppedInTheMiddleNothingIsLost()
    {
        QFETCH(QByteArray, stop);
        const QList<ArticleId> ids = twoOfOne();
        QVERIFY(organise(Notes::set({ids.at(0)}, QStringLiteral("one"))));
        QVERIFY(organise(Notes::set({ids.at(1)}, QStringLiteral("two"))));
        const QString before = everything();
        QVERIFY(Query(m_store->database(),
                      QByteArray("CREATE TRIGGER stop " + stop + " BEGIN SELECT RAISE(ABORT, 'stopped'); END"))
                    .run());
        QVERIFY(!rederive(*m_store, 100));
        QCOMPARE(everything(), before);
        QVERIFY(Query(m_store->database(), "DROP TRIGGER stop").run());
        remakeAll();
        QCOMPARE(*Notes::of(m_store->database(), ids.first()), QStringLiteral("one\n\ntwo"));
    }

private:
    /// The article as a program before today's rules kept it.
    ArticleId stood(const QByteArray &bytes, const ArticleKey &key)
    {
        const QList<CapturedArticle> found = readCapture(bytes, {}).articles;
        if (found.size() != 1)
            return 0;
        CapturedArticle captured = found.first();
        captured.article.key = key;
        NewArticle made = derive(identify(captured, bytes), captured).article;
        made.bodyHash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); // of the whole page, then
        made.policy = SanitizerPolicy - 1;
        const auto stored = m_store->add({made});
        return stored ? stored->first().id : 0;
    }

    QList<ArticleId> twoOfOne()
    {
        return {
            stood(page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address), older(QStringLiteral("a"))),
            stood(page(QStringLiteral("Crane 7"), QStringLiteral("Dock"), Address + u'/'), older(QStringLiteral("b")))};
    }

    ImportOutcome imported(const QByteArray &bytes)
    {
        ImportInput input;
        input.path = QStringLiteral("pasted");
        input.bytes = bytes;
        ImportOutcome outcome = ImportOutcome::Refused;
        ImportObserver observer;
        observer.lines = [&](const QList<ImportLine> &lines) { outcome = lines.last().outcome; };
        importInputs(*m_store, {input}, {}, observer);
        return outcome;
    }

    void remakeAll(int most = 100)
    {
        int rounds = 0;
        for (;;) {
            const auto made = rederive(*m_store, most);
            QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
            if (*made == 0)
                break;
            QVERIFY(++rounds < 20);
        }
        QCOMPARE(*m_store->check(), QStringList());
    }

    Result<int> organise(const Edit &edit) { return answer(Organiser(m_store->database()).apply(edit)); }
    Result<int> apply(const Action &action) { return answer(Organiser(m_store->database()).apply(action)); }
    bool undo() { return bool(Organiser(m_store->database()).undo()); }
    bool redo() { return bool(Organiser(m_store->database()).redo()); }
    template <typename T>
    static Result<int> answer(const Result<T> &done)
    {
        return done ? Result<int>(1) : Result<int>(done.error());
    }

    void setStates(ArticleId id, int states)
    {
        const QList<Action::Kind> kinds{Action::Kind::Read, Action::Kind::Star, Action::Kind::Archive,
                                        Action::Kind::Trash};
        for (int i = 0; i < kinds.size(); ++i)
            if (states & (1 << i))
                QVERIFY(apply({kinds.at(i), {id}, {}, {}}));
    }

    int states(ArticleId id)
    {
        Query query(m_store->database(),
                    "SELECT read + 2 * starred + 4 * archived + 8 * (trashed IS NOT NULL) FROM articles WHERE id = ?");
        return query.run(id) && query.next() ? int(query.number(0)) : -1;
    }

    QStringList tagsOf(ArticleId id)
    {
        QStringList names;
        Query query(m_store->database(), "SELECT t.name FROM article_tags a JOIN tags t ON t.id = a.tag "
                                         "WHERE a.article = ? ORDER BY t.name");
        if (query.run(id))
            while (query.next())
                names << query.text(0);
        return names;
    }

    QString everything()
    {
        QString all;
        for (const char *sql : {"SELECT id || family || kind || key || hex(content) || title || read || starred FROM "
                                "articles ORDER BY id",
                                "SELECT article || hex(html) || text FROM bodies ORDER BY article",
                                "SELECT article || hex(content) FROM revisions ORDER BY id",
                                "SELECT article || ' ' || original FROM article_originals ORDER BY article, original",
                                "SELECT article || text FROM notes ORDER BY article",
                                "SELECT step || user_table || article || coalesce(before, '-') || coalesce(after, '-') "
                                "FROM undo_rows ORDER BY id"}) {
            Query query(m_store->database(), sql);
            if (query.run())
                while (query.next())
                    all += query.text(0) + u'\n';
        }
        return all;
    }

    qint64 number(const char *sql)
    {
        Query query(m_store->database(), sql);
        return query.run() && query.next() ? query.number(0) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArticleStore> m_store;
};

QTEST_GUILESS_MAIN(JoinedArticlesTest)
#include "tst_joinedarticles.moc"
