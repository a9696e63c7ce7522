// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/log.h"

#include <QFutureWatcher>
#include <QObject>

#include <utility>

/// Calls `handler(result)` on context's thread, from its event loop, once `future` has its answer; never after
/// context has died, and not at all when the job was dropped at exit. QFuture::then(context, …) is no substitute:
/// in Qt 6.4 it asserts when context has died, and runs at once when the answer is already there. An answer that is an
/// error is logged: here all of them pass on their way to people.
template <typename T, typename Handler>
void onDone(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return;
        auto answer = watcher->future().result();
        logErrorOf(answer);
        handler(std::move(answer));
    });
    watcher->setFuture(future);
}
