// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/help.h"

#include "commands/output.h"

#include <algorithm>

using namespace CommandLine;

namespace {

struct UsageText
{
    const char *command;
    const char *text;
};

const UsageText usages[] = {
    {"", QT_TRANSLATE_NOOP("CommandLine", "tearsheet [--library DIR] [FILE…]\n    Open the window and import FILEs.")},
    {"import", QT_TRANSLATE_NOOP(
                   "CommandLine",
                   "tearsheet import PATH… [--library DIR] [--json] [--no-recursive]\n    Import files and folders.")},
    {"list",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "tearsheet list [QUERY] [--sort newest|oldest|saved|title|length|relevance] [--limit N] [--offset N] "
         "[--library DIR] "
         "[--json]\n"
         "    List articles, or those that QUERY finds: words, \"a phrase\", -not, OR, ticker:NVDA, author:, source:, "
         "title:,\n"
         "    lang:zh, is:starred, has:note, before:, after:, on:. Put -- before a query that begins with -.")},
    {"search", QT_TRANSLATE_NOOP("CommandLine",
                                 "tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]\n"
                                 "    Like list, the most relevant first, with the passage that was found.")},
    {"show", QT_TRANSLATE_NOOP(
                 "CommandLine",
                 "tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]\n"
                 "    Print articles: the page, its text (the default), the original file, or all that is known.")},
    {"check",
     QT_TRANSLATE_NOOP("CommandLine",
                       "tearsheet check [--library DIR] [--json]\n    Check the library and its original files.")},
    {"reindex", QT_TRANSLATE_NOOP("CommandLine", "tearsheet reindex [--library DIR] [--json]\n    Rebuild the search "
                                                 "index. The library itself is not changed.")},
    {"backup", QT_TRANSLATE_NOOP("CommandLine", "tearsheet backup [DIR] [--library DIR] [--json]\n"
                                                "    Copy the library to DIR, or to its own backups folder, and verify "
                                                "the copy. The backups folder keeps the newest\n"
                                                "    backup of each of the last 7 days and of the last 4 weeks.")},
    {"restore", QT_TRANSLATE_NOOP("CommandLine", "tearsheet restore DIR [--library DIR] [--json]\n"
                                                 "    Add what a backup has and the library lacks. DIR is a backup, a "
                                                 "folder of backups (the newest is used) or\n"
                                                 "    another library. Nothing you have is removed or overwritten. Of "
                                                 "a damaged backup, what can be read is added.")},
    {"highlights",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "tearsheet highlights [QUERY] [--format text|markdown|csv|jsonld] [--to FILE] [--import FILE] "
         "[--library DIR] [--json]\n"
         "    Print the highlights of all articles, or of those that QUERY finds, or write them to FILE: "
         "markdown for Obsidian, csv for\n"
         "    Readwise, jsonld as W3C Web Annotations. --import adds those of such a file that the library "
         "lacks.")},
    {"help", QT_TRANSLATE_NOOP("CommandLine", "tearsheet --version | --help | help COMMAND")},
};

struct Examples
{
    const char *command;
    const char *lines[2]; // to be typed: the same in every language
};

const Examples examples[] = {
    {"import", {"tearsheet import ~/Downloads/*.html articles.zip", "tearsheet import --json ~/saved"}},
    {"list", {"tearsheet list 算力 ticker:NVDA after:2024-05", "tearsheet list --sort length --limit 10 is:unread"}},
    {"search", {"tearsheet search '\"data centre\" OR 数据中心'", "tearsheet search --json --limit 3 台积电"}},
    {"show", {"tearsheet show 12", "tearsheet show --html 12 > article.html"}},
    {"check", {"tearsheet check", "tearsheet check --json --library /media/usb/library"}},
    {"reindex", {"tearsheet reindex", "tearsheet reindex --library ~/old-library"}},
    {"backup", {"tearsheet backup", "tearsheet backup /media/usb/tearsheet"}},
    {"restore", {"tearsheet restore /media/usb/tearsheet", "tearsheet restore --json ~/old-library"}},
    {"highlights", {"tearsheet highlights ticker:NVDA", "tearsheet highlights --format markdown --to highlights.md"}},
};

void printExamples(const QString &command)
{
    for (const Examples &each : examples) {
        if (command != QLatin1String(each.command))
            continue;
        print(Text::tr("Examples:"));
        for (const char *line : each.lines)
            print(QStringLiteral("    ") + QString::fromUtf8(line));
        print(QString());
    }
}

const char *footnote = QT_TRANSLATE_NOOP(
    "CommandLine",
    "The default library is $XDG_DATA_HOME/tearsheet/library. With --json each line of the output is one JSON object.\n"
    "Exit status: 0 done, 1 something was refused or nothing was found, 2 wrong usage, 3 system error (disk full, no\n"
    "permission); nothing is lost.");

}

bool CommandLine::isCommand(const QString &word)
{
    return !word.isEmpty() && std::any_of(std::begin(usages), std::end(usages),
                                          [&](const UsageText &u) { return word == QLatin1String(u.command); });
}

int CommandLine::runHelp(const QString &command)
{
    if (!command.isEmpty() && !isCommand(command))
        return complainAnd(Usage, Text::tr("Unknown command “%1”. See --help.").arg(command));
    for (const UsageText &usage : usages)
        if (command.isEmpty() || command == QLatin1String(usage.command))
            print(Text::tr(usage.text) + u'\n');
    printExamples(command);
    print(Text::tr(footnote));
    return Success;
}
