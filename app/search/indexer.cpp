#include "search/indexer.h"

namespace {

// One commit per so many articles: about half a second of work, which a pause or the end of the program waits for.
constexpr int Batch = 400;

}

Indexer::Indexer(QString path, QString libraryId)
    : m_path(std::move(path))
    , m_libraryId(std::move(libraryId))
{
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

Result<bool> Indexer::tidy()
{
    if (auto opened = ensureOpen(); !opened)
        return opened.error();
    return m_file->tidyStep();
}
