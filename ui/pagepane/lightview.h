// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

/// An article's plain text, without the web engine: for one whose page kills it, or where there is none.
class LightView final : public QWidget
{
    Q_OBJECT

public:
    explicit LightView(QWidget *parent = nullptr);

    void setText(const QString &text, const QString &why);
    void copySelection();

private:
    QLabel *m_why;
    QPlainTextEdit *m_text;
};
