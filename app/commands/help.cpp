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
         "    lang:zh, is:starred, has:note, before:, after:, on:. A query that begins with - goes behind --.")},
    {"search", QT_TRANSLATE_NOOP("CommandLine",
                                 "tearsheet search QUERY [--sort …] [--limit N] [--offset N] [--library DIR] [--json]\n"
                                 "    As list, the most relevant first, with the passage that was found.")},
    {"show",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "tearsheet show ID… | --all [--html | --text | --original | --info] [--library DIR] [--json]\n"
         "    Print articles: the page, its text (this is what happens without an option), the bytes as they came,\n"
         "    or all that is known.")},
    {"check",
     QT_TRANSLATE_NOOP("CommandLine",
                       "tearsheet check [--library DIR] [--json]\n    Verify the library and the originals in it.")},
    {"reindex", QT_TRANSLATE_NOOP("CommandLine", "tearsheet reindex [--library DIR] [--json]\n    Make the search "
                                                 "index anew. The library itself is not changed.")},
    {"backup", QT_TRANSLATE_NOOP("CommandLine", "tearsheet backup [DIR] [--library DIR] [--json]\n"
                                                "    Copy the library into DIR, or into its own backups folder, and "
                                                "verify the copy. There the newest of each of\n"
                                                "    the last 7 days and of the last 4 weeks are kept.")},
    {"restore", QT_TRANSLATE_NOOP("CommandLine", "tearsheet restore DIR [--library DIR] [--json]\n"
                                                 "    Bring back from a backup what the library does not have: DIR is "
                                                 "a backup, a folder with backups (the newest\n"
                                                 "    counts), or another library. Nothing that stands is written "
                                                 "over. A damaged one gives what can be read.")},
    {"help", QT_TRANSLATE_NOOP("CommandLine", "tearsheet --version | --help | help COMMAND")},
};

const char *footnote = QT_TRANSLATE_NOOP(
    "CommandLine",
    "Without --library the library is $XDG_DATA_HOME/tearsheet/library. With --json each line of the output is one\n"
    "JSON object. Exit status: 0 done, 1 something was refused or nothing was found, 2 wrong usage, 3 the environment\n"
    "failed and nothing was lost.");

}

bool CommandLine::isCommand(const QString &word)
{
    return !word.isEmpty() && std::any_of(std::begin(usages), std::end(usages),
                                          [&](const UsageText &u) { return word == QLatin1String(u.command); });
}

int CommandLine::runHelp(const QString &command)
{
    if (!command.isEmpty() && !isCommand(command))
        return complainAnd(Usage, Text::tr("“%1” is not a command; --help lists them.").arg(command));
    for (const UsageText &usage : usages)
        if (command.isEmpty() || command == QLatin1String(usage.command))
            print(Text::tr(usage.text) + u'\n');
    print(Text::tr(footnote));
    return Success;
}
