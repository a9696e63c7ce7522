// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

/// Runs `job` on a thread of `pool` and promises what it returns; its answer is taken with onDone(). A job that the
/// pool drops (QThreadPool::clear) ends without a result.
template <typename Job>
QFuture<std::invoke_result_t<Job>> inBackground(QThreadPool &pool, Job job)
{
    using Answer = std::invoke_result_t<Job>;
    auto promise = std::make_shared<QPromise<Answer>>(); // shared: a QThreadPool takes copyable functions only
    promise->start();
    pool.start([promise, job = std::move(job)] {
        promise->addResult(job());
        promise->finish();
    });
    return promise->future();
}
