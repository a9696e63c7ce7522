// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "support/captures.h"

#include "base/async.h"
#include "store/corrections.h"
#include "store/wholepages.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// Waits for the answer in the event loop, as the window does.
template <typename T>
static T answer(const QFuture<T> &future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
    return future.result();
}

class LibraryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void backsItselfUpAtTheStart()
    {
        const QDir backups(folder() + QStringLiteral("/backups"));
        {
            Library library(folder());
            import(library, {capture(QStringLiteral("a.json"), {})});
        }
        for (int start = 0; start < 2; ++start) {
            Library library(folder());
            QTRY_COMPARE_WITH_TIMEOUT(backups.entryList({QStringLiteral("library-*.db")}, QDir::Files).size(), 1,
                                      20000);
        }
    }

    void saysThatNoBackupCouldBeMade()
    {
        {
            Library library(folder());
            import(library, {capture(QStringLiteral("a.json"), {})});
        }
        QVERIFY(QDir(folder() + QStringLiteral("/backups")).removeRecursively()); // it may have been made by now
        QFile inTheWay(folder() + QStringLiteral("/backups"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Library library(folder());
        QSignalSpy failed(&library, &Library::backupFailed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QVERIFY(failed.first().first().toString().contains(inTheWay.fileName()));
    }

    void importsAndAnswers()
    {
        Library library(folder());
        const auto [lines, summary] = import(library, {capture(QStringLiteral("a.json"), {})});
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].outcome, ImportOutcome::New);
        QCOMPARE(summary.counts[int(ImportOutcome::New)], 1);
        QCOMPARE(summary.failure, QString());

        const auto ids = answer(library.ids({}));
        QVERIFY(ids);
        QCOMPARE(*ids, lines[0].articles);
        const auto rows = answer(library.rows(*ids));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().title, Captures::News().title);
        const auto page = answer(library.page(Pages::Article{ids->first()}, {}));
        QVERIFY(page);
        QVERIFY(page->html.contains("Content-Security-Policy"));
        QVERIFY(page->html.contains("tearsheet://ticker/NVDA"));
        QVERIFY(!page->html.contains("laohu8.com"));
        QCOMPARE(answer(library.counts(0))->all, 1);
        const auto ticker = answer(library.ticker(*TickerId::parse(u"NVDA")));
        QVERIFY(ticker);
        QCOMPARE(ticker->articles, 1);
        QCOMPARE(ticker->name, QStringLiteral("英伟达"));
        QVERIFY(!answer(library.counts(10))->tickers.isEmpty());
    }

    void importedTwiceIsTheSame()
    {
        Library library(folder());
        const QString file = capture(QStringLiteral("a.json"), {});
        QCOMPARE(import(library, {file}).first.at(0).outcome, ImportOutcome::New);
        QCOMPARE(import(library, {file}).first.at(0).outcome, ImportOutcome::Same);
        QCOMPARE(answer(library.counts(0))->all, 1);
    }

    void organisesAndTakesItBack()
    {
        Library library(folder());
        const ArticleId id = import(library, {capture(QStringLiteral("a.json"), {})}).first.at(0).articles.first();
        QSignalSpy changed(&library, &Library::changed);
        const auto starred = answer(library.organise({Action::Kind::Star, {id}, {}, {}}));
        QVERIFY(starred);
        QCOMPARE(*starred, QList<ArticleId>{id});
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(answer(library.rows({id}))->first().starred);
        QCOMPARE(answer(library.counts(10))->starred, 1);
        QCOMPARE(answer(library.counts(10))->steps.undo->kind, QStringLiteral("star"));

        QCOMPARE(*answer(library.undo()), QList<ArticleId>{id});
        QCOMPARE(answer(library.counts(10))->starred, 0);
        QCOMPARE(*answer(library.redo()), QList<ArticleId>{id});
        QCOMPARE(answer(library.counts(10))->starred, 1);

        QVERIFY(answer(library.organise({Action::Kind::Note, {id}, {}, QStringLiteral("第三季度再看")})));
        QCOMPARE(*answer(library.note(id)), QStringLiteral("第三季度再看"));
        QCOMPARE(*answer(library.emptyTrash()), 0);
        QVERIFY(answer(library.organise({Action::Kind::Trash, {id}, {}, {}})));
        QCOMPARE(*answer(library.removeFromTrash({id})), 1);
        QCOMPARE(answer(library.counts(0))->all, 0);
    }

    void searchFindsWhatWasCorrected()
    {
        Library library(folder());
        const ArticleId id = import(library, {capture(QStringLiteral("a.json"), {})}).first.at(0).articles.first();
        Details details = answer(library.details(id))->found;
        details.author = QStringLiteral("Mara Ellison");
        QVERIFY(answer(library.organise(Corrections::set(id, details))));
        const auto finds = [&library](const QString &text) {
            ListQuery query;
            query.text = text;
            return answer(library.ids(query))->size();
        };
        QCOMPARE(finds(QStringLiteral("\"mara ellison\"")), 1);
        QCOMPARE(finds(QStringLiteral("author:\"Mara Ellison\"")), 1);
        QVERIFY(answer(library.undo()));
        QCOMPARE(finds(QStringLiteral("\"mara ellison\"")), 0);
    }

    void allOfASavedPageIsMadeByItself()
    {
        Library library(folder());
        QByteArray page =
            "<!DOCTYPE html><title>Night shift</title><nav><ul><li><a href=\"/c\">Harbour cameras</a></li>"
            "<li><a href=\"/t\">Tide tables</a></li></ul></nav><article><h1>Night shift</h1>";
        for (int paragraph = 0; paragraph < 4; ++paragraph)
            page +=
                "<p>The cranes ran all night, and the rates for a box to Santos stayed where they had been in spring, "
                "as the owners had said they would; nobody at the quay called that a surprise.</p>";
        QFile file(m_dir->filePath(QStringLiteral("page.html")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page + "</article>") > 0);
        file.close();
        const ArticleId id = import(library, {file.fileName()}).first.at(0).articles.first();
        const auto showsAll = [&] {
            return answer(library.page(Pages::Article{id}, {}))->html.contains("Harbour cameras");
        };
        QVERIFY(!showsAll());
        const QString before = *answer(library.pageVersion(id));
        QVERIFY(answer(library.organise(WholePages::show(id, true))));
        QTRY_VERIFY(showsAll());
        QVERIFY(*answer(library.pageVersion(id)) != before);
        QVERIFY(answer(library.undo()));
        QTRY_VERIFY(!showsAll());
    }

    void whatWasAskedBeforeTheEndIsDone()
    {
        ArticleId id = 0;
        {
            Library library(folder());
            id = import(library, {capture(QStringLiteral("a.json"), {})}).first.at(0).articles.first();
            library.organise({Action::Kind::Star, {id}, {}, {}});
        }
        Library library(folder());
        QVERIFY(answer(library.rows({id}))->first().starred);
    }

    void unknownArticleIsAnInputError()
    {
        Library library(folder());
        const auto page = answer(library.page(Pages::Article{4711}, {}));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Input);
        QVERIFY(!page.error().sentence.isEmpty());
    }

    void anUnusableFolderIsSaidByEveryDoor()
    {
        const QString file = Captures::write(folder(), "not a folder");
        Library library(file);
        const auto ids = answer(library.ids({}));
        QVERIFY(!ids);
        QCOMPARE(ids.error().kind, Error::Kind::Environment);
        QVERIFY(ids.error().sentence.contains(file));
        QVERIFY(import(library, {capture(QStringLiteral("a.json"), {})}).second.failure.contains(file));
    }

    void aSecondWindowNotices()
    {
        Library here(folder());
        Library there(folder());
        QCOMPARE(answer(there.counts(0))->all, 0);
        QSignalSpy changed(&there, &Library::changed);
        import(here, {capture(QStringLiteral("a.json"), {})});
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(answer(there.counts(0))->all, 1);
    }

    void searchesWhileTheIndexCatchesUpAndAfter()
    {
        Library library(folder());
        for (int i = 0; i < 20; ++i)
            capture(QStringLiteral("many/%1.json").arg(i), newsNumber(i));
        import(library, {m_dir->filePath(QStringLiteral("many"))});
        ListQuery query;
        query.text = QStringLiteral("账本7"); // in one title
        const auto found = answer(library.ids(query));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        const auto rows = answer(library.rows(*found, query.text));
        QVERIFY(rows);
        QVERIFY(rows->first().title.endsWith(u'7'));
        const auto &[start, length] = rows->first().titleHits.value(0);
        QCOMPARE(rows->first().title.mid(start, length), query.text);
        QTRY_VERIFY(QFile::exists(folder() + QStringLiteral("/search.db")));
        query.text = QStringLiteral("英伟达 -账本7");
        QCOMPARE(answer(library.ids(query))->size(), 19);
        query.section.kind = Section::Kind::Trash;
        QCOMPARE(answer(library.ids(query))->size(), 0);
    }

    void findsArticlesWithImages()
    {
        Library library(folder());
        QSignalSpy indexed(&library, &Library::indexed);
        const auto page = [this](const char *name, const char *body) {
            const QString path = m_dir->filePath(QString::fromLatin1(name));
            Captures::write(path, QByteArray("<!DOCTYPE html><title>") + name + "</title><article><h1>" + name +
                                      "</h1>" + body + "</article>");
            return path;
        };
        import(library, {page("with.html", "<p>A chart: <img src=\"https://example.com/a.png\" alt=\"x\"></p>"),
                         page("without.html", "<p>No chart.</p>")});
        ListQuery query;
        query.text = QStringLiteral("has:image");
        const auto found = answer(library.ids(query));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QTRY_VERIFY(!indexed.isEmpty() && indexed.last().at(0) == indexed.last().at(1) &&
                    indexed.last().at(0).toInt() == 2);
        QCOMPARE(*answer(library.ids(query)), *found);
        query.text = QStringLiteral("chart -has:image");
        QCOMPARE(answer(library.ids(query))->size(), 1);
    }

    void theLastOfManySearchesAnswers()
    {
        Library library(folder());
        import(library, {capture(QStringLiteral("a.json"), {})});
        ListQuery query;
        QFuture<Result<QList<ArticleId>>> last;
        for (const char *text : {"账", "账本", "nothing like it", "账"}) {
            query.text = QString::fromUtf8(text);
            last = library.ids(query);
        }
        QCOMPARE(answer(last)->size(), 1);
    }

    void askingForAListDoesNotEndASearch()
    {
        Library library(folder());
        import(library, {capture(QStringLiteral("a.json"), {})});
        ListQuery query;
        query.text = QStringLiteral("账");
        const auto search = library.ids(query);
        const auto list = library.ids({});
        QCOMPARE(answer(search)->size(), 1);
        QCOMPARE(answer(list)->size(), 1);
    }

    void closingWhileImportingKeepsWhatWasAcknowledged()
    {
        for (int i = 0; i < 300; ++i)
            capture(QStringLiteral("many/%1.json").arg(i), newsNumber(i));
        QList<ArticleId> acknowledged;
        {
            Library library(folder());
            ImportTask *task = library.importPaths({m_dir->filePath(QStringLiteral("many"))});
            connect(task, &ImportTask::lines, this, [&](const QList<ImportLine> &lines) {
                for (const ImportLine &line : lines)
                    acknowledged += line.articles;
            });
            QTRY_VERIFY_WITH_TIMEOUT(!acknowledged.isEmpty(), 60000);
        }
        Library again(folder());
        const auto ids = answer(again.ids({}));
        QVERIFY(ids);
        for (ArticleId id : std::as_const(acknowledged))
            QVERIFY(ids->contains(id));
        import(again, {m_dir->filePath(QStringLiteral("many"))});
        QCOMPARE(answer(again.counts(0))->all, 300);
    }

private:
    QString folder() const { return m_dir->filePath(QStringLiteral("library")); }

    QString capture(const QString &name, const Captures::News &news)
    {
        return Captures::write(m_dir->filePath(name), Captures::postPage(news, QStringLiteral("3120%1").arg(news.id)));
    }

    static Captures::News newsNumber(int i)
    {
        Captures::News news;
        news.id = QString::number(1300000000 + i);
        news.title += QString::number(i);
        return news;
    }

    std::pair<QList<ImportLine>, ImportSummary> import(Library &library, const QStringList &paths)
    {
        std::pair<QList<ImportLine>, ImportSummary> report;
        ImportTask *task = library.importPaths(paths);
        bool finished = false;
        connect(task, &ImportTask::lines, this, [&](const QList<ImportLine> &lines) { report.first += lines; });
        connect(task, &ImportTask::finished, this, [&](const ImportSummary &summary) {
            report.second = summary;
            finished = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(finished, 30000); }();
        return report;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
