// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>

class ArticleStore;

/// Brings back from a backup, or from what a damaged library still gives, whatever the library does not have.
namespace Restore {

struct Summary
{
    int articles = 0;  ///< of the backup, that could be read
    int added = 0;     ///< that the library did not have
    int revised = 0;   ///< of which the backup knew another text, or a share, that the library did not
    int organised = 0; ///< known and untouched in the library, that took their states, tags and note from the backup
    int others = 0;    ///< that belong to no article: tags and saved searches that the library had none like
    QStringList unreadable; ///< one sentence for each article that the backup is too damaged to give
};

/// The file that `path` means: itself; of a folder, its library.db, else the newest backup in it; nothing where there
/// is none.
QString fileOf(const QString &path);

/// Adds; never takes away and never writes over:
/// - Tags and saved searches come where the library has none of that name.
/// - An article that was organised here keeps its states, tags and note; one that never was takes the backup's.
/// - The text that stands here stays, unless the backup's is dated later, or whole where this one is partial; another
///   text of the backup becomes a revision.
/// - What lay in the trash comes back to the trash, and its 30 days begin anew at `now`.
/// Doing it twice does nothing more. A backup of an older version is brought up to date in a copy; the backup itself is
/// only read. In transactions of some hundred articles: when it fails in between, or is asked to stop,
/// what was brought back stays.
Result<Summary> merge(ArticleStore &library, const QString &path, const QDateTime &now,
                      const std::stop_token &stop = {});

}
