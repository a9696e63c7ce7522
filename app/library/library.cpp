// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"

#include "library/librarythreads.h"

#include <QTimer>

#include <chrono>

namespace {

constexpr std::chrono::milliseconds AfterStart(500);

}

Library::Library(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_threads(std::make_unique<LibraryThreads>(folder))
    , m_articles(*m_threads)
    , m_searches(*m_threads)
    , m_changes(*m_threads)
    , m_imports(*m_threads)
    , m_upkeep(*m_threads)
{
    connect(&m_changes, &LibraryChanges::committed, &m_upkeep, &LibraryUpkeep::pollChanges);
    connect(&m_imports, &LibraryImports::committed, &m_upkeep, &LibraryUpkeep::pollChanges);
    connect(&m_imports, &LibraryImports::importStarted, this, &Library::importStarted);
    connect(&m_imports, &LibraryImports::watchedFoldersChanged, this, &Library::watchedFoldersChanged);
    connect(&m_upkeep, &LibraryUpkeep::changed, this, &Library::changed);
    connect(&m_upkeep, &LibraryUpkeep::backupFailed, this, &Library::backupFailed);
    connect(&m_upkeep, &LibraryUpkeep::indexed, this, &Library::indexed);
    m_upkeep.pollChanges();
    // Not at once: until the window stands, its first questions have the processors to themselves.
    QTimer::singleShot(AfterStart, this, [this] {
        m_changes.removeExpired();
        m_upkeep.begin();
    });
}

Library::~Library()
{
    m_imports.cancel();
    m_searches.cancel();
    m_threads->closing.request_stop();
    const QString library = folder();
    m_threads.reset(); // waits for the jobs that run: they tell the parts of what they did
    m_imports.noteUnread(library);
}

const QString &Library::folder() const
{
    return m_threads->folder;
}
