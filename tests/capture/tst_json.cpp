// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/json.h"
#include "capture/jsonscan.h"
#include "capture/times.h"

#include <QTest>

Q_DECLARE_METATYPE(JsonParser::Outcome)

/// The parser's exactness by RFC 8259, lenient reading of values, and what is left of cut ones.
class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strictness_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<JsonParser::Outcome>("outcome");
        const auto must = [](const char *name, const QByteArray &json) {
            QTest::addRow("accepts %s", name) << json << JsonParser::Outcome::Parsed;
        };
        const auto mustNot = [](const char *name, const QByteArray &json) {
            QTest::addRow("rejects %s", name) << json << JsonParser::Outcome::Invalid;
        };

        must("white space of all four kinds", " \t\r\n[ \t\r\n] \t\r\n");
        must("empty object", "{}");
        must("empty key", "{\"\":0}");
        must("duplicate key", "{\"a\":1,\"a\":2}");
        must("nested", "[[],[[]],{\"a\":{}}]");
        must("literals", "[true,false,null]");
        must("a bare string", "\"a\"");
        must("a bare number", "-0");
        must("a bare literal", "null");
        must("numbers", "[0,-1,1.5,-0.0,1e5,1E+5,1e-5,0e1,123456789012345678]");
        must("a number beyond 64 bits", "[123456789012345678901234567890]");
        must("numbers at the ends of 64 bits", "[9223372036854775807,-9223372036854775808,18446744073709551615]");
        must("numbers just beyond 64 bits", "[-9223372036854775809,18446744073709551616]");
        must("a number beyond double", "[1e999,-1e999]");
        must("a number close to nothing", "[1e-999]");
        must("all escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"]");
        must("escaped NUL", "[\"\\u0000\"]");
        must("DEL and beyond", "[\"\x7f\xc2\x80\xe2\x80\xa8\xf0\x9f\x98\x80\"]");
        must("a noncharacter", "[\"\xef\xbf\xbf\"]");
        must("lone surrogates", "[\"\\uD800\",\"\\uDC00\",\"\\uD800\\u0041\",\"\\uD800\\uD800\\uDC00\"]");
        must("512 levels", QByteArray(512, '[') + QByteArray(512, ']'));

        mustNot("nothing", "");
        mustNot("white space alone", " ");
        mustNot("a cut array", "[1");
        mustNot("a cut object", "{\"a\":1");
        mustNot("a cut string", "[\"a");
        mustNot("a number beyond 64 bits in a cut array", "[123456789012345678901234567890");
        mustNot("a number beyond 64 bits with a leading zero", "[0123456789012345678901234567890]");
        mustNot("a number beyond 64 bits as key", "{123456789012345678901234567890:1}");
        mustNot("a number with an exponent as key", "{\"a\":\"\\uD800\",1e9 :1}");
        mustNot("a comma too many in an array", "[1,]");
        mustNot("a comma too many in an object", "{\"a\":1,}");
        mustNot("a comma first", "[,1]");
        mustNot("two commas", "[1,,2]");
        mustNot("no comma", "[1 2]");
        mustNot("no colon", "{\"a\" 1}");
        mustNot("two colons", "{\"a\"::1}");
        mustNot("comma for colon", "{\"a\",1}");
        mustNot("a key without quotes", "{a:1}");
        mustNot("a number as key", "{1:1}");
        mustNot("single quotes", "['a']");
        mustNot("mixed brackets", "[1}");
        mustNot("a closing bracket too many", "[1]]");
        mustNot("two values", "{} {}");
        mustNot("text behind", "{} x");
        mustNot("a comment", "[1/* c */]");
        mustNot("a line comment", "[1] // c");
        mustNot("capital literal", "[True]");
        mustNot("half a literal", "[nul]");
        mustNot("a literal too long", "[nullx]");
        mustNot("NaN", "[NaN]");
        mustNot("Infinity", "[-Infinity]");
        mustNot("a leading zero", "[012]");
        mustNot("a leading plus", "[+1]");
        mustNot("a leading point", "[.5]");
        mustNot("a trailing point", "[1.]");
        mustNot("an exponent without digits", "[1e]");
        mustNot("an exponent with a sign alone", "[1e+]");
        mustNot("a minus alone", "[-]");
        mustNot("hexadecimal", "[0x1]");
        mustNot("full-width digits", "[\xef\xbc\x91]");
        mustNot("a raw newline in a string", "[\"a\nb\"]");
        mustNot("a raw tab in a string", "[\"a\tb\"]");
        mustNot("a raw NUL in a string", QByteArray("[\"a\0b\"]", 7));
        mustNot("an unknown escape", "[\"\\x41\"]");
        mustNot("half a unicode escape", "[\"\\u00A\"]");
        mustNot("letters in a unicode escape", "[\"\\u00G0\"]");
        mustNot("invalid UTF-8", "[\"\xff\"]");
        mustNot("overlong UTF-8", "[\"\xc0\xaf\"]");
        mustNot("a surrogate in UTF-8", "[\"\xed\xa0\x80\"]");
        mustNot("a form feed as white space", "[\f]");
        mustNot("a no-break space as white space", "[\xc2\xa0]");
        mustNot("a byte order mark", "\xef\xbb\xbf{}");
        QTest::newRow("513 levels are too deep")
            << QByteArray(513, '[') + QByteArray(513, ']') << JsonParser::Outcome::TooDeep;
    }

    void strictness()
    {
        QFETCH(QByteArray, json);
        JsonParser parser;
        QTEST(parser.parse(json), "outcome");
    }

    void readsLeniently()
    {
        JsonParser parser;
        QCOMPARE(
            parser.parse(
                R"({"s":"12","n":12,"big":10000000000010938,"unsigned":18446744073709551615,"huge":123456789012345678901,)"
                R"("below":-9223372036854775809,"double":12.0,"half":1.5,)"
                R"("null":null,"yes":"true","one":1,"no":0,"a":"first","a":"second","blank":" \t"})"),
            JsonParser::Outcome::Parsed);
        const Json root = parser.root();
        QCOMPARE(root["s"].integer(), std::optional<qint64>(12));
        QCOMPARE(root["n"].text(), QStringLiteral("12"));
        QCOMPARE(root["big"].text(), QStringLiteral("10000000000010938"));
        QCOMPARE(root["unsigned"].text(), QStringLiteral("18446744073709551615"));
        QCOMPARE(root["huge"].text(), QStringLiteral("123456789012345678901"));
        QCOMPARE(root["below"].text(), QStringLiteral("-9223372036854775809"));
        QCOMPARE(root["double"].text(), QStringLiteral("12"));
        QCOMPARE(root["half"].integer(), std::optional<qint64>());
        QCOMPARE(root["null"].isPresent(), false);
        QCOMPARE(root["missing"].isPresent(), false);
        QCOMPARE(root["missing"]["deeper"].text(), QString());
        QCOMPARE(root["yes"].isTrue(), true);
        QCOMPARE(root["one"].isTrue(), true);
        QCOMPARE(root["no"].isTrue(), false);
        QCOMPARE(root["a"].text(), QStringLiteral("first"));
        QCOMPARE(root["blank"].hasText(), false);
    }

    void recovers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<int>("stop");
        QTest::newRow("cut behind a member")
            << QByteArray(R"({"a":1,"b":"x")") << QByteArray(R"({"a":1,"b":"x"})") << 14;
        QTest::newRow("cut in a number") << QByteArray(R"({"a":1,"b":12)") << QByteArray(R"({"a":1})") << 11;
        QTest::newRow("cut in a literal") << QByteArray("[true,fal") << QByteArray("[true]") << 6;
        QTest::newRow("cut in a key") << QByteArray("{\"a\":1,\"bc") << QByteArray(R"({"a":1})") << 10;
        QTest::newRow("cut behind a colon") << QByteArray(R"({"a":1,"b":)") << QByteArray(R"({"a":1})") << 11;
        QTest::newRow("cut in an ordinary string") << QByteArray("{\"id\":\"12") << QByteArray("{}") << 9;
        QTest::newRow("cut in prose") << QByteArray("{\"text\":\"half a wo") << QByteArray(R"({"text":"half a wo"})")
                                      << 18;
        QTest::newRow("cut in a character")
            << QByteArray("{\"text\":\"a\xe4\xb8") << QByteArray(R"({"text":"a"})") << 12;
        QTest::newRow("cut in an escape") << QByteArray("{\"text\":\"a\\u4e") << QByteArray(R"({"text":"a"})") << 14;
        QTest::newRow("cut between a pair's escapes")
            << QByteArray("{\"text\":\"a\\ud83d") << QByteArray(R"({"text":"a"})") << 16;
        QTest::newRow("cut in a pair's second escape")
            << QByteArray("{\"text\":\"a\\ud83d\\ude") << QByteArray(R"({"text":"a"})") << 20;
        QTest::newRow("cut behind a pair's escapes")
            << QByteArray("{\"text\":\"a\\ud83d\\ude00") << QByteArray("{\"text\":\"a\\ud83d\\ude00\"}") << 22;
        QTest::newRow("cut behind a backslash") << QByteArray("{\"text\":\"a\\") << QByteArray(R"({"text":"a"})") << 10;
        QTest::newRow("cut deep inside") << QByteArray(R"({"a":[{"b":{"c":1)") << QByteArray(R"({"a":[{"b":{}}]})")
                                         << 16;
        QTest::newRow("broken") << QByteArray(R"({"a":1,,"b":2})") << QByteArray(R"({"a":1})") << 7;
        QTest::newRow("no comma in an array") << QByteArray("[1 2]") << QByteArray("[1]") << 3;
        QTest::newRow("no comma in an object") << QByteArray(R"({"a":1 "b":2})") << QByteArray(R"({"a":1})") << 7;
        QTest::newRow("wrong bracket") << QByteArray(R"({"a":[1}})") << QByteArray(R"({"a":[1]})") << 7;
    }

    void recovers()
    {
        QFETCH(QByteArray, text);
        const WalkedJson walked = walkJson(text);
        QCOMPARE(walked.ending, WalkedJson::Ending::Broken);
        QTEST(walked.recovered, "expected");
        QTEST(int(walked.stop), "stop");
        JsonParser parser;
        QCOMPARE(parser.parse(walked.recovered), JsonParser::Outcome::Parsed);
    }

    /// Whatever the place of the cut: what is recovered parses, and closed values are told from broken ones.
    void recoversFromEveryCut()
    {
        const QByteArray whole = "{\"id\":12,\"a\":[true,null,-1.5e3,\"x\\u00e9\\n\"],\"o\":{\"text\":\"words "
                                 "\\\"of\\\" ours\",\"e\":{}},\"content\":\"end\"}";
        JsonParser parser;
        for (qsizetype length = 1; length < whole.size(); ++length) {
            const WalkedJson walked = walkJson(whole.first(length));
            QCOMPARE(walked.ending, WalkedJson::Ending::Broken);
            QVERIFY(walked.stop <= length);
            QVERIFY2(parser.parse(walked.recovered) == JsonParser::Outcome::Parsed, walked.recovered.constData());
        }
        QCOMPARE(walkJson(whole + " and more").ending, WalkedJson::Ending::Closed);
        QCOMPARE(walkJson(whole + " and more").stop, whole.size());
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("1717382755", "2024-06-03T10:45:55+08:00");
        row("1717382755123", "2024-06-03T10:45:55+08:00");
        row("2024-06-03 10:45", "2024-06-03T10:45:00+08:00");
        row("2024-06-03 10:45:55", "2024-06-03T10:45:55+08:00");
        row("2024-6-3 9:05", "2024-06-03T09:05:00+08:00");
        row("2024-06-03", "2024-06-03T00:00:00+08:00");
        row("2024/06/03 10:45", "2024-06-03T10:45:00+08:00");
        row("2024-06-03T10:45:55.123Z", "2024-06-03T10:45:55Z");
        row("2024-06-03T10:45:55-0400", "2024-06-03T10:45:55-04:00");
        row("2024-06-03T10:45:55+05:30", "2024-06-03T10:45:55+05:30");
        row("2024-02-30 10:45", "");
        row("2024-06-03 25:00", "");
        row("9999-01-01", "");
        row("06-03", "");
        row("yesterday", "");
        row("", "");
    }

    void times()
    {
        QFETCH(QString, text);
        QTEST(readTime(text).toString(Qt::ISODate), "expected");
    }

    /// Told by a scan, before the parser takes memory for all of it.
    void costIsKnownBeforehand()
    {
        QCOMPARE(jsonCost("{\"a\":[1,2,{\"b\":\"{[,:\\\",\"}]}").marks, 10);
        QVERIFY(jsonCost(QByteArray(JsonDepthLimit + 1, '[')).tooDeep);
        QVERIFY(!jsonCost(QByteArray(JsonDepthLimit, '[')).tooDeep);
    }

    void valuesWithoutEndAreRefused()
    {
        JsonParser parser;
        const QByteArray numbers = '[' + QByteArray("1,").repeated(MostJsonMarks) + "1]";
        QCOMPARE(parser.parse(numbers), JsonParser::Outcome::TooLarge);
        const QByteArray commas = "[\"" + QByteArray(2 * MostJsonMarks, ',') + "\"]";
        QCOMPARE(parser.parse(commas), JsonParser::Outcome::Parsed);
        QCOMPARE(parser.parse(QByteArray("[").repeated(2'000'000)), JsonParser::Outcome::TooDeep);
    }

    void aLongStringIsReadUpToItsBound()
    {
        JsonParser parser;
        QCOMPARE(parser.parse("[\"x" + QByteArray("英").repeated(LongestJsonText / 3) + "\"]"),
                 JsonParser::Outcome::Parsed);
        const auto list = parser.root().array();
        QVERIFY(list);
        const QString text = Json(list->at(0).value_unsafe()).text();
        QCOMPARE(text.size(), (LongestJsonText - 1) / 3 + 1);
        QVERIFY(!text.contains(QChar::ReplacementCharacter));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
