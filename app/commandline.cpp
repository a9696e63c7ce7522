// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "base/paths.h"
#include "commands/command.h"
#include "commands/help.h"

#include <QDir>

namespace {

using namespace CommandLine;

QCommandLineOption flag(const char *name)
{
    return QCommandLineOption(QString::fromLatin1(name));
}
QCommandLineOption valued(const char *name)
{
    return QCommandLineOption(QString::fromLatin1(name), {}, QStringLiteral("VALUE"));
}

struct Command
{
    const char *name;
    QList<QCommandLineOption> options;
    int (*run)(Call &);
};

}

CommandLine::Start CommandLine::parse(const QStringList &arguments, bool isRoot)
{
    Start start;
    const auto wrong = [&start](const QString &complaint) {
        start.mode = Start::Mode::Wrong;
        start.complaint = complaint;
        return start;
    };
    const qsizetype end = arguments.indexOf(QStringLiteral("--"));
    if (!isRoot && arguments.mid(0, end).contains(QStringLiteral("--no-sandbox")))
        return wrong(Text::tr("--no-sandbox is only for root, in tests and containers. Start without it."));

    QStringList shared; // options before the command
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (optionsEnded || !argument.startsWith(u'-') || argument == u"-") {
            if (!optionsEnded && start.files.isEmpty() && isCommand(argument)) {
                start.mode = Start::Mode::Command;
                start.arguments = QStringList{argument} + shared + arguments.mid(i + 1);
                start.arguments.removeAll(QStringLiteral("--no-sandbox"));
                return start;
            }
            start.files << QDir::current().absoluteFilePath(argument);
        } else if (argument == u"--") {
            optionsEnded = true;
        } else if (argument == u"--library" && i + 1 < arguments.size()) {
            start.library = arguments[++i];
            shared << argument << start.library;
        } else if (argument.startsWith(u"--library=")) {
            start.library = argument.sliced(10);
            shared << argument;
        } else if (argument == u"--help" || argument == u"-h" || argument == u"--version") {
            start.mode = Start::Mode::Command;
            start.arguments = {argument};
            return start;
        } else if (argument != u"--no-sandbox") {
            return wrong(Text::tr("Unknown option “%1”. See --help.").arg(argument));
        }
    }
    start.library = start.library.isEmpty() ? Paths::defaultLibrary() : QDir::current().absoluteFilePath(start.library);
    return start;
}

bool CommandLine::isForScripts(const QStringList &arguments)
{
    return arguments.mid(0, arguments.indexOf(QStringLiteral("--"))).contains(QStringLiteral("--json"));
}

int CommandLine::run(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == u"--version") {
        print(QStringLiteral("tearsheet " TEARSHEET_VERSION));
        return finish(Success);
    }
    const Command known[] = {
        {"import", {flag("no-recursive")}, runImport},
        {"list", {valued("sort"), valued("limit"), valued("offset")}, runList},
        {"search", {valued("sort"), valued("limit"), valued("offset")}, runSearch},
        {"reindex", {}, runReindex},
        {"show", {flag("all"), flag("html"), flag("text"), flag("original"), flag("info")}, runShow},
        {"check", {}, runCheck},
        {"backup", {}, runBackup},
        {"restore", {}, runRestore},
        {"highlights", {valued("format"), valued("to"), valued("import")}, runHighlights},
    };
    for (const Command &command : known) {
        if (name != QLatin1String(command.name))
            continue;
        const QStringList typed = arguments.mid(0, arguments.indexOf(QStringLiteral("--")));
        if (typed.contains(QStringLiteral("--help")) || typed.contains(QStringLiteral("-h")))
            return finish(runHelp(name));
        Call call(command.options);
        if (!call.parser.parse(arguments)) // arguments[0] stands for the program's name
            return complainAnd(Usage, call.parser.errorText());
        return finish(command.run(call));
    }
    return finish(runHelp(arguments.value(1)));
}
