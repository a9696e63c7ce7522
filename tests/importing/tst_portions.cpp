// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/portions.h"

#include <QTest>

#include <algorithm>

namespace {

/// Gives `bytes` a few at a time, then ends or fails.
class Trickle final : public ByteStream
{
public:
    explicit Trickle(QByteArray bytes, QString failure = {})
        : m_bytes(std::move(bytes))
        , m_failure(std::move(failure))
    {
    }

    Result<qsizetype> read(char *to, qsizetype most) override
    {
        const qsizetype got = std::min({most, qsizetype(7), m_bytes.size() - m_at});
        if (got == 0 && !m_failure.isEmpty())
            return Error{Error::Kind::Input, m_failure, QString()};
        std::copy_n(m_bytes.constData() + m_at, got, to);
        m_at += got;
        return got;
    }

    qsizetype taken() const { return m_at; }

private:
    QByteArray m_bytes;
    QString m_failure;
    qsizetype m_at = 0;
};

constexpr InputLimits Limits{.piece = 100, .post = 400, .whole = 1000};

/// "3: 40 bytes", "line 7 refused", "refused".
QStringList outline(ByteStream &stream, qint64 expected = 0)
{
    QStringList found;
    Portions portions(stream, expected, Limits.whole, Limits);
    while (!portions.atEnd()) {
        const Portion portion = portions.next();
        if (!portion.refusal.isEmpty())
            found.append((portion.place.isEmpty() ? QString() : portion.place + u' ') + QStringLiteral("refused"));
        else if (portion.run)
            found.append(QStringLiteral("element %1, byte %2: %3")
                             .arg(portion.run->elementsBefore)
                             .arg(portion.run->bytesBefore)
                             .arg(QString::fromUtf8(portion.bytes)));
        else if (portion.linesBefore)
            found.append(QStringLiteral("%1: %2").arg(*portion.linesBefore).arg(portion.bytes.size()));
        else
            found.append(QString::number(portion.bytes.size()));
        if (portion.last != portions.atEnd())
            found.append(QStringLiteral("the last portion does not say so"));
    }
    return found;
}

/// So many bytes with the newline.
QByteArray line(qsizetype size)
{
    return "{\"a\":\"" + QByteArray(size - 9, 'x') + "\"}\n";
}

/// Of a list; so many bytes, a character of more than one byte among them.
QByteArray element(qsizetype size)
{
    return "{\"a\":\"\xE5\x8F\xB0" + QByteArray(size - 11, 'x') + "\"}";
}

}

class PortionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &expected) {
            QTest::newRow(name) << bytes << expected;
        };
        const auto list = [](std::initializer_list<const char *> items) {
            QStringList made;
            for (const char *item : items)
                made.append(QString::fromLatin1(item));
            return made;
        };
        row("a short file", line(40), list({"40"}));
        row("short lines are one whole", line(40).repeated(4), list({"160"}));
        row("no lines", QByteArray(900, '.'), list({"900"}));
        row("no lines, just not too large", QByteArray(Limits.whole, '.'), list({"1000"}));
        row("no lines, too large", QByteArray(Limits.whole + 1, '.'), list({"refused"}));
        row("a picture shows what it is by its beginning", "\x89PNG" + QByteArray(5000, 'x'), list({"200"}));
        row("lines of one size", line(40).repeated(6), list({"0: 80", "2: 80", "4: 80"}));
        row("without the last newline", line(40).repeated(6).chopped(1), list({"0: 80", "2: 80", "4: 40", "5: 39"}));
        row("a line that fills a piece", line(40).repeated(4) + line(100) + line(40),
            list({"0: 80", "2: 80", "4: 100", "5: 40"}));
        row("a line longer than a piece", line(40).repeated(4) + line(250) + line(40),
            list({"0: 80", "2: 80", "4: 250", "5: 40"}));
        row("a line of the largest size", line(40).repeated(4) + line(401) + line(40),
            list({"0: 80", "2: 80", "4: 401", "5: 40"}));
        row("a line too long", line(40).repeated(4) + line(402) + line(40),
            list({"0: 80", "2: 80", "line 5 refused", "5: 40"}));
        row("a line far too long", line(40).repeated(4) + line(9000) + line(40),
            list({"0: 80", "2: 80", "line 5 refused", "5: 40"}));
        row("a last line too long", line(40).repeated(4) + line(9000).chopped(1),
            list({"0: 80", "2: 80", "line 5 refused"}));
        row("empty lines count", line(40).repeated(4) + QByteArray(150, '\n') + line(40),
            list({"0: 80", "2: 100", "24: 100", "124: 70"}));
    }

    void cuts()
    {
        QFETCH(QByteArray, bytes);
        Trickle stream(bytes);
        QTEST(outline(stream), "expected");
    }

    void nothingIsLost()
    {
        QByteArray bytes;
        for (int i = 0; i < 500; ++i)
            bytes += line(20 + (i * 37) % 350);
        Trickle stream(bytes);
        Portions portions(stream, bytes.size(), Limits.whole, Limits);
        QByteArray joined;
        qsizetype largest = 0;
        while (!portions.atEnd()) {
            const Portion portion = portions.next();
            QCOMPARE(*portion.linesBefore, joined.count('\n'));
            joined += portion.bytes;
            largest = std::max(largest, portion.bytes.size());
        }
        QCOMPARE(joined, bytes);
        QVERIFY(largest <= 370);
    }

    void cutsLists_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArrayList &expected) {
            QStringList portions;
            for (const QByteArray &portion : expected)
                portions.append(QString::fromUtf8(portion));
            QTest::newRow(name) << bytes << portions;
        };
        const auto some = [](int number, qsizetype size = 60) {
            return (element(size) + ',').repeated(number).chopped(1);
        };
        const QByteArray one = some(1);
        const QByteArray two = some(2);
        row("a short list is one whole", '[' + some(3) + ']', {"184"});
        row("a list", '[' + some(6) + ']',
            {"element 0, byte 1: [" + two + ']', "element 2, byte 123: [" + two + ']',
             "element 4, byte 245: [" + two + ']'});
        row("a list below keys, with what stands around it",
            "{\"v\":[{\"b\":1}],\"d\":{\"items\":[" + some(5) + "]},\"n\":1}",
            {"element 0, byte 29: {\"v\":[{\"b\":1}],\"d\":{\"items\":[" + two + "]}}",
             "element 2, byte 151: {\"v\":[{\"b\":1}],\"d\":{\"items\":[" + two + "]}}",
             "element 4, byte 273: {\"v\":[{\"b\":1}],\"d\":{\"items\":[" + one + "]},\"n\":1}"});
        row("the outermost list, not the one inside its element",
            "[{\"c\":[" + two + "]},{\"c\":[" + some(6) + "]},{}]",
            {"element 0, byte 1: [{\"c\":[" + two + "]}]", "element 1, byte 131: [{\"c\":[" + some(6) + "]}]",
             "element 2, byte 505: [{}]"});
        row("cut off in an element", '[' + some(4) + ",{\"a\":\"hal",
            {"element 0, byte 1: [" + two + ']', "element 2, byte 123: [" + two + ']',
             "element 4, byte 245: [{\"a\":\"hal"});
        const QByteArray tricky = QByteArray("{\"a\":\"],[\\\"}\\\\\"},").repeated(6);
        row("brackets, quotes and commas in strings", '[' + tricky + tricky + "{}]",
            {"element 0, byte 1: [" + tricky.chopped(1) + ']', "element 6, byte 103: [" + tricky.chopped(1) + ']',
             "element 12, byte 205: [{}]"});
        row("a long element", '[' + some(3) + ',' + element(390) + ',' + one + ']',
            {"element 0, byte 1: [" + two + ']', "element 2, byte 123: [" + one + ',' + element(390) + ']',
             "element 4, byte 575: [" + one + ']'});
        row("an element too long", '[' + some(3) + ',' + element(900) + ',' + one + ']',
            {"element 0, byte 1: [" + two + ']', "element 2, byte 123: [" + one + ']', "element 4 of the list refused",
             "element 4, byte 1085: [" + one + ']'});
        row("a last element too long", '[' + some(4) + ',' + element(900) + "]\n",
            {"element 0, byte 1: [" + two + ']', "element 2, byte 123: [" + two + ']', "element 5 of the list refused",
             "0"});
        row("an element too long and cut off", '[' + some(4) + ',' + element(900).chopped(9),
            {"element 0, byte 1: [" + two + ']', "element 2, byte 123: [" + two + ']',
             "element 5 of the list refused"});
        row("too much behind the list", "{\"a\":[" + some(4) + "],\"b\":\"" + QByteArray(1000, 'x') + "\"}",
            {"element 0, byte 6: {\"a\":[" + two + "]}", "refused"});
        row("a list of numbers", '[' + QByteArray("1,").repeated(300) + "1]", {"603"});
        row("one long value", "{\"a\":\"" + QByteArray(500, 'x') + "\"}", {"508"});
        row("another encoding", "[{\"a\":\"\xB2\xE2\"}," + some(6) + ']', {"378"});
        row("a mark of the encoding", "\xEF\xBB\xBF[" + some(4) + ']',
            {"element 0, byte 4: [" + two + ']', "element 2, byte 126: [" + two + ']'});
    }

    void cutsLists()
    {
        QFETCH(QByteArray, bytes);
        Trickle stream(bytes);
        QTEST(outline(stream), "expected");
    }

    /// Hundreds of small files wait in memory at a time: each with a whole read step would be a hundred MB.
    void aWholeTakesNoMoreMemoryThanItIsLong_data()
    {
        QTest::addColumn<qint64>("expected");
        QTest::newRow("known") << qint64(40);
        QTest::newRow("unknown") << qint64(0);
    }

    void aWholeTakesNoMoreMemoryThanItIsLong()
    {
        QFETCH(qint64, expected);
        Trickle stream(line(40));
        Portions portions(stream, expected, 64 << 20, {});
        const Portion whole = portions.next();
        QCOMPARE(whole.bytes, line(40));
        QVERIFY(whole.last);
        QVERIFY2(whole.bytes.capacity() <= 100, qPrintable(QString::number(whole.bytes.capacity())));
    }

    /// A size that is not true is no more than a guess.
    void theExpectedSizeMayBeWrong_data()
    {
        QTest::addColumn<qint64>("expected");
        for (const qint64 expected : {0, 1, 39, 40, 41, 900})
            QTest::newRow(qPrintable(QString::number(expected))) << expected;
    }

    void theExpectedSizeMayBeWrong()
    {
        QFETCH(qint64, expected);
        Trickle stream(line(40));
        QCOMPARE(outline(stream, expected), QStringList(QStringLiteral("40")));
    }

    void aFileKnownToBeTooLargeIsNotRead()
    {
        Trickle stream(QByteArray(5000, '.'));
        QCOMPARE(outline(stream, 5000), QStringList{QStringLiteral("refused")});
        QVERIFY(stream.taken() <= 2 * Limits.piece);
    }

    void aFailureEndsIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("at once") << QByteArray() << QStringList{QStringLiteral("refused")};
        QTest::newRow("in a short file") << line(40) << QStringList{QStringLiteral("refused")};
        const QByteArray listed = element(60);
        QTest::newRow("behind elements, which stay")
            << '[' + (listed + ',').repeated(4) + "{\"half"
            << QStringList{QStringLiteral("element 0, byte 1: [%1,%1]").arg(QString::fromUtf8(listed)),
                           QStringLiteral("element 2, byte 123: [%1,%1]").arg(QString::fromUtf8(listed)),
                           QStringLiteral("refused")};
        QTest::newRow("behind lines, which stay") << line(40).repeated(6) + "{\"half"
                                                  << QStringList{QStringLiteral("0: 80"), QStringLiteral("2: 80"),
                                                                 QStringLiteral("4: 80"), QStringLiteral("refused")};
    }

    void aFailureEndsIt()
    {
        QFETCH(QByteArray, bytes);
        Trickle stream(bytes, QStringLiteral("The disk is gone."));
        QTEST(outline(stream), "expected");
    }
};

QTEST_GUILESS_MAIN(PortionsTest)
#include "tst_portions.moc"
