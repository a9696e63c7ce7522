// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"
#include "search/explanation.h"

#include <QTest>

class CompletionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completing_data()
    {
        // "|" is the cursor; expected: key name, typed, what is replaced; "none".
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *query, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("nothing", "|", "none");
        row("one letter", "t|", "none");
        row("the name of a key", "算力 ti|", "key/ti/ti");
        row("after a minus", "-ti|", "key/ti/ti");
        row("in the middle of a word", "ti|cker", "none");
        row("before another word", "ti| x", "key/ti/ti");
        row("a value", "ticker:NV|", "ticker/NV/NV");
        row("a value not begun", "x ticker:|", "ticker//");
        row("a value in Chinese", "代码：英伟|", "ticker/英伟/英伟");
        row("a value in quotes", "author:\"Ledger W|", "author/Ledger W/\"Ledger W");
        row("a value that is closed", "author:\"Ledger W\"|", "none");
        row("no key", "nokey:x|", "none");
        row("a phrase", "\"title of|", "none");
    }

    void completing()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        const qsizetype cursor = query.indexOf(u'|');
        query.remove(u'|');
        const auto found = completingAt(query, cursor);
        QString said = QStringLiteral("none");
        if (found) {
            const QString key = !found->key                        ? QStringLiteral("key")
                                : *found->key == FilterKey::Ticker ? QStringLiteral("ticker")
                                                                   : QStringLiteral("author");
            said = key + u'/' + found->typed + u'/' + query.mid(found->range.start, found->range.length);
        }
        QCOMPARE(said, expected);
    }

    void completions()
    {
        QCOMPARE(keyCompletions(u"Ti"), (QStringList{QStringLiteral("ticker:"), QStringLiteral("title:")}));
        QCOMPARE(keyCompletions(u"算"), QStringList());
        QCOMPARE(valueCompletions(FilterKey::Is, u"un"), QStringList{QStringLiteral("unread")});
        QCOMPARE(valueCompletions(FilterKey::Is, u"unread"), QStringList());
        for (const FilterKey key : {FilterKey::Is, FilterKey::Has, FilterKey::Language, FilterKey::After})
            for (const QString &value : valueCompletions(key, u""))
                QVERIFY2(makeFilter(key, value, QDate(2024, 6, 3)), qPrintable(value));
    }

    void values_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("NVDA") << QStringLiteral("NVDA");
        QTest::newRow("two words") << QStringLiteral("Ledger Weekly") << QStringLiteral("\"Ledger Weekly\"");
        QTest::newRow("its own quotes") << QStringLiteral("The “Ledger”") << QStringLiteral("\"The Ledger\"");
        QTest::newRow("a comma") << QStringLiteral("王，李") << QStringLiteral("\"王，李\"");
        QTest::newRow("a bar") << QStringLiteral("a|b") << QStringLiteral("\"a|b\"");
        QTest::newRow("a plus") << QStringLiteral("中国+美国") << QStringLiteral("\"中国+美国\"");
        QTest::newRow("a colon") << QStringLiteral("a:b") << QStringLiteral("\"a:b\"");
    }

    void values()
    {
        QFETCH(QString, value);
        QTEST(asValue(value), "expected");
    }

    void phrases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("white space") << QStringLiteral(" \n ") << QString();
        QTest::newRow("a word") << QStringLiteral("spread") << QStringLiteral("\"spread\"");
        QTest::newRow("what would be an operator") << QStringLiteral("OR") << QStringLiteral("\"OR\"");
        QTest::newRow("what would exclude") << QStringLiteral("-rumour") << QStringLiteral("\"-rumour\"");
        QTest::newRow("a filter's name") << QStringLiteral("ticker:NVDA") << QStringLiteral("\"ticker:NVDA\"");
        QTest::newRow("its own quotes") << QStringLiteral("他说“好”。") << QStringLiteral("\"他说\" \"好\"");
        QTest::newRow("two paragraphs") << QStringLiteral("One  end.\n\nTwo") << QStringLiteral("\"One end.\" \"Two\"");
    }

    void phrases()
    {
        QFETCH(QString, text);
        QTEST(asPhrases(text), "expected");
    }

    void explanations_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *query, const char *expected) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(expected);
        };
        row("算力 chips", "");
        row("\"one phrase\"", "");
        row("算力 -rumour", "“算力” · without “rumour”");
        row("a OR b", "“a” or “b”");
        row("a|b", "“a” or “b”");
        row("-3.5%", "the number “-3.5%” (to exclude it: -\"3.5%\")");
        row("涨 -$12", "“涨” · the number “-$12” (to exclude it: -\"$12\")");
        row("-\"12\"", "without “12”");
        row("+5%", "");
        row("特斯拉，比亚迪", "");
        row("example.org/a/1", "the article at https://example.org/a/1 or “example.org/a/1”");
        row("ticker:NVDA is:unread", "ticker NVDA (all names) · unread");
        row("title:x -has:image", "“x” in the title · without an image");
        row("has:highlight highlight:算力", "a highlight · “算力” in a highlight");
    }

    void explanations()
    {
        QFETCH(QString, query);
        QTEST(explanation(parseQuery(query, QDate(2024, 6, 3))), "expected");
    }
};

QTEST_GUILESS_MAIN(CompletionTest)
#include "tst_completion.moc"
