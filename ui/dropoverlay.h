// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QWidget>

/// What covers the window while files are dragged over it. Only paints; the window takes the drop.
class DropOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *window);

    void dress(const Theme &theme) { m_theme = theme; }
    void cover(int files); ///< over the whole window, saying how many files or folders would be imported

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::of(false);
    QString m_text;
};
