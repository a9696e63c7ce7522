// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <cstdint>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// The fuzz target's own promises, over seeds and over random changes of them: it ends the program when one is broken.
class HostileQueriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seeds_data()
    {
        QTest::addColumn<QByteArray>("seed");
        const char *const seeds[] = {
            "",
            "\"",
            "\"\"",
            "-",
            "- -",
            "OR",
            "OR OR",
            "a OR",
            "OR a",
            ":",
            "ticker:",
            "ticker:\"",
            "-ticker:\"a b\" OR -x",
            "before:9999-99-99",
            "on:0000",
            "after:9999y",
            "7d after:7d",
            "“算力” 「台积电」",
            "标题：算力 是:未读",
            "a*b^c(d)NEAR/2 e",
            "\") OR 1=1 --",
            "{col}:x",
            "\xf0\xa0\xae\xb7\xe5\x8f\xb7",
            "\xff\xfe\xc0\x80",
            "´ ´",
            "…",
            "e\xcc\x81\xcc\x81\xcc\x81",
            "<b>&amp;</b>",
            "U.S. GPT-4o",
        };
        for (const char *seed : seeds)
            QTest::newRow(seed) << QByteArray(seed);
        QTest::newRow("long") << QByteArray("\"a ").repeated(1000);
    }

    void seeds()
    {
        QFETCH(QByteArray, seed);
        std::mt19937 random(20240603);                   // the same bytes in every run
        const int changes = seed.size() > 100 ? 5 : 100; // a thousand needles on a page of their own length
        for (int change = 0; change < changes; ++change) {
            QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(seed.constData()), size_t(seed.size())),
                     0);
            const char byte = "\"-:* OR.\xe5\xff\x00"[random() % 11];
            if (seed.isEmpty() || random() % 2)
                seed.insert(qsizetype(random() % size_t(seed.size() + 1)), byte);
            else
                seed[qsizetype(random() % size_t(seed.size()))] = byte;
        }
    }
};

QTEST_GUILESS_MAIN(HostileQueriesTest)
#include "tst_hostilequeries.moc"
