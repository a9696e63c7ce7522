// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A step of the undo log, as a menu names it.
struct Step
{
    QString kind;
    QString subject;  ///< see Edit
    int articles = 0; ///< that were changed by it
};

/// A kind of step: by which name the log knows it, and what the menu says of it, as in "Undo …": "Star 3 Articles".
struct StepKind
{
    QString name;                      ///< stands in libraries: never given another meaning
    QString (*text)(const Step &step); ///< translated
    QString (*done)(const Step &step); ///< what is said of it when it is done: "3 starred"; translated
};

/// What the menu says of a step of any kind that the list of user data has (see userdata.h). Translated.
QString stepText(const Step &step);
/// What is said when it is done, likewise.
QString doneText(const Step &step);
