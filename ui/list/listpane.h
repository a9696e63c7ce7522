// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/browsing.h"
#include "library/librarymodel.h"
#include "search/suggester.h"
#include "theme.h"

#include <QWidget>

#include <functional>

class ArticleDelegate;
class Library;
class QHBoxLayout;
class QLabel;
class ArticleList;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;
class SearchField;

/// The middle pane: the search field, how many articles, the filter with its way back, and the list. It shows what
/// Browsing says: its question, its order, its page as the current row.
class ListPane final : public QWidget
{
    Q_OBJECT

public:
    ListPane(Library &library, LibraryModel &model, Browsing &browsing, QWidget *parent);

    void dress(const Theme &theme);
    void step(int rows); ///< picks the next (1) or the previous (-1) article
    ArticleId current() const;
    QList<ArticleId> selected() const; ///< in the list's order
    ArticleId afterSelected() const;   ///< the article that stands there when the selected ones are gone; 0: none
    void pick(ArticleId article);      ///< as the user would; nothing where it is not in the list

    void explain(const QString &sentence);              ///< the line under the search field; may be empty
    void suggest(const QList<Suggestion> &suggestions); ///< beneath that line; may be empty
    void startSearch();                                 ///< the field takes the focus

    QListView &view();
    SearchField &searchField() { return *m_search; }

Q_SIGNALS:
    void painted(); ///< once: the rows, or the sentence in their place, stand on the screen
    void picked(ArticleId article);
    void currentChanged();
    void menuWanted(const QPoint &at); ///< on the screen, for the selected articles
    void importWanted();
    void saveWanted();  ///< the text, as a search
    void searchBegun(); ///< before the field takes the focus

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// The rows that are visible, from the top, and where the first of them begins, in pixels from the top of the view.
    struct Position
    {
        QList<ArticleId> seen;
        int at = 0;
        bool isCurrentWhole = false; // the current row is among them, and all of it is seen
    };
    /// Where a list was left.
    struct Left
    {
        ListQuery query;
        Position position;
    };

    void follow(Browsing &browsing);
    void retranslate();
    void scaleToFont();
    void ask(Browsing::Way way);
    void settle();
    void showFilter();
    void nameFilter(const TickerId &ticker, const QString &name);
    void showState();
    void showCount();
    void pickRow(int row);
    enum class Scroll { ToCurrent, Nowhere };
    void restoreCurrent(Scroll scroll);
    void restoreSelected();
    void rememberPosition();
    Position position() const;
    bool restore(const Position &position);
    void restoreWithCurrent(const Position &position);
    void enter();
    void placeOffers();
    void showGroup();
    /// What stands in the list's place, and what can be done about it.
    struct Empty
    {
        QString sentence;
        QString action;
        std::function<void()> run;
    };
    Empty emptyState();
    void fillSortMenu();
    void showSort();

    Library &m_library;
    LibraryModel &m_model;
    Browsing &m_browsing;
    ArticleDelegate *m_delegate;
    SearchField *m_search;
    QWidget *m_header;
    QLabel *m_count;
    QToolButton *m_sort;
    QToolButton *m_filter;
    QLabel *m_explanation;
    QWidget *m_suggestions;
    QHBoxLayout *m_suggestionRow;
    QLabel *m_group;
    QStackedWidget *m_stack;
    ArticleList *m_view;
    QWidget *m_empty;
    QLabel *m_sentence;
    QPushButton *m_action;
    std::function<void()> m_run;
    QString m_filterName;
    QString m_failure;
    QList<ArticleId> m_selected; // more than the current one: kept over a reset of the model
    ArticleId m_awaited = 0;     // opened before the list that has it came: it is scrolled to
    std::optional<Browsing::Way> m_way = Browsing::Way::Anew; // of the question whose answer is awaited
    Position m_position;      // before a reset of the model by news of the same question
    QList<Left> m_left;       // the latest last
    bool m_isEntered = false; // before the answer that is awaited
    bool m_loaded = false;
    bool m_restoring = false;
};
