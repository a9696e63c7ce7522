// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pageview.h"

#include "page/pageurls.h"

#include <QApplication>
#include <QChildEvent>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWebEngineContextMenuRequest>
#include <QWebEnginePage>

#include <optional>
#include <utility>

namespace {

std::optional<SelectionStep> stepOf(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool far = modifiers == (Qt::ShiftModifier | Qt::ControlModifier);
    if (modifiers != Qt::ShiftModifier && !far)
        return std::nullopt;
    switch (key.key()) {
    case Qt::Key_Right:
        return SelectionStep{true, far ? "word" : "character"};
    case Qt::Key_Left:
        return SelectionStep{false, far ? "word" : "character"};
    case Qt::Key_Down:
        return SelectionStep{true, far ? "paragraph" : "line"};
    case Qt::Key_Up:
        return SelectionStep{false, far ? "paragraph" : "line"};
    default:
        return std::nullopt;
    }
}

}

PageView::PageView(QWebEnginePage *page, QWidget *parent)
    : QWebEngineView(parent)
{
    setPage(page);
    setAcceptDrops(false); // else drops end here, whatever NavigateOnDropEnabled says
    setAccessibleName(tr("Article"));
}

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    const QWebEngineContextMenuRequest *request = lastContextMenuRequest();
    const auto target = request ? PageUrls::pageOf(request->linkUrl()) : std::nullopt;
    if (const auto *ticker = target ? std::get_if<Pages::Ticker>(&*target) : nullptr)
        Q_EMIT tickerMenuWanted(ticker->id, event->globalPos());
    else
        Q_EMIT textMenuWanted(event->globalPos());
}

/// Input goes to a child that the engine makes for itself, and makes anew with each process of the page.
void PageView::childEvent(QChildEvent *event)
{
    if (event->added())
        event->child()->installEventFilter(this);
    QWebEngineView::childEvent(event);
}

bool PageView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (m_hints && isKey) {
        event->accept(); // a window's shortcut would take it
        if (event->type() == QEvent::KeyPress)
            typeHint(*static_cast<const QKeyEvent *>(event));
        return true;
    }
    if (m_hints && event->type() == QEvent::MouseButtonPress)
        Q_EMIT hintTyped({});
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        m_isPressed = mouse->button() == Qt::LeftButton;
        m_pressedAt = mouse->position().toPoint();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        m_click = {mouse->button(), mouse->modifiers()};
        if (std::exchange(m_isPressed, false) && mouse->button() == Qt::LeftButton) {
            const QPoint at = mouse->position().toPoint();
            Q_EMIT released(at, (at - m_pressedAt).manhattanLength() < QApplication::startDragDistance());
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            m_click = {Qt::NoButton, key->modifiers()};
        if (const auto step = stepOf(*key)) {
            Q_EMIT selectionStepped(*step);
            return true;
        }
        if (key->key() == Qt::Key_Space && !(key->modifiers() & ~Qt::ShiftModifier)) {
            Q_EMIT turnWanted(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWebEngineView::eventFilter(watched, event);
}

void PageView::typeHint(const QKeyEvent &key)
{
    const bool isModifier = key.key() == Qt::Key_Shift || key.key() == Qt::Key_Control || key.key() == Qt::Key_Alt;
    if (isModifier)
        return;
    m_click = {Qt::NoButton, {}};
    const bool isLetter = key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z && !(key.modifiers() & ~Qt::ShiftModifier);
    Q_EMIT hintTyped(isLetter ? QString(QChar(u'a' + key.key() - Qt::Key_A)) : QString());
}
