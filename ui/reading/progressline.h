// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// How far the article is read: a line of two pixels under the tools.
class ProgressLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent);

    double progress() const { return m_progress; }
    void setProgress(double progress); ///< 0–1

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_progress = 0;
};
