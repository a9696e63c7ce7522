// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/excerpt.h"

#include <QTest>

class ExcerptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void excerpts_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QStringList>("sought");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *name, QStringList fields, QStringList sought, int length,
                            const QString &marked) {
            QTest::newRow(name) << std::move(fields) << std::move(sought) << length << marked;
        };
        const QString chinese = QStringLiteral("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸");
        row("all of a short field", {QStringLiteral("臺灣的算力")}, {QStringLiteral("台湾")}, 20,
            QStringLiteral("|臺灣|的算力"));
        row("the middle of a long one", {chinese}, {QStringLiteral("甲")}, 8, QStringLiteral("…十|甲|乙丙丁戊己庚…"));
        row("the end", {chinese}, {QStringLiteral("癸")}, 8, QStringLiteral("…丙丁戊己庚辛壬|癸|"));
        row("the beginning", {chinese}, {QStringLiteral("一")}, 8, QStringLiteral("|一|二三四五六七八…"));
        row("the field with more of them", {QStringLiteral("甲"), chinese},
            {QStringLiteral("甲"), QStringLiteral("丙")}, 8, QStringLiteral("…十|甲|乙|丙|丁戊己庚…"));
        row("the passage with both", {QStringLiteral("甲甲甲甲甲甲甲甲乙十十十十甲丙")},
            {QStringLiteral("甲"), QStringLiteral("丙")}, 4, QStringLiteral("…十十|甲||丙|"));
        row("no word is cut", {QStringLiteral("Yesterday semiconductors rose sharply everywhere")},
            {QStringLiteral("rose")}, 24, QStringLiteral("…|rose| sharply everywhere"));
        row("no word is cut at the end", {QStringLiteral("It rose sharply everywhere and for a long time")},
            {QStringLiteral("rose")}, 16, QStringLiteral("It |rose| sharply…"));
        row("no hit", {QString(), chinese}, {QStringLiteral("酉")}, 4, QStringLiteral("一二三四…"));
        row("no pair is cut", {QStringLiteral("𠮷𠮷𠮷𠮷𠮷甲𠮷𠮷𠮷")}, {QStringLiteral("甲")}, 6,
            QStringLiteral("…𠮷|甲|𠮷…"));
        row("a hit longer than the room", {chinese}, {QStringLiteral("一二三四五六七八九十")}, 4,
            QStringLiteral("|一二三四|…"));
        row("nothing", {}, {QStringLiteral("酉")}, 4, QString());
    }

    void excerpts()
    {
        QFETCH(QStringList, fields);
        QFETCH(QStringList, sought);
        QFETCH(int, length);
        QList<Needle> needles;
        for (const QString &text : sought)
            needles += needle(text);
        const Excerpt excerpt = bestExcerpt(fields, needles, length);
        QString marked = excerpt.text;
        for (auto hit = excerpt.hits.rbegin(); hit != excerpt.hits.rend(); ++hit)
            marked.insert(hit->end(), u'|').insert(hit->start, u'|');
        QTEST(marked, "marked");
        QVERIFY(excerpt.text.size() <= length + 2);
        QVERIFY(excerpt.text.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(ExcerptTest)
#include "tst_excerpt.moc"
