#include "library/storethread.h"

StoreThread::StoreThread(Opener open)
    : m_open(std::move(open))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);   // the same thread for good
}

StoreThread::~StoreThread()
{
    m_pool.clear();
    m_pool.start([this] { m_store.reset(); });
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
