#include "article/pageurls.h"

#include <QTest>

class PageUrlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        QCOMPARE(PageUrls::article(42).toString(), QStringLiteral("tearsheet://article/42"));
        QCOMPARE(PageUrls::articleOf(PageUrls::article(42)), std::optional<qint64>(42));
        QCOMPARE(PageUrls::linkOf(PageUrls::link(0)), std::optional<int>(0));
        const QByteArray hash(64, 'e');
        QCOMPARE(PageUrls::image(hash).toString(), QString::fromLatin1("tearsheet://image/" + hash));
        QCOMPARE(PageUrls::imageOf(PageUrls::image(hash)), std::optional(hash));
        QCOMPARE(PageUrls::stylesheet().toString(), QStringLiteral("tearsheet://style/article.css"));
        for (const char *symbol : {"NVDA", ".IXIC", "LU0097036916.USD", "NVDA 20241220 170.0 CALL"}) {
            const auto id = TickerId::parse(QLatin1String(symbol).toString());
            QVERIFY(id);
            const QUrl url = PageUrls::ticker(*id);
            QVERIFY(url.isValid());
            QCOMPARE(PageUrls::tickerOf(QUrl(QString::fromUtf8(url.toEncoded()))), id);
        }
    }

    void articleMayHaveAFragment()
    {
        QCOMPARE(PageUrls::articleOf(QUrl(QStringLiteral("tearsheet://article/42#h-3"))), std::optional<qint64>(42));
    }

    void isNoneOfOurs_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "about:blank", "https://article/42", "tearsheet:article/42", "tearsheet://article/", "tearsheet://article",
              "tearsheet://article/042", "tearsheet://article/+42", "tearsheet://article/-1", "tearsheet://article/4 2",
              "tearsheet://article/42/", "tearsheet://article/42?x=1", "tearsheet://u@article/42",
              "tearsheet://article:80/42", "tearsheet://articles/42", "tearsheet://article/99999999999999999999",
              "tearsheet://ticker/", "tearsheet://ticker/A%2FB", "tearsheet://ticker/%00", "tearsheet://ticker/NVDA#x",
              "tearsheet://link/9999999999", "tearsheet://link/1?"})
            QTest::newRow(url) << QString::fromLatin1(url);
        const QString hash(64, u'e');
        for (const char *url : {"tearsheet://image/%1?", "tearsheet://image/%1/", "tearsheet://image/0%1", "tearsheet://image/a/%1",
                                "tearsheet://images/%1", "tearsheet://image:80/%1", "https://image/%1"})
            QTest::newRow(url) << QString::fromLatin1(url).arg(hash);
        QTest::newRow("a hash in capitals") << QStringLiteral("tearsheet://image/") + hash.toUpper();
    }

    void isNoneOfOurs()
    {
        QFETCH(QString, url);
        QVERIFY(!PageUrls::articleOf(QUrl(url)));
        QVERIFY(!PageUrls::tickerOf(QUrl(url)));
        QVERIFY(!PageUrls::linkOf(QUrl(url)));
        QVERIFY(!PageUrls::imageOf(QUrl(url)));
    }
};

QTEST_GUILESS_MAIN(PageUrlsTest)
#include "tst_pageurls.moc"
