// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pagescript.h"
#include "pagepane/typesetting.h"

#include <QObject>
#include <QTimer>

#include <functional>

class LockedPage;
class QVariant;

/// How the page is set, and where in it one is: tells that after each load, while it is scrolled and when it is set
/// otherwise, and goes where it is told. Places are UTF-16 units of the article's text as the document shows it. Lives
/// on the GUI thread and must not run after its page.
class PageReading final : public QObject
{
    Q_OBJECT

public:
    PageReading(LockedPage &page, QObject *parent);

    void typeset(const Typesetting &type); ///< the page that stands, and those that come: they never stand otherwise
    void show(int unit);                   ///< at the window's top
    void turn(bool forward);               ///< by a window
    void showHints();                      ///< hinted tells whether there is one
    void typeHint(const QString &letter);  ///< empty: ends it
    /// The addresses behind tearsheet://link/N stand behind the links on paper; empty: they do not.
    void dressForPaper(const QStringList &addresses, const std::function<void()> &done);
    void look(); ///< tells soon where one is

Q_SIGNALS:
    /// `progress` 0–1; `heading` counts those of the contents, -1: above the first.
    void stood(int unit, double progress, int heading);
    void hinted(bool more);               ///< whether letters are awaited
    void linkHinted(const QString &href); ///< all its letters were typed
    void ranOut(bool forward);            ///< there is nothing further that way

private:
    void ask();
    void resized(const QSizeF &contents);

    LockedPage &m_page;
    const PageScript m_script;
    QString m_dress; // the call that sets the page
    QTimer m_pause;
    qreal m_width = 0;
    QString m_hint; // what was typed of it
};
