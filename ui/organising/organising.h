#pragma once

#include "browsing/browsing.h"
#include "library/librarymodel.h"

#include <QObject>
#include <QTimer>

#include <functional>

class ListPane;
class PagePane;
class QAction;
class QWidget;

/// What the user does with articles in the window: the actions with their keys, the menus and dialogs, undo and redo.
/// An action is for the selected rows, or for the article on the page where none is selected; a toggle goes by the
/// current one. Lives on the GUI thread and belongs to the window.
class Organising final : public QObject
{
    Q_OBJECT

public:
    Organising(Library &library, LibraryModel &model, Browsing &browsing, ListPane &list, PagePane &page, QWidget &window);

    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }
    QAction *nextUnreadAction() const { return m_nextUnread; }
    QList<QAction *> articleActions() const;

    void setSteps(const Organiser::Steps &steps);
    void articleShown(ArticleId article); ///< it is read a moment later, if it is still shown
    void drop(const Section &section, const QList<ArticleId> &articles);
    void showMenu(const QPoint &at, const QList<QAction *> &more);
    void showTagMenu(const Tag &tag, const QPoint &at);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    QList<ArticleId> targets() const;
    void run(const Action &action);
    /// `on` where the current article is not so, else `off`.
    void toggle(bool ArticleRow::*state, Action::Kind on, Action::Kind off);
    void editTags();
    void editNote();
    void askToDelete(bool everything);
    void findNextUnread();
    void follow(const QFuture<Result<QList<ArticleId>>> &answer);
    Section::Kind section() const { return m_browsing.question().section.kind; }
    void showSection();
    void enable();

    Library &m_library;
    LibraryModel &m_model;
    Browsing &m_browsing;
    ListPane &m_list;
    QWidget &m_window;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_nextUnread;
    QAction *m_read;
    QAction *m_star;
    QAction *m_archive;
    QAction *m_tags;
    QAction *m_note;
    QAction *m_trash;
    QAction *m_restore;
    QAction *m_delete;
    QAction *m_empty;
    QTimer m_reading;
    ArticleId m_shown = 0;
};
