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
