// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/keptplace.h"
#include "pagepane/pageevent.h"
#include "store/articlerow.h"

#include <QObject>
#include <QTimer>

class Actions;
class ContentsPanel;
class FindBar;
class Library;
class ListPane;
class PagePane;
class ProgressLine;
class QAction;
class QWidget;
class Settings;
class TypePopover;

/// Reading the article on the page: how its text is set, find in it, its contents, the next one behind its end, and
/// copying with the source. The settings are the truth, as in Viewing. Lives on the GUI thread and belongs to the
/// window.
class Reading final : public QObject
{
    Q_OBJECT

public:
    Reading(Library &library, Settings &settings, ListPane &list, PagePane &page, Actions &actions, QWidget &window);

    bool isFinding() const;
    void keepPlace(); ///< now; else a few seconds after the reader stopped moving, or as he leaves

Q_SIGNALS:
    void readToItsEnd(ArticleId article); ///< where that is when it becomes read
    void searchWanted(const QString &query);
    void said(const QString &sentence); ///< for the status bar
    void findingChanged();              ///< its key for leaving is Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FindBar &findBar();
    void showContents(bool on);
    void followSettings();
    void typeset();
    void addActions(Actions &actions);
    void addFind(Actions &actions);
    void addContents();
    void showType();
    void goOn(bool forward);
    void readRow();
    void copyWithSource();
    void moved(const PageEvents::PlaceReached &place);

    Library &m_library;
    Settings &m_settings;
    ListPane &m_list;
    PagePane &m_page;
    QWidget &m_window;
    ProgressLine *m_progress;
    FindBar *m_find = nullptr;
    ContentsPanel *m_contents = nullptr;
    QList<ContentsEntry> m_outline; // of the page that stands
    TypePopover *m_type = nullptr;  // made when it is first wanted: it asks for all fonts
    QAction *m_endFind = nullptr;
    ArticleId m_at = 0; // whose place it is
    KeptPlace m_place;
    KeptPlace m_kept;      // what the library has, as far as is known
    ArticleId m_ended = 0; // its end was seen
    QTimer m_still;
    ArticleRow m_row; // of the article on the page; id 0: not known
};
