// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

/// A button of the page's bar: its action's icon text, "☆ Star", or where there is no room for all of them the word
/// without the sign before it.
class BarButton final : public QToolButton
{
    Q_OBJECT

public:
    /// `name`: as the style sheet knows it; it goes by the one that a widget has when it is first shown.
    BarButton(QAction *action, const QString &name, QWidget *parent);

    void setShort(bool isShort);
    void setRoom(bool hasRoom); ///< without it is not shown, whatever its action says
    bool isWanted() const;      ///< its action is visible
    int wholeWidth() const;     ///< that it has with its words

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    QString shortText() const;

    bool m_isShort = false;
    bool m_hasRoom = true;
};
