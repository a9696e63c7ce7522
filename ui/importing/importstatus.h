#pragma once

#include "importing/reportmodel.h"
#include "library/library.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;
class ReportDialog;

/// The status bar's left end: how far the imports are, with Cancel; afterwards what they brought, with the report.
/// Never takes the focus.
class ImportStatus final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStatus(QWidget *parent);

    void follow(ImportTask *task);
    void showReport();
    bool hasReport() const { return m_report.rowCount() > 0; }

    static QString summaryText(const ReportModel &report, bool cancelled);

Q_SIGNALS:
    void reportReady();   ///< there is a report to show
    void importFailed(const QString &sentence);

private:
    void progress();
    void finish(ImportTask *task, const ImportSummary &summary);

    QHash<ImportTask *, ImportProgress> m_running;
    ImportProgress m_before;   // of the batch's tasks that have finished
    ReportModel m_report;
    bool m_cancelled = false;
    QPointer<ReportDialog> m_dialog;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_skipped;
    QToolButton *m_cancel;
};
