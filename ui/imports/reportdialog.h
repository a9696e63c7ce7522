// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/reportmodel.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

/// An import report: a line for each article found and each input refused, and the current one in full below. Not
/// modal: the import may still run.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The model must outlive it. `date`: of a kept one, in words.
    ReportDialog(ReportModel &model, QWidget *parent, const QString &date = {});

    void showOnly(std::optional<ImportOutcome> outcome); ///< nothing: all

Q_SIGNALS:
    void articleWanted(ArticleId article);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void makeTable();
    void fitTable();
    QWidget *makeButtons();
    void recount();
    void applyFilter();
    void showCurrent();
    QList<int> selectedRows() const; ///< all that are shown where none is selected
    const ImportLine *current() const;
    void copy(const QList<int> &rows);
    void showFile();
    void showArticle();
    void saveCsv();

    ReportModel &m_model;
    QComboBox *m_outcome;
    QLineEdit *m_text;
    QTableView *m_table;
    QLabel *m_shown;
    QPlainTextEdit *m_detail;
    QPushButton *m_showFile = nullptr;
    QPushButton *m_showArticle = nullptr;
    QPushButton *m_copyAll = nullptr;
    QPushButton *m_saveCsv = nullptr;
    QAction *m_copySelected = nullptr;
    QString m_date;       // of a kept one
    QTimer m_filterLater; // while the filter is being typed
    QTimer m_countLater;  // while lines pour in
};
