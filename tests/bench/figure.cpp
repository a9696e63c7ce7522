// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

int goals = 0;
int met = 0;

}

void print(const Figure &figure)
{
    QJsonObject line{{QStringLiteral("name"), figure.name},
                     {QStringLiteral("value"), figure.value},
                     {QStringLiteral("unit"), figure.unit}};
    double judged = figure.value;
    if (!figure.baseline.isEmpty()) {
        judged = figure.baselineValue > 0 ? figure.value / figure.baselineValue : 0;
        line[QStringLiteral("baseline")] = figure.baseline;
        line[QStringLiteral("baseline_value")] = figure.baselineValue;
        line[QStringLiteral("ratio")] = judged;
    }
    if (figure.goal > 0) {
        ++goals;
        met += judged <= figure.goal;
        line[QStringLiteral("goal")] = figure.goal;
        line[QStringLiteral("met")] = judged <= figure.goal;
    }
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void printGoals()
{
    print({QStringLiteral("goals met"), double(met), QStringLiteral("of %1").arg(goals)});
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

void failBench(const QString &what)
{
    std::fprintf(stderr, "bench: %s\n", qUtf8Printable(what));
    std::exit(1);
}
