// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/displaytitle.h"

#include <QTest>

class DisplayTitleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A title that is made from a text ends where a sentence or a word does.
    void madeFromTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("a short line stays whole", QStringLiteral("港口涨价了。明天再看\n第二行"),
            QStringLiteral("港口涨价了。明天再看"));
        row("Chinese: a sentence",
            QStringLiteral(
                "港口的运价这个星期又涨了一成多。仓库里的货堆到了门口，司机们说要等到下个星期才轮得到他们装车，"
                "老板们却一点也不着急，一壶茶从早上喝到了晚上。"),
            QStringLiteral("港口的运价这个星期又涨了一成多。"));
        row("Chinese: the last sentence that fits",
            QStringLiteral("运价涨了一成。仓库满了！司机们要等到下个星期才轮得到装车？老板们却一点也不着急，"
                           "他们说这样的行情一年也遇不上一次，急什么呢，慢慢等就是了。"),
            QStringLiteral("运价涨了一成。仓库满了！司机们要等到下个星期才轮得到装车？"));
        row("Chinese: with the quote that it closes",
            QStringLiteral("码头上的人都说：“这回的运价一定还要再涨。”他们把能借到的钱都换成了船票，"
                           "连隔壁卖鱼的老太太也来打听哪一艘船还有空着的舱位"),
            QStringLiteral("码头上的人都说：“这回的运价一定还要再涨。”"));
        row("English: a sentence",
            QStringLiteral(
                "Freight rates rose by 3.5% this week. Warehouses along the river are full, and drivers wait"),
            QStringLiteral("Freight rates rose by 3.5% this week."));
        row("English: a word",
            QStringLiteral(
                "Freight rates along the southern coast have risen for the seventh consecutive week in a row"),
            QStringLiteral("Freight rates along the southern coast have risen for the…"));
        row("English: no comma before what was left out",
            QStringLiteral("Freight rates along the southern coast have again risen, for the seventh consecutive week"),
            QStringLiteral("Freight rates along the southern coast have again risen…"));
        row("an abbreviation is no sentence",
            QStringLiteral(
                "Dr. Ruth Harbour of the Institute for Coastal Studies explains why freight rates have risen"),
            QStringLiteral("Dr. Ruth Harbour of the Institute for Coastal Studies…"));
        row("one endless word", QString(100, u'w'), QString(59, u'w') + u'…');
    }

    void madeFromTheText()
    {
        QFETCH(QString, text);
        QTEST(displayTitle({}, text), "expected");
    }

    /// What the dictionary knows as one word is not cut, wherever the limit falls in it.
    void chineseWordsStayWhole()
    {
        const QString word = QStringLiteral("人工智能");
        for (int before = 50; before < 60; ++before) {
            const QString title = displayTitle({}, QString(before, u'的') + word + QString(30, u'了'));
            QVERIFY(title.size() <= 60);
            const QString end = title.chopped(1);
            for (int part = 1; part < 2; ++part)
                QVERIFY2(!end.endsWith(word.first(part)), qPrintable(title));
        }
    }

    void theOwnTitleStays()
    {
        Article article;
        article.title = QStringLiteral("A  title ") + QString(100, u'x');
        QCOMPARE(displayTitle(article, QStringLiteral("text")), QStringLiteral("A title ") + QString(100, u'x'));
    }
};

QTEST_APPLESS_MAIN(DisplayTitleTest)
#include "tst_displaytitle.moc"
