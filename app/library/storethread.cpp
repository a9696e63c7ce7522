#include "library/storethread.h"

#include <utility>

StoreThread::StoreThread(Opener open)
    : m_open(std::move(open))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);   // the same thread for good
}

StoreThread::~StoreThread()
{
    m_pool.clear();
    m_pool.start([this] {
        runWaiting();
        m_store.reset();
    });
    m_pool.waitForDone();
}

Status StoreThread::ensureOpen()
{
    if (m_store)
        return Done{};
    auto opened = m_open();
    if (!opened)
        return opened.error();
    m_store = *std::move(opened);
    return Done{};
}

void StoreThread::runWaiting()
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
