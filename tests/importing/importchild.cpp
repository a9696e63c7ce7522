// SPDX-License-Identifier: GPL-3.0-or-later
// A program to be killed: imports paths into a library and says each line once it is acknowledged.
//   importchild LIBRARY PATH… [--largest-write BYTES]
// With --largest-write, no file grows beyond that size: what a full disk is to SQLite, without a disk to fill.

#include "importing/importer.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

namespace {

void say(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

bool limitFiles(const QString &bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    const rlimit limit = {rlim_t(bytes.toULongLong()), RLIM_INFINITY};
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().sliced(1);
    if (const qsizetype option = arguments.indexOf(QStringLiteral("--largest-write")); option >= 0) {
        if (!limitFiles(arguments.value(option + 1)))
            return 2;
        arguments.remove(option, 2);
    }
    auto store = ArticleStore::open(arguments.takeFirst(), ArticleStore::Access::Write);
    if (!store) {
        say(QStringLiteral("failure ") + store.error().sentence);
        return 3;
    }
    ImportObserver observer;
    observer.lines = [](const QList<ImportLine> &lines) {
        for (const ImportLine &line : lines)
            say(QStringLiteral("line %1 %2").arg(int(line.outcome)).arg(line.articles.value(0)));
    };
    const ImportSummary summary = importPaths(**store, arguments, {}, observer);
    if (!summary.failure.isEmpty()) {
        say(QStringLiteral("failure ") + summary.failure);
        return 3;
    }
    say(QStringLiteral("done"));
    return 0;
}
