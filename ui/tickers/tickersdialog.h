// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "tickers/tickersmodel.h"

#include <QDialog>

class Library;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

/// The table of all tickers: found by symbol, name or pinyin, of one kind, watched or not. Asks the Library anew
/// whenever that changes; the row that is current stays so.
class TickersDialog final : public QDialog
{
    Q_OBJECT

public:
    TickersDialog(Library &library, const Theme &theme, QWidget *parent);

Q_SIGNALS:
    void pageWanted(const TickerId &ticker);
    void articlesWanted(const TickerId &ticker);
    void watchWanted(const TickerId &ticker, bool watched); ///< to be so from now on

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void fitDates();
    void refresh();
    void filter();
    void showCount();
    std::optional<TickerId> current() const;
    void choose(const TickerId &ticker);

    Library &m_library;
    TickersModel m_model;
    bool m_isRead = false;
    QLineEdit *m_text;
    QComboBox *m_kind;
    QCheckBox *m_watched;
    QLabel *m_count;
    QTableView *m_table;
    QPushButton *m_page;
    QPushButton *m_articles;
};
