// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportarchive.h"

ReportArchive::ReportArchive(QString folder)
    : m_folder(std::move(folder))
{
    m_thread.setMaxThreadCount(1);
}

ReportArchive::~ReportArchive()
{
    m_thread.waitForDone();
}

void ReportArchive::append(const QList<ImportLine> &lines)
{
    m_thread.start([this, lines] {
        if (!m_file)
            m_file = std::make_unique<ReportFile>(m_folder);
        (void)bool(m_file->append(lines));
    });
}

void ReportArchive::end()
{
    m_thread.start([this] {
        if (m_file)
            (void)bool(m_file->end());
        m_file.reset();
    });
}

QFuture<QList<ReportFiles::Entry>> ReportArchive::list()
{
    return inBackground(m_thread, [folder = m_folder] { return ReportFiles::list(folder); });
}

QFuture<Result<QList<ImportLine>>> ReportArchive::read(const QString &file)
{
    return inBackground(m_thread, [file] { return ReportFiles::read(file); });
}
