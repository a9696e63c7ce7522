// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// A line of plain text that may become narrower than it is, and then ends with "…".
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};
