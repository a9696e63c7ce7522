// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/unreadinputs.h"

#include <QWidget>

class QLabel;
class QToolButton;

/// The bar that offers to go on with what the last run's imports left. Hidden until there is an offer; takes no focus
/// by itself, and goes with the answer.
class UnreadBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UnreadBar(QWidget *parent);

    void offer(const UnreadInputs &unread);

Q_SIGNALS:
    void goOnWanted(const UnreadInputs &unread);
    void declined();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    UnreadInputs m_unread;
    QLabel *m_text;
    QToolButton *m_goOn;
    QToolButton *m_decline;
};
