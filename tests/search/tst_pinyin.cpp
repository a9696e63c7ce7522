// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/pinyin.h"

#include <QTest>

class PinyinTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("initials");
        const auto row = [](const char *name, const char *full, const char *initials) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(full)
                                << QString::fromLatin1(initials);
        };
        row("英伟达", "yingweida", "ywd");
        row("腾讯", "tengxun", "tx");
        row("騰訊控股", "tengxunkonggu", "txkg");
        row("招商银行", "zhaoshangyinhang", "zsyh");
        row("重庆啤酒", "chongqingpijiu", "cqpj");
        row("三一重工", "sanyizhonggong", "syzg");
        row("长江电力", "changjiangdianli", "cjdl");
        row("成长股", "chengzhanggu", "czg");
        row("厦门钨业", "xiamenwuye", "xmwy");
        row("网易云音乐", "wangyiyunyinyue", "wyyyy");
        row("绿地", "lvdi", "ld");
        row("成都银行", "chengduyinhang", "cdyh");
        row("A股 50", "agu50", "ag50");
        row("，。", "", "");
    }

    void reads()
    {
        QFETCH(QString, name);
        const Pinyin pinyin = pinyinOf(name);
        QTEST(pinyin.full, "full");
        QTEST(pinyin.initials, "initials");
    }

    void beginnings()
    {
        const Pinyin pinyin = pinyinOf(u"英伟达");
        QVERIFY(beginsWith(pinyin, u"yw"));
        QVERIFY(beginsWith(pinyin, u"YingW"));
        QVERIFY(beginsWith(pinyin, u"ｙｗｄ"));
        QVERIFY(!beginsWith(pinyin, u"wd"));
        QVERIFY(!beginsWith(pinyin, u""));
    }
};

QTEST_GUILESS_MAIN(PinyinTest)
#include "tst_pinyin.moc"
