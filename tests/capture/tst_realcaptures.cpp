// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture.h"
#include "html/safehtml.h"
#include "importing/derive.h"
#include "support/mutation.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace {

QString capturesFolder()
{
    return QStringLiteral(TEARSHEET_SOURCE_DIR "/../shared/captures");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray seed()
{
    return contentOf(capturesFolder() + QStringLiteral("/laohu8-post-312728658227384.txt"));
}

}

/// Captures as people made them. They are no part of the project; without them these tests say so and skip.
class RealCapturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postThatWrapsNews()
    {
        const QByteArray bytes = seed();
        if (bytes.isEmpty())
            QSKIP("The real capture is not beside the source tree.");
        const QDateTime modified(QDate(2024, 6, 4), QTime(1, 2), Qt::UTC);
        const CaptureResult result = readCapture(bytes, {QStringLiteral("seed.txt"), modified});
        QCOMPARE(result.refusals.size(), 0);
        QCOMPARE(result.articles.size(), 1);
        const CapturedArticle &captured = result.articles.first();
        const Article &article = captured.article;
        QCOMPARE(article.key,
                 (ArticleKey{QStringLiteral("tiger"), ArticleKey::Kind::News, QStringLiteral("1171147611")}));
        QVERIFY(article.title.contains(QStringLiteral("ComputeX 2024")));
        QCOMPARE(article.source, QStringLiteral("王铮Silvia"));
        QCOMPARE(article.author, QString());
        QCOMPARE(article.language, QStringLiteral("zh"));
        QCOMPARE(article.published.toString(Qt::ISODate), QStringLiteral("2024-06-03T10:45:55+08:00"));
        QCOMPARE(article.saved, modified);
        QCOMPARE(article.url, QStringLiteral("https://mp.weixin.qq.com/s/1NQ2-PZGpJtKXha601UY_g"));
        QVERIFY(article.summary.contains(u'$'));
        QVERIFY(article.disclaimer.startsWith(QStringLiteral("免责声明")));
        QCOMPARE(article.partial, false);
        QCOMPARE(article.comments, QList<Comment>());

        QCOMPARE(article.tickers.size(), 20);
        QCOMPARE(article.tickers.first().id.toString(), QStringLiteral("LU0097036916.USD"));
        QCOMPARE(article.tickers.last().id.toString(), QStringLiteral("NVDA"));
        QMap<TickerKind, int> kinds;
        for (const TickerMention &mention : article.tickers) {
            QCOMPARE(mention.origin, TickerOrigin::Related);
            QVERIFY(!mention.name.isEmpty());
            ++kinds[mention.id.kind()];
        }
        QCOMPARE(kinds,
                 (QMap<TickerKind, int>{{TickerKind::Stock, 1}, {TickerKind::Concept, 9}, {TickerKind::Fund, 10}}));

        QCOMPARE(captured.bodyFormat, CapturedArticle::BodyFormat::Html);
        QCOMPARE(captured.body.count("<p"), 269);
        QCOMPARE(captured.body.count("laohu8.com/S/"), 10);
        QVERIFY(!captured.body.contains("<style"));
        QCOMPARE(captured.original, QByteArray());
        QCOMPARE(captured.member, QString());

        QVERIFY(captured.share);
        QCOMPARE(captured.share->id, QStringLiteral("312728658227384"));
        QCOMPARE(captured.share->author, QStringLiteral("Angleal"));
        QCOMPARE(captured.share->badge, QStringLiteral("宗师交易员"));
        QCOMPARE(captured.share->text.size(), 5);
        QCOMPARE(captured.share->time.toString(Qt::ISODate), QStringLiteral("2024-06-03T11:05:04+08:00"));
        QCOMPARE(captured.share->url, QStringLiteral("https://laohu8.com/post/312728658227384"));
    }

    void partialCaptures_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(capturesFolder() + QStringLiteral("/real"));
        const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            QSKIP("The real captures are not beside the source tree.");
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void partialCaptures()
    {
        QFETCH(QString, path);
        const CaptureResult result = readCapture(contentOf(path), {});
        QCOMPARE(result.refusals.size(), 0);
        QVERIFY(!result.articles.isEmpty());
        for (const CapturedArticle &captured : result.articles) {
            QVERIFY(captured.body.size() > 50);
            QVERIFY(!captured.article.key.id.isEmpty());
            QCOMPARE(captured.article.partial, path.contains(QStringLiteral("cut-in-string")));
        }
    }

    void listCutInString()
    {
        const QByteArray bytes =
            contentOf(capturesFolder() + QStringLiteral("/real/tiger-theme-list-cut-in-string.txt"));
        if (bytes.isEmpty())
            QSKIP("The real captures are not beside the source tree.");
        const CaptureResult result = readCapture(bytes, {});
        QCOMPARE(result.articles.size(), 1);
        const Article &article = result.articles.first().article;
        QCOMPARE(article.key,
                 (ArticleKey{QStringLiteral("tiger"), ArticleKey::Kind::Post, QStringLiteral("243803249512688")}));
        QCOMPARE(article.author, QStringLiteral("Tiger_Academy"));
        QVERIFY(article.title.startsWith(QStringLiteral("Day51.")));
        QCOMPARE(article.published.toString(Qt::ISODate), QStringLiteral("2023-11-21T17:35:06+08:00"));
        QVERIFY(result.articles.first().body.size() > 400);
        QVERIFY(!result.articles.first().note.isEmpty());
    }

    /// 10,000 in the long run, in parts: Qt Test gives each five minutes.
    void mutations_data()
    {
        if (seed().isEmpty())
            QSKIP("The real capture is not beside the source tree.");
        QTest::addColumn<quint32>("randomSeed");
        const quint32 parts = qEnvironmentVariableIsSet("TEARSHEET_LONG") ? 10 : 1;
        for (quint32 part = 0; part < parts; ++part)
            QTest::addRow("thousand %u", part + 1) << 20240603 + part;
    }

    /// Each ends with an outcome, and what it is an article of can be made a page.
    void mutations()
    {
        QFETCH(quint32, randomSeed);
        const QByteArray bytes = seed();
        QRandomGenerator random(randomSeed);
        for (int i = 0; i < 1000; ++i) {
            const QByteArray changed = mutated(bytes, random);
            const CaptureResult result = readCapture(changed, {});
            QVERIFY2(!result.articles.isEmpty() || !result.refusals.isEmpty(), qPrintable(QString::number(i)));
            for (const CapturedArticle &captured : result.articles) {
                const NewArticle derived = derive(identify(captured, changed), captured).article;
                QVERIFY2(SafeHtml::verified(derived.html), qPrintable(QString::number(i)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RealCapturesTest)
#include "tst_realcaptures.moc"
