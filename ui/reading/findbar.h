// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

/// The strip above the page where a text of it is looked for: the field, which of how many, back and on. Return goes
/// on, Shift+Return back, Escape closes it.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent);

    void begin();                       ///< shows it; the field takes the focus, all of it selected
    void showPlace(int hit, int count); ///< hit 0: at none of them
    void end();

Q_SIGNALS:
    void edited(const QString &text);
    void stepWanted(bool forward);
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};
