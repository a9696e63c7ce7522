// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/output.h"

#include "base/log.h"

#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace {

void write(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
}

QString forTerminal(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    return text;
}

void complain(const QString &sentence)
{
    write(stderr, "tearsheet: " + forTerminal(sentence).toUtf8() + '\n');
}

}

void CommandLine::print(const QString &line)
{
    write(stdout, forTerminal(line).toUtf8() + '\n');
}

void CommandLine::printJson(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void CommandLine::printProblems(const QStringList &sentences, bool asJson)
{
    for (const QString &sentence : sentences) {
        if (asJson)
            printJson({{QStringLiteral("problem"), sentence}});
        else
            print(sentence);
    }
}

void CommandLine::writeBytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void CommandLine::printProgress(const QString &text)
{
    write(stderr, "\r" + text.toUtf8() + "\x1b[K\r");
}

bool CommandLine::isProgressWanted(bool asJson)
{
    return !asJson && isatty(STDERR_FILENO);
}

int CommandLine::complainAnd(ExitStatus status, const QString &sentence)
{
    complain(sentence);
    return status;
}

int CommandLine::statusOf(const Error &error)
{
    logError(error);
    complain(error.sentence);
    return error.kind == Error::Kind::Input ? Incomplete : EnvironmentFailed;
}

int CommandLine::finish(int status)
{
    return std::fflush(stdout) == 0 && !std::ferror(stdout)
               ? status
               : complainAnd(EnvironmentFailed, Text::tr("The output could not be written."));
}
