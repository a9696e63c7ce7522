// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "importing/reportfile.h"

#include <QThreadPool>

#include <memory>

/// The kept reports (ReportFiles) without a disk access on the GUI thread, where it lives: jobs run one after another
/// on a thread of its own. The destructor waits for what is to be written.
class ReportArchive final
{
public:
    explicit ReportArchive(QString folder);
    ~ReportArchive();
    Q_DISABLE_COPY_MOVE(ReportArchive)

    /// Adds to the report that is being written, and begins one if there is none. A failure is not told: the report
    /// stands in the window all the same.
    void append(const QList<ImportLine> &lines);
    void end(); ///< the report, if one is being written

    QFuture<QList<ReportFiles::Entry>> list();
    QFuture<Result<QList<ImportLine>>> read(const QString &file);

private:
    const QString m_folder;
    std::unique_ptr<ReportFile> m_file; // touched on the thread only
    QThreadPool m_thread;
};
