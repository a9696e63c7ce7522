// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarymodel.h"
#include "library/originalfiles.h"
#include "store/samples.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

class OriginalFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &title, const char *original, const QString &expected) {
            QTest::newRow(name) << title << QByteArray(original) << expected;
        };
        row("JSON", QStringLiteral("运价回升"), " {\"a\":1}", QStringLiteral("运价回升.json"));
        row("a list of JSON", QStringLiteral("a"), "[]", QStringLiteral("a.json"));
        row("JSON behind a mark", QStringLiteral("a"), "\xEF\xBB\xBF{}", QStringLiteral("a.json"));
        row("a page", QStringLiteral("a"), "<!doctype html>", QStringLiteral("a.html"));
        row("a web archive", QStringLiteral("a"), "From: <Saved>\r\nMIME-Version: 1.0\r\n", QStringLiteral("a.mhtml"));
        row("text", QStringLiteral("a"), "Lorem", QStringLiteral("a.txt"));
        row("nothing", QString(), "", QStringLiteral("Article.txt"));
        row("a way out", QStringLiteral("../../etc/passwd"), "x", QStringLiteral("etc passwd.txt"));
        row("other systems' separators", QStringLiteral("a\\b:c*d?e\"f<g>h|i"), "x",
            QStringLiteral("a b c d e f g h i.txt"));
        row("line breaks and controls", QStringLiteral("a\nb\u0007c"), "x", QStringLiteral("a b c.txt"));
        row("hidden", QStringLiteral(" .profile"), "x", QStringLiteral("profile.txt"));
        row("dots at the end", QStringLiteral("wait..."), "x", QStringLiteral("wait.txt"));
        row("only dots", QStringLiteral("..."), "x", QStringLiteral("Article.txt"));
        row("beyond the basic plane", QStringLiteral("涨🚀"), "x", QStringLiteral("涨🚀.txt"));
        row("too long", QString(100, u'长'), "x", QString(50, u'长') + QStringLiteral(".txt"));
        row("cut between characters", QStringLiteral("ab") + QStringLiteral("🚀").repeated(60), "x",
            QStringLiteral("ab") + QStringLiteral("🚀").repeated(37) + QStringLiteral(".txt"));
    }

    void names()
    {
        QFETCH(QString, title);
        QFETCH(QByteArray, original);
        QTEST(OriginalFiles::nameFor(title, original), "expected");
    }

    void aDragBringsTheBytesAsTheyCame()
    {
        const QTemporaryDir folder;
        const NewArticle one = Samples::article(QStringLiteral("1"), QStringLiteral("同名"));
        const NewArticle two = Samples::article(QStringLiteral("2"), QStringLiteral("同名"));
        {
            const auto store = ArticleStore::open(folder.path(), ArticleStore::Access::Write);
            QVERIFY(store && (*store)->add({one, two}));
        }
        Library library(folder.path());
        LibraryModel model(library);
        QTRY_COMPARE(model.rowCount(), 2);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1), model.index(0)}));
        QCOMPARE(LibraryModel::articlesIn(*data), (QList<ArticleId>{1, 2}));
        QVERIFY(data->hasUrls());
        const QList<QUrl> urls = data->urls();
        QCOMPARE(urls.size(), 2);
        QCOMPARE(urls[0].fileName(), QStringLiteral("同名.json"));
        QCOMPARE(urls[1].fileName(), QStringLiteral("同名 (2).json"));
        for (const auto &[url, article] : {std::pair(urls[0], one), {urls[1], two}}) {
            QFile file(url.toLocalFile());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), article.original);
            QCOMPARE(file.permissions() & QFile::WriteOther, QFile::Permissions());
        }
        QCOMPARE(data->data(QStringLiteral("text/uri-list")),
                 urls[0].toEncoded() + "\r\n" + urls[1].toEncoded() + "\r\n");
        QCOMPARE(data->urls(), urls); // asked again, nothing is written again
        const auto rows = library.rows({1, 2});
        QTRY_VERIFY(rows.isFinished());
        QVERIFY(!rows.result()->first().read);
    }

    void manyArticlesAreNoFiles()
    {
        const QTemporaryDir folder;
        Library library(folder.path());
        const DraggedArticles few(library, QList<ArticleId>(DraggedArticles::MostFiles, 1), folder.path());
        const DraggedArticles many(library, QList<ArticleId>(DraggedArticles::MostFiles + 1, 1), folder.path());
        QVERIFY(few.hasUrls());
        QVERIFY(!many.hasUrls());
        QCOMPARE(LibraryModel::articlesIn(many).size(), DraggedArticles::MostFiles + 1);
    }
};

QTEST_GUILESS_MAIN(OriginalFilesTest)
#include "tst_originalfiles.moc"
