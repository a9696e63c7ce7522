// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"
#include "search/queryfilter.h"

#include <QTest>

namespace {

const QDate Today(2024, 6, 15);

QString described(const Condition &condition)
{
    QString text = condition.negated ? QStringLiteral("-") : QString();
    if (const auto *sought = std::get_if<TextCondition>(&condition.what)) {
        static const QStringView Scopes[] = {u"", u"title=", u"author=", u"source="};
        text += Scopes[int(sought->scope)].toString() + QString(u'[' + sought->needle.text + u']');
        return sought->needle.typing ? text + QStringLiteral("…") : text;
    }
    static const QStringView Kinds[] = {u"ticker", u"tag",     u"lang",      u"is",
                                        u"has",    u"address", u"highlight", u"written"};
    const Filter &filter = std::get<Filter>(condition.what);
    text += Kinds[int(filter.kind)].toString() + QString(u'=' + filter.value);
    if (filter.kind == Filter::Kind::Written)
        text += filter.from.toString(Qt::ISODate) + QStringLiteral("..") + filter.until.toString(Qt::ISODate);
    return text;
}

QString described(const SearchQuery &query)
{
    QStringList clauses;
    for (const QList<Condition> &clause : query.clauses) {
        QStringList conditions;
        for (const Condition &condition : clause)
            conditions += described(condition);
        clauses += conditions.join(u'|');
    }
    return clauses.join(u' ');
}

}

class QueryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("notes");
        const auto row = [](const char *name, const char *text, const char *expected, int notes = 0) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected) << notes;
        };
        row("nothing", "", "");
        row("spaces", "  \t　 ", "");
        row("words", "算力 NVDA", "[算力] [nvda]");
        row("wide space", "算力　台湾", "[算力] [台湾]");
        row("phrase", "\"gross margin\" up", "[gross margin] [up]");
        row("curly quotes", "“毛利 率”", "[毛利 率]");
        row("corner brackets", "「毛利 率」", "[毛利 率]");
        row("phrase beside a word", "\"a b\"c", "[a b] [c]");
        row("open quote", "\"a b", "[a b]", 1);
        row("empty quotes", "\"\" a", "[a]", 1);
        row("not", "a -b -\"c d\"", "[a] -[b] -[c d]");
        row("not a filter", "-ticker:NVDA", "-ticker=NVDA");
        row("lone minus", "a - b", "[a] [-] [b]");
        row("two minuses", "--b", "-[-b]");
        row("minus inside", "GPT-4o", "[gpt-4o]");
        row("negative number", "-3.5% -12 －3.5％ −5", "[-3.5%] [-12] [-3.5%] [-5]");
        row("positive number", "+5% ＋5", "[+5%] [+5]");
        row("number that begins with its point or its currency", "-.5 -$12 -¥1,000", "[-.5] [-$12] [-¥1,000]");
        row("not a number in quotes", "-\"12\" -“3.5%”", "-[12] -[3.5%]");
        row("not a number beside others", "涨 -3.5% -跌", "[涨] [-3.5%] -[跌]");
        row("not a cashtag", "-$NVDA -.IXIC", "-[$nvda] -[.ixic]");
        row("two minuses before a number", "--5", "-[-5]");
        row("Chinese commas", "特斯拉，比亚迪、蔚来", "[特斯拉] [比亚迪] [蔚来]");
        row("half-width comma", "特斯拉,比亚迪 Tesla, BYD", "[特斯拉] [比亚迪] [tesla] [byd]");
        row("comma in a number", "1,234.5亿 １，２３４ 3,涨", "[1,234.5亿] [1,234] [3] [涨]");
        row("ideographic comma between digits", "2023、2024", "[2023] [2024]");
        row("comma before a minus", "特斯拉，-比亚迪", "[特斯拉] -[比亚迪]");
        row("comma and a phrase", "特斯拉，\"price war\"", "[特斯拉] [price war]");
        row("commas around", "，特斯拉、", "[特斯拉]");
        row("comma ends a filter", "ticker:NVDA，算力", "ticker=NVDA [算力]");
        row("nothing but commas", " ，、 ", "[,、]");
        row("plus between Han", "特斯拉+比亚迪＋蔚来", "[特斯拉] [比亚迪] [蔚来]");
        row("plus and spaces between Han", "特斯拉 + 比亚迪 +蔚来", "[特斯拉] [比亚迪] [蔚来]");
        row("plus in a word", "A+H T+0 C++ 特斯拉+BYD", "[a+h] [t+0] [c++] [特斯拉+byd]");
        row("plus alone", "a + b +", "[a] [+] [b] [+]");
        row("or as a bar", "特斯拉|台积电 算力", "[特斯拉]|[台积电] [算力]");
        row("or as bars of all kinds", "a | b || c｜-d", "[a]|[b]|[c]|-[d]");
        row("bar between filters", "tag:x|ticker:TSLA", "tag=x|ticker=TSLA");
        row("bar first", "|a", "[|] [a]");
        row("bar last", "a|", "[a] [|]", 1);
        row("bar alone", "|", "[|]");
        row("all of them in quotes", "\"甲，乙、丙|丁+戊 -5\"", "[甲,乙、丙|丁+戊 -5]");
        row("or", "a OR b c", "[a]|[b] [c]");
        row("or chain", "a OR b OR -c", "[a]|[b]|-[c]");
        row("or of filters", "lang:en OR ticker:TSLA", "lang=en|ticker=TSLA");
        row("small or is a word", "a or b", "[a] [or] [b]");
        row("or first", "OR a", "[or] [a]");
        row("or last", "a OR", "[a] [or]", 1);
        row("or twice", "a OR OR b", "[a]|[or] [b]");
        row("ticker by name", "ticker:英伟达", "ticker=英伟达");
        row("what is only a ticker, also as it stands", "$nvda", "ticker=NVDA|[$nvda]");
        row("ticker behind its exchange", "SEHK:0700 业绩", "ticker=00700|[sehk:0700] [业绩]");
        row("ticker behind its exchange, which is no filter", "NASDAQ:NVDA", "ticker=NVDA|[nasdaq:nvda]");
        row("ticker before its market, quoted", "\"0700.HK\"", "[0700.hk]");
        row("ticker before its market, left out", "-0700.HK", "[-0700.hk]");
        row("share class", "BRK/B|SH600519", "ticker=BRK.B|[brk/b]|ticker=600519|[sh600519]");
        row("ticker with space", "ticker:\"NVDA 20241220\"", "ticker=NVDA 20241220");
        row("full-width colon", "ticker：NVDA", "ticker=NVDA");
        row("key in capitals", "Ticker:nvda", "ticker=nvda");
        row("text filters", "title:算力 author:王 source:\"daily news\"",
            "title=[算力] author=[王] source=[daily news]");
        row("Chinese keys", "标题:算力 作者:王 来源：日报 代码:NVDA 标签:待读",
            "title=[算力] author=[王] source=[日报] ticker=NVDA tag=待读");
        row("traditional keys", "標題:算力 標籤:待讀", "title=[算力] tag=待讀");
        row("languages", "lang:zh lang:英文 语言:繁體", "lang=zh lang=en lang=zh-Hant");
        row("states", "is:unread is:Starred 是:未读", "is=unread is=starred is=unread");
        row("no such state", "is:green", "[is:green]", 1);
        row("contents", "has:image 有:笔记", "has=image has=note");
        row("highlights", "has:highlight 有:高亮 highlight:算力 -高亮:\"a b\"",
            "has=highlight has=highlight highlight=算力 -highlight=a b");
        row("no such thing", "has:claim", "[has:claim]", 1);
        row("nothing after the colon", "ticker:", "[ticker:]", 1);
        row("nothing after the colon, then more", "ticker: NVDA", "[ticker:] [nvda]", 1);
        row("empty quotes after the colon", "ticker:\"\"", "[ticker:\"\"]", 1);
        row("no such key", "foo:bar", "[foo:bar]");
        row("address", "https://example.org/a:b", "address=https://example.org/a:b|[https://example.org/a:b]");
        row("address with what came with it", "http://www.example.org/a/1/?utm_source=x&b=2#top",
            "address=https://example.org/a/1?b=2|[http://www.example.org/a/1/?utm_source=x&b=2#top]");
        row("address without its scheme", "example.org/a/1", "address=https://example.org/a/1|[example.org/a/1]");
        row("address with commas, bars and pluses", "https://example.org/a,b|c+d、e 算力",
            "address=https://example.org/a,b%7Cc+d%E3%80%81e|[https://example.org/a,b|c+d、e] [算力]");
        row("address in a sentence", "https://example.org/a/1。",
            "address=https://example.org/a/1|[https://example.org/a/1]");
        row("address or word", "example.org/a/1 | 算力", "address=https://example.org/a/1|[example.org/a/1]|[算力]");
        row("not an address", "-https://example.org/a/1", "-address=https://example.org/a/1");
        row("address in quotes", "\"https://example.org/a/1\"", "[https://example.org/a/1]");
        row("home page", "https://example.org/", "[https://example.org/]");
        row("host alone", "example.org", "[example.org]");
        row("no addresses", "EV/EBITDA P/E 50/50 3.5/4.0 BRK.B/A U.S./China",
            "[ev/ebitda] [p/e] [50/50] [3.5/4.0] [brk.b/a] [u.s./china]");
        row("time of day", "10:30", "[10:30]");
        row("before a year", "before:2024", "written=..2024-01-01");
        row("after a month", "after:2024-06", "written=2024-06-01..");
        row("on a day", "on:2024-06-03", "written=2024-06-03..2024-06-04");
        row("on a month", "on:2023-12", "written=2023-12-01..2024-01-01");
        row("on a year", "on:2023", "written=2023-01-01..2024-01-01");
        row("other date marks", "on:2024/6/3 on:2024.6.3 日期:2024年6月3日",
            "written=2024-06-03..2024-06-04 written=2024-06-03..2024-06-04 written=2024-06-03..2024-06-04");
        row("Chinese month and year", "on:2024年6月 on:2024年",
            "written=2024-06-01..2024-07-01 written=2024-01-01..2025-01-01");
        row("days back", "after:7d", "written=2024-06-08..");
        row("months and years back", "after:3m before:1y", "written=2024-03-15.. written=..2023-06-15");
        row("today", "on:today on:昨天", "written=2024-06-15..2024-06-16 written=2024-06-14..2024-06-15");
        row("no date", "before:soon", "[before:soon]", 1);
        row("no such day", "on:2024-02-30", "[on:2024-02-30]", 1);
        row("no month zero", "on:2024-00", "[on:2024-00]", 1);
        row("operators of the engine", "NEAR(a b) title:* a* ^b", "[near(a] [b)] title=[*] [a*] [^b]");
        row("invisible", "\u200B a", "[a]", 1);
    }

    void reads()
    {
        QFETCH(QString, text);
        const SearchQuery query = parseQuery(text, Today);
        QTEST(described(query), "expected");
        QTEST(int(query.notes.size()), "notes");
    }

    void typing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("last word") << QStringLiteral("a nvd") << QStringLiteral("[a] [nvd]…");
        QTest::newRow("after a space") << QStringLiteral("nvd ") << QStringLiteral("[nvd]");
        QTest::newRow("open phrase") << QStringLiteral("\"gross ma") << QStringLiteral("[gross ma]…");
        QTest::newRow("closed phrase") << QStringLiteral("\"gross ma\"") << QStringLiteral("[gross ma]");
        QTest::newRow("after a comma") << QStringLiteral("nvd，") << QStringLiteral("[nvd]");
        QTest::newRow("number") << QStringLiteral("-3") << QStringLiteral("[-3]…");
        QTest::newRow("lone minus") << QStringLiteral("a -") << QStringLiteral("[a] [-]…");
        QTest::newRow("address") << QStringLiteral("example.org/a/1")
                                 << QStringLiteral("address=https://example.org/a/1|[example.org/a/1]…");
        QTest::newRow("text filter") << QStringLiteral("author:Sil") << QStringLiteral("author=[sil]…");
    }

    void typing()
    {
        QFETCH(QString, text);
        QTEST(described(parseQuery(text, Today, Input::Typing)), "expected");
    }

    void isCutAtItsEnd()
    {
        const SearchQuery query = parseQuery(QString(5000, u'a'), Today);
        QCOMPARE(query.clauses.size(), 1);
        QCOMPARE(query.notes.size(), 1);
    }

    void marksWhatIsSought()
    {
        using Scope = TextCondition::Scope;
        const QList<TextCondition> sought =
            soughtTexts(parseQuery(u"a -b \"c d\" lang:en title:e OR f author:g -source:h", Today));
        QCOMPARE(needlesIn(Scope::Anywhere, sought), (QList<Needle>{needle(u"a"), needle(u"c d"), needle(u"f")}));
        QCOMPARE(needlesIn(Scope::Title, sought),
                 (QList<Needle>{needle(u"a"), needle(u"c d"), needle(u"e"), needle(u"f")}));
        QCOMPARE(needlesIn(Scope::Author, sought),
                 (QList<Needle>{needle(u"a"), needle(u"c d"), needle(u"f"), needle(u"g")}));
        QCOMPARE(needlesIn(Scope::Source, sought), needlesIn(Scope::Anywhere, sought));
    }

    void everyNameIsAKey()
    {
        QCOMPARE(filterNames().size(), 12);
        for (const QString &name : filterNames())
            QVERIFY(filterKey(name));
    }
};

QTEST_GUILESS_MAIN(QueryTest)
#include "tst_query.moc"
