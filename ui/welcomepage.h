// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

/// What the window shows while the library is empty: where to begin. Each action gets a button; hidden ones none.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const QList<QAction *> &actions, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_kinds;
    QLabel *m_promise;
};
