// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/importjob.h"

#include <QDateTime>
#include <QFile>

/// Reports of imports kept as files of JSON lines: a head (when), a line for each ImportLine, and at the end a foot
/// with the counts, which is missing when the program was killed. Mode 0600: they name the user's files. Blocking; for
/// a worker thread.
namespace ReportFiles {

constexpr int Kept = 50;

struct Entry
{
    QString file;       ///< its path
    QDateTime started;  ///< UTC
    bool ended = false; ///< else it still runs, or was killed; then there are no counts
    int counts[6] = {}; ///< by ImportOutcome
};

/// Newest first; files that are no reports are left out.
QList<Entry> list(const QString &folder);

/// All lines that can be read; a last one cut short by a kill is left out.
Result<QList<ImportLine>> read(const QString &file);

/// Deletes all but the newest `Kept`.
void prune(const QString &folder);

}

/// The report of one import, written as it goes. Made, used and destroyed on one thread.
class ReportFile final
{
public:
    /// Makes the folder and the file; prunes the older ones.
    explicit ReportFile(const QString &folder, const QDateTime &started = QDateTime::currentDateTimeUtc());

    QString path() const { return m_file.fileName(); }
    Status append(const QList<ImportLine> &lines); ///< on its way to the disk when this returns
    Status end();

private:
    Status write(const QByteArray &bytes);

    QFile m_file;
    int m_counts[6] = {};
};
