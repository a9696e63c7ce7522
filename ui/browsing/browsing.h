// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browsing/history.h"

#include <QObject>

/// The one owner of where one is: the list's question, its order and grouping, the page, and the way here. The panes
/// ask it to go somewhere and follow what it says; none of them sets another. Lives on the GUI thread.
class Browsing final : public QObject
{
    Q_OBJECT

public:
    using Sort = ListQuery::Sort;

    /// How one comes somewhere. Anew: the list begins at its first row, the page at its top. Returning: both stand as
    /// they were left.
    enum class Way { Anew, Returning };

    explicit Browsing(QObject *parent = nullptr);

    const Question &question() const { return m_history.now().question; }
    const std::optional<PageId> &page() const { return m_history.now().page; }
    ArticleId article() const { return page() ? articleOf(*page()) : 0; } ///< 0: no page, or of another kind
    Sort sort() const;                           ///< in effect: there is no relevance without a search
    bool isGrouped() const { return m_grouped; } ///< by day and month, where the order goes by a date
    ListQuery query() const;                     ///< the question in its order, as the library is asked

    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    bool canStepOut() const;

    /// Keeps the text, but not that of a saved search: another scope is not that search any more.
    void showScope(const Section &section, const std::optional<TickerId> &ticker = {});
    void showSearch(const QString &text); ///< a saved one, in the whole library
    void setText(const QString &text);    ///< as it is typed: all of a word's letters are one step
    void showAll();                       ///< drops the scope, keeps the text
    void stepOut();                       ///< towards all articles: the text first, then the scope
    void setSort(Sort sort);
    void setGrouped(bool grouped);

    void open(const PageId &page);
    /// One that may not be in the list: with the whole library around it. One step back leads to the list before, too.
    void openInLibrary(const PageId &page);
    void showLatest(); ///< the whole library, what was saved last at its top
    /// The page stands. Another one than was opened: the engine went back or forward by itself.
    void arrived(const PageId &page);
    void forget(const PageId &page); ///< it is gone for good

    void goBack();
    void goForward();
    void renameTag(const QString &from, const QString &to);

Q_SIGNALS:
    void questionChanged(Browsing::Way way);
    void scopeChanged(); ///< after it: its section or its ticker
    void textChanged();  ///< after it: its text
    void sortChanged();  ///< the order in effect; a question that changed has its own signal
    void groupingChanged();
    void pageChanged(Browsing::Way way); ///< also to open the same page again
    void historyChanged();

private:
    void ask(const Question &question, Way way);
    void moveTo(void (History::*step)());
    void tell(const History::Stop &before, Way way);

    History m_history;
    Sort m_sort = Sort::Newest;
    bool m_grouped = false;
    bool m_typing = false; // the stop that is now is of a text being typed
    QString m_savedSearch; // the text that picking it asked for
};
