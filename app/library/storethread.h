// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

/// One thread and the Store that lives on it (whatever holds a database connection), opened by the first job. Jobs run
/// in the order they were given. When the store cannot be opened, each job's answer is that Error and the next job
/// tries again.
template <typename Store>
class StoreThread final
{
public:
    using Opener = std::function<Result<std::unique_ptr<Store>>()>;

    explicit StoreThread(Opener open)
        : m_open(std::move(open))
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1); // the same thread for good
    }

    /// Waits for the job that runs, does what came by runSoon, drops the others.
    ~StoreThread()
    {
        m_pool.clear();
        m_pool.start([this] {
            runWaiting();
            m_store.reset();
        });
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// `job` is called as Result<T> job(Store &) on the store's thread. A dropped job's future ends without a
    /// result. (Not QtConcurrent::run: whoever waits for its future may run the job itself, on the wrong thread.)
    template <typename Job>
    QFuture<std::invoke_result_t<Job, Store &>> run(Job job)
    {
        using Answer = std::invoke_result_t<Job, Store &>;
        auto promise = std::make_shared<QPromise<Answer>>(); // shared: a QThreadPool takes copyable functions only
        promise->start();
        m_pool.start([this, promise, job = std::move(job)] {
            if (auto opened = ensureOpen(); opened)
                promise->addResult(job(*m_store));
            else
                promise->addResult(Answer(opened.error()));
            promise->finish();
        });
        return promise->future();
    }

    /// As run, but a job that is in the way may let this one pass: it calls runWaiting() where it has a moment. So a
    /// star does not wait for the end of an import. Done even when the program ends.
    template <typename Job>
    QFuture<std::invoke_result_t<Job, Store &>> runSoon(Job job)
    {
        using Answer = std::invoke_result_t<Job, Store &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        {
            const QMutexLocker lock(&m_mutex);
            m_waiting.append([promise, job = std::move(job)](const Status &opened, Store *store) {
                promise->addResult(opened ? job(*store) : Answer(opened.error()));
                promise->finish();
            });
        }
        m_pool.start([this] { runWaiting(); });
        return promise->future();
    }

    /// On the store's thread only, outside a transaction.
    void runWaiting()
    {
        QList<Waiting> jobs;
        {
            const QMutexLocker lock(&m_mutex);
            jobs = std::exchange(m_waiting, {});
        }
        if (jobs.isEmpty())
            return;
        const Status opened = ensureOpen();
        for (const Waiting &job : std::as_const(jobs))
            job(opened, m_store.get());
    }

private:
    using Waiting = std::function<void(const Status &opened, Store *store)>;

    Status ensureOpen()
    {
        if (m_store)
            return Done{};
        auto opened = m_open();
        if (!opened)
            return opened.error();
        m_store = *std::move(opened);
        return Done{};
    }

    Opener m_open;
    std::unique_ptr<Store> m_store; // touched on the thread only: a QSqlDatabase must not leave it
    QMutex m_mutex;
    QList<Waiting> m_waiting; // guarded by m_mutex
    QThreadPool m_pool;
};
