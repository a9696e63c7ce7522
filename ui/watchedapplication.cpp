// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QThread>

#include <ctime>

namespace {

Q_LOGGING_CATEGORY(Blocks, "tearsheet.blocks")

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

/// Of this thread. A block without it waited for a disk, or for other programs on a busy machine.
qint64 processorTime()
{
    timespec now = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

QByteArray nameOf(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QByteArray(name) : QByteArray::number(int(type));
}

}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event); // each thread delivers its own events
    const int level = QThread::currentThread()->loopLevel();
    if (!m_running.empty() && level > m_running.back().loopLevel)
        for (Running &each : m_running)
            each.waited = true;
    Delivery delivery{receiver->metaObject()->className(), event->type(), 0}; // the receiver may not live to the end
    const bool outermost = m_running.empty() || level > m_running.back().loopLevel;
    m_running.push_back({level, false, {}});
    const qint64 processor = processorTime();
    QElapsedTimer clock;
    clock.start();
    const bool taken = QApplication::notify(receiver, event);
    delivery.taken = clock.nsecsElapsed();
    const Running ended = m_running.back();
    m_running.pop_back();

    if (!outermost) {
        const Delivery &heavier = ended.heaviest.taken > delivery.taken / 2 ? ended.heaviest : delivery;
        if (heavier.taken > m_running.back().heaviest.taken)
            m_running.back().heaviest = heavier;
    } else if (!ended.waited && delivery.taken > Limit) {
        QByteArray within;
        if (ended.heaviest.taken > delivery.taken / 2)
            within = ", of it " + QByteArray::number(milliseconds(ended.heaviest.taken), 'f', 1) + " in " +
                     nameOf(ended.heaviest.type) + " of " + ended.heaviest.receiver;
        qCWarning(Blocks, "%.1f ms (%.1f on the processor) in %s of %s%s", milliseconds(delivery.taken),
                  milliseconds(processorTime() - processor), nameOf(delivery.type).constData(), delivery.receiver,
                  within.constData());
    }
    return taken;
}
