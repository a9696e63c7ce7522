// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/searchreader.h"
#include "library/storethread.h"
#include "store/articlestore.h"

#include <QString>

#include <stop_token>

/// The threads of a library, each with the connections that live on it. The parts of the Library give them jobs. Its
/// end waits for the jobs that run; what shall not be waited for looks at `closing`.
struct LibraryThreads
{
    explicit LibraryThreads(const QString &library)
        : folder(library)
    {
    }
    Q_DISABLE_COPY_MOVE(LibraryThreads)

    const QString folder;
    std::stop_source closing;
    StoreThread<ArticleStore> writer{
        [library = folder] { return ArticleStore::open(library, ArticleStore::Access::Write); }};
    StoreThread<ArticleStore> reader{[library = folder] { return ArticleStore::openForReading(library); }};
    StoreThread<SearchReader> search{[library = folder] { return SearchReader::open(library); }};
    /// What must not wait for a search, nor hold one up.
    StoreThread<SearchReader> aside{[library = folder] { return SearchReader::open(library); }};
    StoreThread<IndexKeeper> index{[library = folder] { return IndexKeeper::open(library); }};
    /// A connection of its own: the copy of a large library takes seconds.
    StoreThread<ArticleStore> backup{
        [library = folder] { return ArticleStore::open(library, ArticleStore::Access::Write); }};
};
