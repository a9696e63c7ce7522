// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotating/highlightsmodel.h"
#include "library/library.h"
#include "theme.h"

#include <QWidget>

#include <functional>

class HighlightsDelegate;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;
class Swatch;

/// All highlights: searched, filtered by colour, tag, ticker, note and lost passage, by article or by date; each is a
/// click away from its place. Asks the library while it is seen. Lives on the GUI thread.
class HighlightsView final : public QWidget
{
    Q_OBJECT

public:
    using Perform = std::function<void(const Edit &edit)>;

    HighlightsView(Library &library, Perform perform, QWidget *parent);

    void dress(const Theme &theme);
    QListView &list() { return *m_list; }
    HighlightsModel &model() { return m_model; }

Q_SIGNALS:
    void chosen(ArticleId article, HighlightId highlight);
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeFilters();
    void makeList();
    void arrange();
    void retranslate();
    void scaleToFont();
    void refresh();
    void take(const FoundHighlights &found, HighlightQuery::Order order);
    void offer(QComboBox &box, const QString &any, const QList<std::pair<QString, QString>> &choices);
    HighlightQuery query() const;
    bool isFiltered() const;
    void clearFilters();
    void choose(const QModelIndex &index);
    QList<HighlightId> selected() const;
    void removeSelected();
    void showMenu(const QPoint &at);
    void sayCounts();

    Library &m_library;
    const Perform m_perform;
    HighlightsModel m_model;
    HighlightsDelegate *m_delegate;
    QLabel *m_title;
    QLabel *m_counts;
    QLineEdit *m_search;
    QList<Swatch *> m_swatches;
    QComboBox *m_tag;
    QComboBox *m_ticker;
    QCheckBox *m_noted;
    QCheckBox *m_orphaned;
    QToolButton *m_byArticle;
    QToolButton *m_byDate;
    QListView *m_list;
    QLabel *m_nothing;
    QToolButton *m_clear;
    int m_asked = 0; // late answers are dropped
};
