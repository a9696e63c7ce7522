// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/browsing.h"
#include "library/librarymodel.h"

#include <QObject>
#include <QTimer>

#include <functional>

class Actions;
class DoneNotice;
class ListPane;
class PagePane;
class QAction;
class QWidget;

/// What the user does with articles in the window: the actions with their keys, the menus and dialogs, undo and redo.
/// An action is for the selected rows, or for the article on the page where none is selected; a toggle shows the state
/// of the current one, and goes by it. What was done is said, with its undo. Lives on the GUI thread and belongs to the
/// window.
class Organising final : public QObject
{
    Q_OBJECT

public:
    Organising(Library &library, LibraryModel &model, Browsing &browsing, ListPane &list, PagePane &page,
               Actions &actions, QWidget &window);

    QWidget &notice() const; ///< what was done, for the status bar

    void setSteps(const Organiser::Steps &steps);
    /// Where that makes it read, it is so a moment later, if it is still shown.
    void articleShown(ArticleId article, bool becomesRead);
    void becomeRead(ArticleId article); ///< it stays in the list of the unread while it is shown
    void drop(const Section &section, const QList<ArticleId> &articles);
    void showMenu(const QPoint &at, const QList<QAction *> &more);
    void showTagMenu(const Tag &tag, const QPoint &at);
    /// Does what another part of the window asks for, and says it with its undo. Where it is of articles and changes
    /// none, nothing is said.
    void apply(const Edit &edit, bool isOfArticles);

Q_SIGNALS:
    void failed(const QString &sentence);
    void said(const QString &sentence); ///< for the status bar, for a moment; empty: nothing any more

private:
    void addSteps(Actions &actions);
    void addStates(Actions &actions);
    void addTrash(Actions &actions);
    void addToBar(PagePane &page);
    void showSteps();
    QList<ArticleId> targets() const;
    void run(const Action &action);
    /// `on` where the current article is not so, else `off`.
    void toggle(bool ArticleRow::*state, Action::Kind on, Action::Kind off);
    void editTags();
    template <typename Known, typename Make>
    void openAbout(ArticleId article, const QFuture<Result<Known>> &asked, Make make);
    void editNote();
    void correctDetails();
    void askToDelete(bool everything);
    void findNextUnread();
    void stepBack(); ///< undo
    void stepForth();
    void follow(const QFuture<Result<QList<ArticleId>>> &answer, const QString &done);
    Section::Kind section() const { return m_browsing.question().section.kind; }
    void showSection();
    void enable();
    ArticleId stated() const; // the current one of the targets; 0: none
    void askStates();
    void showStates(const ArticleRow &row);

    Library &m_library;
    LibraryModel &m_model;
    Browsing &m_browsing;
    ListPane &m_list;
    QWidget &m_window;
    const Actions &m_actions;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_read = nullptr;
    QAction *m_star = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_tags = nullptr;
    QAction *m_note = nullptr;
    QAction *m_correct = nullptr;
    QAction *m_trash = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_empty = nullptr;
    Organiser::Steps m_steps;
    DoneNotice *m_notice = nullptr;
    ArticleRow m_stated; // whose states the actions show
    QTimer m_reading;
    ArticleId m_shown = 0;
};
