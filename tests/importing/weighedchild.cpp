// SPDX-License-Identifier: GPL-3.0-or-later
// A program whose imports are weighed: takes a path per line, imports it, and answers with a line of JSON: what came of
// it, the peak of memory above the idle program, and the processor time of all threads.
//   weighedchild LIBRARY SECONDS    SECONDS of processor time end it, counted from the line that says what is next

#include "importing/importer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <cstdio>
#include <sys/resource.h>

namespace {

void say(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
}

/// Kilobytes, as the kernel counts them since the last look.
qint64 memory(QByteArrayView field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return line.sliced(field.size()).simplified().split(' ').value(0).toLongLong();
    return 0;
}

/// Where that is not permitted the peak is that of all imports so far: never less than this one's.
void forgetPeak()
{
    QFile forget(QStringLiteral("/proc/self/clear_refs"));
    if (forget.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        forget.write("5");
}

double processorSeconds()
{
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

void allowProcessorSeconds(double seconds)
{
    const rlimit limit = {rlim_t(processorSeconds() + seconds) + 1, RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &limit);
}

QJsonObject weigh(ArticleStore &store, const QString &path)
{
    QJsonArray outcomes;
    QJsonArray reasons;
    ImportObserver observer;
    observer.lines = [&](const QList<ImportLine> &lines) {
        for (const ImportLine &line : lines) {
            outcomes.append(int(line.outcome));
            if (reasons.size() < 20)
                reasons.append(line.reason);
        }
    };
    forgetPeak();
    const qint64 idle = memory("VmRSS:");
    const double before = processorSeconds();
    ImportOptions options;
    options.workers = 2;
    const ImportSummary summary = importPaths(store, {path}, options, observer);
    return {{QStringLiteral("outcomes"), outcomes},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("failure"), summary.failure},
            {QStringLiteral("megabytes"), double(memory("VmHWM:") - idle) / 1024},
            {QStringLiteral("seconds"), processorSeconds() - before}};
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    auto store = ArticleStore::open(arguments.value(1), ArticleStore::Access::Write);
    if (!store)
        return 3;
    const double seconds = arguments.value(2).toDouble();
    QTextStream paths(stdin);
    for (QString path = paths.readLine(); !path.isEmpty(); path = paths.readLine()) {
        allowProcessorSeconds(seconds);
        say(weigh(**store, path));
    }
    allowProcessorSeconds(10 * seconds);
    const auto problems = (*store)->check();
    say({{QStringLiteral("sound"), problems && problems->isEmpty()}});
    return 0;
}
