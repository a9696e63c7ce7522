// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "commands/exitstatus.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What commands say: results on stdout, complaints on stderr, both UTF-8. Strangers' text (titles, reasons) reaches
/// the terminal without its control characters; `writeBytes` and JSON give them as they are.
namespace CommandLine {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void print(const QString &line);
void printJson(const QJsonObject &object);
void printProblems(const QStringList &sentences, bool asJson);
void writeBytes(const QByteArray &bytes);

/// On stderr, over the progress before it: for a person at a terminal only.
void printProgress(const QString &text);
bool isProgressWanted(bool asJson);

int complainAnd(ExitStatus status, const QString &sentence);
int statusOf(const Error &error);

/// What a shell script sees as done must be on its way out: a full disk or a closed pipe behind stdout is a failure.
int finish(int status);

}
