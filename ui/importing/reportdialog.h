#pragma once

#include <QDialog>
#include <QSortFilterProxyModel>

class QComboBox;
class QLabel;
class ReportModel;

/// The import report: a line for each article found and each input refused. Not modal: the import may still run.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(ReportModel &model, QWidget *parent);

    void showOnly(int outcome);   ///< ImportOutcome, or -1 for all

private:
    void recount();

    ReportModel &m_model;
    QSortFilterProxyModel m_shown;
    QLabel *m_summary;
    QComboBox *m_filter;
};
