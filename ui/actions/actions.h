// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenuBar;
class QWidget;

/// A group of a menu; the menus are made of these in this order, a line between two groups.
enum class MenuGroup {
    FileImport,
    FileReports,
    FilePaper,
    FileRestore,
    FileQuit,
    EditUndo,
    EditClipboard,
    EditArticle,
    EditSearch,
    ViewTheme,
    ViewLanguage,
    ViewPanes,
    ViewZoom,
    ViewFullScreen,
    ArticleState,
    ArticleHighlight,
    ArticleOriginal,
    TickerShown,
    TickerWatchlist,
    GoList,
    GoHistory,
    GoLinks,
    GoAll,
    Help,
};

/// An action as the feature that brings it writes it down.
struct ActionSpec
{
    const char *id;   ///< "go.back": by this tests and settings know it; never shown, never changed
    const char *text; ///< QT_TRANSLATE_NOOP("Actions", …), with its underlined letter
    MenuGroup group;
    QList<QKeySequence> keys = {};
    std::function<void()> run = {}; ///< none: what it does follows from its being checked
};

/// The table of a window's actions: each feature adds its own; the menus and the sheet of keys are made from it. Single
/// keys do nothing while a text field has the focus: text fields take them first. Lives on the GUI thread.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget &window);

    QAction *add(const ActionSpec &spec); ///< the window owns it
    QAction *addCheckable(const ActionSpec &spec);
    QAction *byId(QStringView id) const;        ///< nullptr: there is none
    QList<QAction *> of(MenuGroup group) const; ///< in the order in which they were added
    QList<QAction *> all() const;               ///< menu by menu

    void fill(QMenuBar &bar) const;
    static QString titleOf(MenuGroup group);         ///< of its menu, without the underlined letter
    static QString plainName(const QAction &action); ///< without the letter, and without the dots of what asks first
    static QString withoutLetter(QString text);      ///< "Fi&le" and, as Chinese menus have it, "文件(&F)"
    /// In the language that is now; whose text goes by more than that sets it at `retranslated`.
    void retranslate();

Q_SIGNALS:
    void retranslated();

private:
    struct Entry
    {
        const char *text;
        MenuGroup group;
        QAction *action;
    };

    QWidget &m_window;
    QList<Entry> m_entries;
};
