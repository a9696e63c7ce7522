// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "pagepane/pageevent.h"
#include "theme.h"

#include <QObject>

#include <functional>

class Actions;
class Browsing;
class HighlightEditor;
class HighlightsView;
class OrphanBar;
class PagePane;
class QAction;
class QWidget;
class SelectionBar;
class Settings;

/// What the user marks in the article on the page: the bar over a selection, the highlights that stand, what is changed
/// of one, and those that lost their passage; with the actions and their keys. The page follows the library. Lives on
/// the GUI thread and belongs to the window.
class Annotating final : public QObject
{
    Q_OBJECT

public:
    /// Makes an edit, says what was done, and how to take it back.
    using Perform = std::function<void(const Edit &edit)>;

    Annotating(Library &library, Browsing &browsing, PagePane &page, Settings &settings, Actions &actions,
               Perform perform, QWidget &window);

    void dress(const Theme &theme);
    /// Opens the article at its highlight, or shows it on the page that stands.
    void goTo(ArticleId article, HighlightId highlight);

Q_SIGNALS:
    void said(const QString &sentence); ///< for the status bar

private:
    void addActions(Actions &actions);
    void connectOrphans();
    void connectPage();
    void refresh();
    void take(const PageHighlights &found);
    void setSelected(const std::optional<PageEvents::Selected> &selection);
    void showBar();
    void enable();
    void make(HighlightColour colour, bool withNote);
    void search();
    void withAnchor(const std::function<void(const TextAnchor &)> &use);
    void beginPlacing(HighlightId highlight);
    void endPlacing();
    void place();
    void edit(const QList<HighlightId> &highlights, const QRect &place);
    void editCurrent();
    HighlightColour lastColour() const;
    SelectionBar &bar();
    HighlightEditor &editor();
    QWidget *makeView();
    void leaveEditor();
    QRect inWindow(const QRect &inBrowser) const;
    QRect pageInWindow() const;
    QList<Highlight> known(const QList<HighlightId> &ids) const;

    Library &m_library;
    Browsing &m_browsing;
    PagePane &m_page;
    Settings &m_settings;
    const Perform m_perform;
    QWidget &m_window;
    Theme m_theme = Theme::of(false);
    SelectionBar *m_bar = nullptr; // these three when they are first wanted: they would cost each start
    HighlightEditor *m_editor = nullptr;
    HighlightsView *m_view = nullptr;
    OrphanBar *m_orphans;
    QAction *m_make = nullptr;
    QList<QAction *> m_colours;
    QAction *m_addNote = nullptr;
    QList<PlacedHighlight> m_standing; // of the page
    HighlightMarks m_marks;            // as the browser's page has them
    std::optional<PageId> m_of;        // the page that they are of
    std::optional<PageEvents::Selected> m_selected;
    PageEvents::HighlightReached m_reached; // the last one
    QList<HighlightId> m_clicked;           // before it was known what they are
    HighlightId m_toShow = 0;               // when the page has it
    HighlightId m_placing = 0;
    QString m_toEdit; // the name of one that is being made, whose note is to be written
};
