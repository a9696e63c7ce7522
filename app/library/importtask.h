// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"

#include <QObject>

#include <atomic>

/// A running import as the window sees it: lives on the GUI thread and belongs to the Library.
class ImportTask final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void cancel() { m_cancelled = true; } ///< ends after the running batch
    const std::atomic_bool &isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void progressed(const ImportProgress &progress);
    void lines(const QList<ImportLine> &lines);  ///< each only after its commit is on disk
    void finished(const ImportSummary &summary); ///< the task is deleted after it

private:
    std::atomic_bool m_cancelled = false;
};
