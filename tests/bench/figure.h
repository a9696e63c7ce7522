// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// One line of JSON per figure: what was measured, beside a baseline of the same run, and the most that the ratio (or,
/// without a baseline, the value) may be.
struct Figure
{
    QString name;
    double value = 0;
    QString unit;
    QString baseline{};
    double baselineValue = 0;
    double goal = 0; ///< 0: none
};

void print(const Figure &figure);

/// After the last one: how many goals were met.
void printGoals();

double percentile(QList<double> values, double share);

[[noreturn]] void failBench(const QString &what);
