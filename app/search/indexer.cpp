// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/indexer.h"

#include <QFile>

namespace {

// One commit per so many articles: about half a second of work, which a pause or the end of the program waits for.
constexpr int Batch = 400;

QString compactPath(const QString &path)
{
    return path + QStringLiteral("-compact");
}

}

Indexer::Indexer(QString path, QString libraryId)
    : m_path(std::move(path))
    , m_libraryId(std::move(libraryId))
    , m_compacting(compactPath(m_path) + QStringLiteral(".lock"))
{
    m_compacting.setStaleLockTime(0); // it goes stale by its process' death alone
}

Status Indexer::ensureOpen()
{
    // Damage may lie deeper than opening looks.
    if (m_file && m_file->isDamaged()) {
        m_file.reset();
        SearchFile::remove(m_path);
    }
    if (m_file && m_file->isReplaced())
        m_file.reset();
    if (m_file)
        return Done{};
    auto opened = SearchFile::open(m_path, m_libraryId, SearchFile::Access::Write);
    if (!opened)
        return opened.error();
    m_file = *std::move(opened);
    return Done{};
}

Result<Indexer::Progress> Indexer::step(SearchSource &source)
{
    if (auto opened = ensureOpen(); !opened)
        return opened.error();
    const auto latest = source.latestChange();
    if (!latest)
        return latest.error();
    auto state = m_file->state();
    if (!state)
        return state.error();
    if (!state->ours || state->progress > *latest) {
        if (auto cleared = m_file->clear(); !cleared)
            return cleared.error();
        state = m_file->state();
        if (!state)
            return state.error();
    }
    const auto changes = source.changesAfter(state->progress, Batch);
    if (!changes)
        return changes.error();
    if (changes->isEmpty())
        return Progress{*latest, *latest};
    const auto added = m_file->add(*changes, state->progress);
    if (!added)
        return added.error();
    return Progress{*added ? changes->last().number : state->progress, *latest};
}

Status Indexer::clear()
{
    if (auto opened = ensureOpen(); !opened)
        return opened;
    return m_file->clear();
}

Result<bool> Indexer::tidy(SearchSource &source)
{
    if (auto opened = ensureOpen(); !opened)
        return opened.error();
    const auto state = m_file->state();
    if (!state)
        return state.error();
    if (state->isMostlyWaste())
        return compactStep(source);
    dropCompact();
    return m_file->tidyStep();
}

Result<bool> Indexer::compactStep(SearchSource &source)
{
    if (!m_compacting.isLocked() && !m_compacting.tryLock(0))
        return false;
    if (!m_compact) {
        auto opened = SearchFile::open(compactPath(m_path), m_libraryId, SearchFile::Access::Write);
        if (!opened)
            return opened.error();
        m_compact = *std::move(opened);
    }
    const auto state = m_compact->state();
    if (!state)
        return state.error();
    const auto changes = source.changesAfter(state->progress, Batch);
    if (!changes)
        return changes.error();
    if (!changes->isEmpty()) {
        const auto added = m_compact->add(*changes, state->progress);
        return added ? Result<bool>(true) : added.error();
    }
    m_file.reset();
    const Status moved = SearchFile::moveTo(std::move(m_compact), m_path);
    m_compacting.unlock();
    return moved ? Result<bool>(true) : moved.error();
}

/// What is left when the index was made again for another reason meanwhile.
void Indexer::dropCompact()
{
    if (!QFile::exists(compactPath(m_path)) || (!m_compacting.isLocked() && !m_compacting.tryLock(0)))
        return;
    m_compact.reset();
    SearchFile::remove(compactPath(m_path));
    m_compacting.unlock();
}
