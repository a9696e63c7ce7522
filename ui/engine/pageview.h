// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagepane/pageevent.h"

#include <QWebEngineView>

class QKeyEvent;
/// A step of a selection by the keyboard.
struct SelectionStep
{
    bool forward = true;
    const char *unit = "character"; ///< or "word", "line", "paragraph", as Selection.modify names them
};

/// The view of a LockedPage: it takes no drops (the window does), has a menu of our own, and knows how a link was
/// followed.
class PageView final : public QWebEngineView
{
    Q_OBJECT

public:
    explicit PageView(QWebEnginePage *page, QWidget *parent = nullptr);

    /// The last click or Return that the engine was given. It tells later which link that was, and never how; by then
    /// the keys may be up again.
    const Click &lastClick() const { return m_click; }
    bool isPressed() const { return m_isPressed; } ///< the left button: a selection may be on its way

    /// Until endHints() each key is a letter of a hint, and none is a shortcut of the window.
    void beginHints() { m_hints = true; }
    void endHints() { m_hints = false; }

Q_SIGNALS:
    /// By Shift and an arrow, with Ctrl by words and paragraphs: the engine has no caret here that would do it.
    void selectionStepped(const SelectionStep &step);
    void released(const QPoint &at, bool isClick);                   ///< the left button; a click did not move
    void tickerMenuWanted(const TickerId &ticker, const QPoint &at); ///< of a chip; on the screen
    void textMenuWanted(const QPoint &at);
    void turnWanted(bool forward);         ///< Space, or Shift+Space
    void hintTyped(const QString &letter); ///< empty: another key

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void childEvent(QChildEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typeHint(const QKeyEvent &key);

    Click m_click;
    bool m_isPressed = false;
    QPoint m_pressedAt;
    bool m_hints = false;
};
