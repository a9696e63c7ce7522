// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/contents.h"

#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

/// The headings of the article at the page's right, with the one that is being read marked, how much is read and about
/// how many minutes are left.
class ContentsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ContentsPanel(QWidget *parent);

    void setContents(const QList<ContentsEntry> &contents);
    void setMinutes(int minutes); ///< of the whole article; 0: not known
    void setPlace(double progress, int heading);

Q_SIGNALS:
    void picked(const ContentsEntry &entry);
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPlace();

    QLabel *m_title;
    QToolButton *m_close;
    QLabel *m_read;
    QLabel *m_left;
    QLabel *m_none;
    QListWidget *m_list;
    QList<ContentsEntry> m_contents;
    int m_minutes = 0;
    double m_progress = 0;
    int m_heading = -1;
};
