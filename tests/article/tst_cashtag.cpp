// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/cashtag.h"

#include <QTest>

namespace {

/// "start+length name|CODE", one for each cashtag.
QStringList described(const QString &text)
{
    QStringList list;
    for (const Cashtag &tag : findCashtags(text))
        list << text.mid(tag.start, tag.length) + QStringLiteral(" = ") + tag.name + u'|' +
                    (tag.id ? tag.id->toString() : QString());
    return list;
}

}

class CashtagTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *text, std::initializer_list<const char *> tags) {
            QStringList expected;
            for (const char *tag : tags)
                expected << QString::fromUtf8(tag);
            QTest::newRow(name) << QString::fromUtf8(text) << expected;
        };
        row("name and code", "Bought $Acme(ACM)$ today", {"$Acme(ACM)$ = Acme|ACM"});
        row("commas and dots in the name", "$Acme Platforms, Inc.(ACM)$",
            {"$Acme Platforms, Inc.(ACM)$ = Acme Platforms, Inc.|ACM"});
        row("digits and dashes in the name", "$T-ACME 2X LONG DAILY ETF(ACMX)$",
            {"$T-ACME 2X LONG DAILY ETF(ACMX)$ = T-ACME 2X LONG DAILY ETF|ACMX"});
        row("name that begins with a digit", "$3D Acme(DDA)$", {"$3D Acme(DDA)$ = 3D Acme|DDA"});
        row("name with brackets", "$Acme (Class A)(ACM)$", {"$Acme (Class A)(ACM)$ = Acme (Class A)|ACM"});
        row("Chinese name, Hong Kong code", "看好$星河能源(00451)$吗", {"$星河能源(00451)$ = 星河能源|00451"});
        row("full-width brackets", "$星河（00451）$", {"$星河（00451）$ = 星河|00451"});
        row("Singapore, lower-case name", "$acme bank(O39.SI)$ rose", {"$acme bank(O39.SI)$ = acme bank|O39.SI"});
        row("exchange before the code", "$星河酒业(SH600519)$", {"$星河酒业(SH600519)$ = 星河酒业|600519"});
        row("share class", "$Acme(ACM.B)$", {"$Acme(ACM.B)$ = Acme|ACM.B"});
        row("future", "$WTI(CLmain)$", {"$WTI(CLmain)$ = WTI|CLmain"});
        row("index", "$Acme Composite(.ACIX)$", {"$Acme Composite(.ACIX)$ = Acme Composite|.ACIX"});
        row("fund", "$Acme Growth(LU0097036916.USD)$",
            {"$Acme Growth(LU0097036916.USD)$ = Acme Growth|LU0097036916.USD"});
        row("name only", "晚间,$星河$CEO说", {"$星河$ = 星河|"});
        row("Latin name only", "long $Acme Motors$ here", {"$Acme Motors$ = Acme Motors|"});
        row("code only", "$SPY$ is up", {"$SPY$ = |SPY"});
        row("bare Hong Kong code", "$00700$", {"$00700$ = |00700"});
        row("bare Shanghai code", "$600519$", {"$600519$ = |600519"});
        row("option", "$ACM 20241220 170.0 CALL$", {"$ACM 20241220 170.0 CALL$ = |ACM 20241220 170.0 CALL"});
        row("option of the clearing house", "$ACM  250829C00150000$",
            {"$ACM  250829C00150000$ = |ACM 250829C00150000"});
        row("single dollar", "in $tsla, out of $BRK.B.", {"$tsla = |TSLA", "$BRK.B = |BRK.B"});
        row("single dollar at the end of a sentence", "I hold $ACM.Then", {"$ACM = |ACM"});
        row("single dollar, class in lower case", "in $acm.b; out", {"$acm.b = |ACM.B"});
        row("single dollar before a word of one letter", "I hold $acm.A lot", {"$acm = |ACM"});
        row("single dollars, a stroke between", "$ACM/$BTA", {"$ACM = |ACM", "$BTA = |BTA"});
        row("single dollars, a hyphen between", "$ACM-$BTA", {"$ACM = |ACM", "$BTA = |BTA"});
        row("single dollars, Chinese between", "$ACM... 买了$BTA今天", {"$ACM = |ACM", "$BTA = |BTA"});
        row("single dollar before Chinese", "买$ACM吧", {"$ACM = |ACM"});
        row("two in a row", "$Acme(ACM)$$星河$ $Beta(BTA)$",
            {"$Acme(ACM)$ = Acme|ACM", "$星河$ = 星河|", "$Beta(BTA)$ = Beta|BTA"});
        row("after money", "from $5 to $6: $Acme(ACM)$", {"$Acme(ACM)$ = Acme|ACM"});
        row("full-width dollar", "＄Acme(ACM)＄", {"＄Acme(ACM)＄ = Acme|ACM"});

        row("money", "a $190 target, tied to a FY2028 EPS of $6.37 at 30x", {});
        row("money of another country", "hit S$49.21, one step from the S$50 mark", {});
        row("US dollars", "US$5 and HK$7 (note)$8", {});
        row("Chinese sentence between sums", "从$190涨到$200", {});
        row("sum in brackets between sums", "$500 B (2028)$6", {});
        row("unit", "Revenue ($B), costs ($M)", {});
        row("currency", "paid in $USD", {});
        row("dollars only", "a lot of $$$ overall", {});
        row("spaces inside", "a $ b $ c", {});
        row("over the end of a line", "$Acme\n(ACM)$", {});
        row("words between dollars", "between $ten and then $twenty-odd", {"$ten = |TEN"});
        row("a variable", "echo $path_name=1", {});
        row("nothing", "", {});
        row("dollar at the end", "cost in $", {});
    }

    void finds()
    {
        QFETCH(QString, text);
        QTEST(described(text), "expected");
    }

    void manyDollars()
    {
        const QString text = QStringLiteral("$ ").repeated(500'000);
        QCOMPARE(findCashtags(text), QList<Cashtag>());
        const QString open = QString(500'000, u'$') + QString(500'000, u'A');
        QCOMPARE(findCashtags(open), QList<Cashtag>());
    }
};

QTEST_GUILESS_MAIN(CashtagTest)
#include "tst_cashtag.moc"
