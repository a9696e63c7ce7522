// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/pagescript.h"
#include "pagepane/typesetting.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUrl>

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
    void leave(const QUrl &page);          ///< how far it is scrolled is kept until pages are set otherwise
    void bringBack(const QUrl &page);      ///< to where it was left
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
    qreal width() const;
    void resized(const QSizeF &contents);

    struct Left
    {
        qreal down = 0;  // CSS pixels
        qreal width = 0; // of the window, in the same
    };

    LockedPage &m_page;
    const PageScript m_script;
    QHash<QUrl, Left> m_left;
    QString m_dress; // the call that sets the page
    QTimer m_pause;
    qreal m_width = 0;
    QString m_hint; // what was typed of it
};
