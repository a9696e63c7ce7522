// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/reportfile.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class ReportArchive;

/// The kept reports by date, of which one may be picked.
class ReportsDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportsDialog(ReportArchive &archive, QWidget *parent); ///< the archive must outlive it

Q_SIGNALS:
    void picked(const QString &file, const QString &date);

private:
    void fill(const QList<ReportFiles::Entry> &entries);
    void retranslate();
    void open();

    ReportArchive &m_archive;
    QTreeWidget *m_list;
    QPushButton *m_open;
    QList<ReportFiles::Entry> m_entries;
    bool m_filled = false;
};
