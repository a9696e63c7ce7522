// SPDX-License-Identifier: GPL-3.0-or-later
// A program whose imports are weighed: takes a path per line, imports it, and answers with a line of JSON: what came of
// it, the peak of memory above the idle program, and the processor time of all threads.
//   weighedchild LIBRARY SECONDS [STOP]
// SECONDS of processor time end it, counted from the line that says what is next; after STOP of them each import is
// asked to end.

#include "importing/importer.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <sys/time.h>

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

/// Of all threads; may be asked in a signal's handler.
double processorSeconds()
{
    timespec used = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

std::atomic_bool stopped = false;
std::atomic<double> stoppedAt = 0;

void stop(int)
{
    stoppedAt = processorSeconds();
    stopped = true;
}

/// By the process's own clock, so that a busy machine changes nothing.
void stopAfter(double seconds)
{
    std::signal(SIGPROF, stop);
    itimerval timer = {};
    timer.it_value.tv_sec = time_t(seconds);
    timer.it_value.tv_usec = suseconds_t((seconds - double(timer.it_value.tv_sec)) * 1e6);
    ::setitimer(ITIMER_PROF, &timer, nullptr);
}

void allowProcessorSeconds(double seconds)
{
    const rlimit limit = {rlim_t(processorSeconds() + seconds) + 1, RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &limit);
}

QJsonObject weigh(ArticleStore &store, const QString &path, double untilStop)
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
    options.cancel = &stopped;
    stopped = false;
    stopAfter(untilStop);
    const ImportSummary summary = importPaths(store, {path}, options, observer);
    return {{QStringLiteral("outcomes"), outcomes},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("failure"), summary.failure},
            {QStringLiteral("megabytes"), double(memory("VmHWM:") - idle) / 1024},
            {QStringLiteral("seconds"), processorSeconds() - before},
            {QStringLiteral("behindStop"), summary.cancelled ? processorSeconds() - stoppedAt : 0.0}};
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
    const double untilStop = arguments.value(3).toDouble(); // 0: never
    QTextStream paths(stdin);
    for (QString path = paths.readLine(); !path.isEmpty(); path = paths.readLine()) {
        allowProcessorSeconds(seconds);
        say(weigh(**store, path, untilStop));
    }
    allowProcessorSeconds(10 * seconds);
    const auto problems = (*store)->check();
    say({{QStringLiteral("sound"), problems && problems->isEmpty()}});
    return 0;
}
