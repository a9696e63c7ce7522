// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/browsing.h"
#include "store/action.h"
#include "store/articlestore.h"

#include <QObject>

class Actions;
class Library;
class ListPane;
class PagePane;
class WindowState;

/// What a search does in the window beyond the list: the line that explains it, completion, recent and saved searches,
/// what its letters may mean in pinyin, and its hits on the page, one after the other and on into the next article.
/// Lives on the GUI thread and belongs to the window.
class Searching final : public QObject
{
    Q_OBJECT

public:
    Searching(Library &library, Browsing &browsing, ListPane &list, PagePane &page, Actions &actions,
              WindowState &state, QObject *parent);

    void showMenu(const QString &savedSearch, const QPoint &at);

Q_SIGNALS:
    void failed(const QString &sentence);
    void said(const QString &sentence); ///< for the status bar

private:
    void addActions(Actions &actions);
    void stepHit(bool forward);
    void stepArticle(bool forward);

    void complete();
    void offerRecent();
    void remember();
    void save();
    void rename(const QString &savedSearch);
    void organise(const Action &action, const QString &sentence = {}); // it is said when that is done
    void explain();
    void suggest(const QString &text);

    Library &m_library;
    Browsing &m_browsing;
    ListPane &m_list;
    PagePane &m_page;
    WindowState &m_state;
    int m_completion = 0; // late answers for an older text are dropped
};
