// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

/// Something small over the window's panes, with a shadow. While it is shown all input of the program comes to its
/// eventFilter() first; what of that closes it is each card's own.
class FloatingCard : public QFrame
{
    Q_OBJECT

protected:
    struct Shadow // in pixels, and how dark of 255
    {
        int blur = 24;
        int down = 6;
        int alpha = 60;
    };
    FloatingCard(QWidget *window, const Shadow &shadow);

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    static bool isEsc(const QEvent &key); ///< of a key's event
    bool isInside(const QWidget &widget) const { return &widget == this || isAncestorOf(&widget); }
};
