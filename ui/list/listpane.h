#pragma once

#include "library/librarymodel.h"
#include "search/suggester.h"
#include "theme.h"

#include <QWidget>

#include <functional>

class ArticleDelegate;
class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;
class SearchField;

/// The middle pane: the search field, how many articles, the filter with its way back, and the list. The current row follows
/// `setCurrent`; what the user picks is signalled.
class ListPane final : public QWidget
{
    Q_OBJECT

public:
    ListPane(LibraryModel &model, QWidget *parent);

    void dress(const Theme &theme);
    void setFilter(const std::optional<TickerId> &ticker, const QString &name);
    void setCurrent(ArticleId article);   ///< without picking it again; 0 or not in the list: none
    void step(int rows);                  ///< picks the next (1) or the previous (-1) article
    ArticleId current() const;
    QList<ArticleId> selected() const;    ///< in the list's order
    ArticleId afterSelected() const;      ///< the article that stands there when the selected ones are gone; 0: none
    void pick(ArticleId article);         ///< as the user would; nothing where it is not in the list
    bool isLoaded() const { return m_loaded; }

    void explain(const QString &sentence);                        ///< the line under the search field; may be empty
    void suggest(const QList<Suggestion> &suggestions);           ///< beneath the list; may be empty
    void setSort(ListQuery::Sort sort);   ///< as the menu names it; it is asked for elsewhere
    void setGrouped(bool grouped);        ///< by day and month, where the list is sorted by a date
    void startSearch();   ///< the field takes the focus

    QListView &view() { return *m_view; }
    SearchField &searchField() { return *m_search; }

Q_SIGNALS:
    void painted();   ///< once: the rows, or the sentence in their place, stand on the screen
    void picked(ArticleId article);
    void currentChanged();
    void menuWanted(const QPoint &at);   ///< on the screen, for the selected articles
    void filterDropped();   ///< all articles are wanted; a search stays
    void importWanted();
    void searched(const QString &text);   ///< with each key
    void suggestionTaken(const Suggestion &suggestion);
    void sortChosen(ListQuery::Sort sort);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();
    void restoreCurrent();
    void restoreSelected();
    void rememberPosition();
    void restorePosition();
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

    LibraryModel &m_model;
    ArticleDelegate *m_delegate;
    SearchField *m_search;
    QLabel *m_count;
    QToolButton *m_sort;
    QToolButton *m_filter;
    QLabel *m_explanation;
    QWidget *m_suggestions;
    QHBoxLayout *m_suggestionRow;
    QLabel *m_group;
    QStackedWidget *m_stack;
    QListView *m_view;
    QWidget *m_empty;
    QLabel *m_sentence;
    QPushButton *m_action;
    std::function<void()> m_run;
    QString m_filterName;
    QString m_failure;
    ArticleId m_current = 0;
    QList<ArticleId> m_selected;   // more than the current one: kept over a reset of the model
    QList<ArticleId> m_seen;   // the rows that were visible before a reset, from the top; of the first,
    int m_seenAt = 0;          // where it began, in pixels from the top of the view
    bool m_grouped = false;
    bool m_loaded = false;
    bool m_restoring = false;
};
