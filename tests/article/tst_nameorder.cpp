// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/nameorder.h"
#include "base/translation.h"

#include <QTest>

class NameOrderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHaveTheOrderOfTheLanguage_data()
    {
        QTest::addColumn<TextLanguage>("language");
        QTest::addColumn<QStringList>("ordered");
        QTest::newRow("pinyin") << TextLanguage::SimplifiedChinese
                                << QStringList{QStringLiteral("阿里"), QStringLiteral("储能"), QStringLiteral("蘋果"),
                                               QStringLiteral("一文"), QStringLiteral("銀行")};
        QTest::newRow("strokes") << TextLanguage::TraditionalChinese
                                 << QStringList{QStringLiteral("一文"), QStringLiteral("阿里"), QStringLiteral("銀行"),
                                                QStringLiteral("蘋果")};
        QTest::newRow("letters, whatever their case")
            << TextLanguage::English
            << QStringList{QStringLiteral("apple"), QStringLiteral("Bank"), QStringLiteral("earnings"),
                           QStringLiteral("Éclair"), QStringLiteral("fab")};
        QTest::newRow("numbers by their value")
            << TextLanguage::SimplifiedChinese
            << QStringList{QStringLiteral("2季报"), QStringLiteral("10季报"), QStringLiteral("季报")};
        QTest::newRow("nothing") << TextLanguage::English << QStringList();
    }

    void namesHaveTheOrderOfTheLanguage()
    {
        QFETCH(const TextLanguage, language);
        QFETCH(const QStringList, ordered);
        const Translation translation(language);
        QStringList names(ordered.crbegin(), ordered.crend());
        NameOrder().sort(names, [](const QString &name) { return name; });
        QCOMPARE(names, ordered);
    }
};

QTEST_GUILESS_MAIN(NameOrderTest)
#include "tst_nameorder.moc"
