// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/step.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QToolButton;

/// What was done, in the status bar, with its undo: "4 moved to trash · Undo". It goes when that is undone, when
/// something else can be undone instead, and after a while. Never takes the focus by itself.
class DoneNotice final : public QWidget
{
    Q_OBJECT

public:
    DoneNotice(QAction &undo, QWidget *parent);

    void say(const Step &step);
    void setLatest(const std::optional<Step> &latest); ///< what undo takes back now, as the library knows it
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QToolButton *m_undo;
    QTimer m_while;
    std::optional<Step> m_latest;
    std::optional<Step> m_said;
    bool m_confirmed = false; // the library has told of it as the latest step
};
