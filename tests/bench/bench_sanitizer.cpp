// SPDX-License-Identifier: GPL-3.0-or-later
#include "articledata.h"

#include "html/sanitizer.h"

#include <QElapsedTimer>

#include <gumbo.h>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

/// Milliseconds of one pass over all bodies.
double timed(const std::function<void()> &pass)
{
    QElapsedTimer timer;
    timer.start();
    pass();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char *name, double value, const char *unit, double baseline)
{
    std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f}\n", name, value,
                unit, baseline, baseline > 0 ? value / baseline : 0);
}

}

/// bench_sanitizer [ARTICLES [ROUNDS]]: the sanitizer and the verifier against gumbo's bare parse of the same bodies
/// with the same options, in turns, median of the rounds. Goals: 1.5 and 0.2.
int main(int argc, char **argv)
{
    const int articles = argc > 1 ? std::max(1, std::atoi(argv[1])) : 1000;
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 7;
    const QList<QByteArray> bodies = articleBodies(articles);
    qint64 bytes = 0;
    QList<QByteArray> documents;
    QList<QByteArray> outputs;
    for (const QByteArray &body : bodies) {
        bytes += body.size();
        documents.append("<!DOCTYPE html>" + body);
        outputs.append(sanitizeHtml(body, QUrl()).html.utf8());
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    QList<double> bare;
    QList<double> sanitizer;
    QList<double> verifier;
    qint64 blocks = 0;
    int accepted = 0;
    for (int round = 0; round < rounds; ++round) {
        bare.append(timed([&] {
            for (const QByteArray &document : documents)
                gumbo_destroy_output(&options,
                                     gumbo_parse_with_options(&options, document.constData(), size_t(document.size())));
        }));
        sanitizer.append(timed([&] {
            for (const QByteArray &body : bodies)
                blocks += sanitizeHtml(body, QUrl()).blocks.size();
        }));
        verifier.append(timed([&] {
            for (const QByteArray &output : outputs)
                accepted += SafeHtml::verified(output).has_value();
        }));
    }
    if (accepted != articles * rounds || blocks < accepted)
        return 1;
    const double megabytes = double(bytes) / 1e6;
    print("gumbo bare parse", megabytes / (median(bare) / 1e3), "MB/s", 0);
    print("sanitizer", median(sanitizer), "ms", median(bare));
    print("verifier", median(verifier), "ms", median(bare));
    return 0;
}
