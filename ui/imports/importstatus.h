// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/reportarchive.h"
#include "imports/reportmodel.h"
#include "library/library.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;
class ReportDialog;
class ReportsDialog;

/// The status bar's left end: how far the imports are, with Cancel; afterwards what they brought, with the report.
/// Imports that run side by side or follow each other without a pause share one report. Never takes the focus.
class ImportStatus final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStatus(QWidget *parent);

    void follow(ImportTask *task);
    void followQuietly(ImportTask *task); ///< nobody asked for it: a failure is said here, not by importFailed
    void showReport();
    void showKeptReports();
    bool hasReport() const { return m_report.lineCount() > 0; }

    static QString summaryText(const ReportModel &report, bool cancelled);

Q_SIGNALS:
    void reportReady(); ///< there is a report to show
    void importFailed(const QString &sentence);
    void latestWanted();                   ///< "12 new articles · Show"
    void articleWanted(ArticleId article); ///< of a report's line

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void progress();
    void conclude();
    void finish(ImportTask *task, const ImportSummary &summary);
    void showKept(const QString &file, const QString &date);
    ImportProgress total() const;

    QHash<ImportTask *, ImportProgress> m_running;
    QSet<ImportTask *> m_quiet; // of these
    ImportProgress m_before;    // of the batch's tasks that have finished
    QElapsedTimer m_clock;      // since the batch's first progress
    ReportModel m_report;
    ReportArchive m_archive;
    bool m_cancelled = false;
    bool m_concluded = false; // what was brought stands there
    QString m_failure;        // of the last import; may be empty
    bool m_failedQuietly = false;
    QPointer<ReportDialog> m_dialog;
    QPointer<ReportsDialog> m_kept;
    QLabel *m_text;
    QToolButton *m_show;
    QProgressBar *m_bar;
    QLabel *m_rate;
    QToolButton *m_skipped;
    QLabel *m_dot; // between "3 refused" and "Cancel"
    QToolButton *m_cancel;
};
