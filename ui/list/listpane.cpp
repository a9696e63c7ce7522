// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listpane.h"

#include "base/async.h"
#include "library/library.h"
#include "list/articledelegate.h"
#include "list/articlelist.h"
#include "list/searchfield.h"
#include "scale.h"
#include "tickertext.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSet>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

constexpr int Frame = 16;          // milliseconds
constexpr qsizetype MostLeft = 30; // lists whose position is kept

/// "86 articles · 4 ms"; `milliseconds` -1: not searched for.
QString countText(int count, qint64 milliseconds)
{
    const QString articles = count == 1 ? ListPane::tr("1 article") : ListPane::tr("%Ln articles", nullptr, count);
    return milliseconds < 0 ? articles : ListPane::tr("%1 · %2 ms").arg(articles, QLocale().toString(milliseconds));
}

QString sortName(ListQuery::Sort sort)
{
    switch (sort) {
    case ListQuery::Sort::Newest:
        return ListPane::tr("Newest");
    case ListQuery::Sort::Oldest:
        return ListPane::tr("Oldest");
    case ListQuery::Sort::Saved:
        return ListPane::tr("Saved");
    case ListQuery::Sort::Title:
        return ListPane::tr("Title");
    case ListQuery::Sort::Length:
        return ListPane::tr("Length");
    case ListQuery::Sort::Relevance:
        return ListPane::tr("Relevance");
    }
    Q_UNREACHABLE();
}

bool isSameList(const ListQuery &one, const ListQuery &other)
{
    return one.section == other.section && one.ticker == other.ticker && one.text == other.text &&
           one.sort == other.sort;
}

}

ListPane::ListPane(Library &library, LibraryModel &model, Browsing &browsing, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(model)
    , m_browsing(browsing)
    , m_delegate(new ArticleDelegate(this))
    , m_search(new SearchField(this))
    , m_header(new QWidget(this))
    , m_count(new QLabel(this))
    , m_sort(new QToolButton(this))
    , m_filter(new QToolButton(this))
    , m_explanation(new QLabel(this))
    , m_suggestions(new QWidget(this))
    , m_suggestionRow(new QHBoxLayout(m_suggestions))
    , m_group(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ArticleList(this))
    , m_empty(new QWidget(this))
    , m_sentence(new QLabel(m_empty))
    , m_action(new QPushButton(m_empty))
{
    setObjectName(QStringLiteral("listPane"));
    setAttribute(Qt::WA_StyledBackground);

    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("soft"));
    m_filter->setObjectName(QStringLiteral("filterChip"));
    m_filter->setFocusPolicy(Qt::TabFocus);
    m_filter->hide();
    m_header->setObjectName(QStringLiteral("listHeader"));
    m_header->setAttribute(Qt::WA_StyledBackground);
    auto *headerLayout = new QHBoxLayout(m_header);
    headerLayout->setContentsMargins(12, 0, 12, 0);
    headerLayout->setSpacing(8);
    headerLayout->addWidget(m_count);
    headerLayout->addStretch();
    headerLayout->addWidget(m_filter);
    headerLayout->addWidget(m_sort);
    fillSortMenu();

    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setObjectName(QStringLiteral("explanation"));
    m_explanation->setWordWrap(true);
    m_explanation->hide();
    m_suggestions->setObjectName(QStringLiteral("suggestions"));
    m_suggestions->setAttribute(Qt::WA_StyledBackground);
    m_suggestions->hide();
    m_suggestions->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a narrow list stays narrow
    m_suggestionRow->setContentsMargins(12, 5, 12, 2);
    m_suggestionRow->setSpacing(6);

    m_group->setTextFormat(Qt::PlainText);
    m_group->setObjectName(QStringLiteral("group"));
    m_group->setIndent(0);
    m_group->hide();
    m_view->setObjectName(QStringLiteral("articleList"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->viewport()->setAttribute(Qt::WA_Hover);

    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_action->setAutoDefault(true); // for Return, too
    auto *emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->setContentsMargins(0, 0, 0, 0);
    emptyLayout->setSpacing(0);
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(m_sentence);
    emptyLayout->addWidget(m_action, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(3);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(8, 8, 8, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_explanation);
    layout->addWidget(m_suggestions);
    layout->addWidget(m_header);
    layout->addWidget(m_group);
    layout->addWidget(m_stack, 1);

    connect(m_search, &SearchField::searched, &m_browsing, &Browsing::setText);
    connect(m_search, &SearchField::saveWanted, this, &ListPane::saveWanted);
    connect(m_action, &QPushButton::clicked, this, [this] { m_run(); });
    connect(m_search, &SearchField::left, this, [this] {
        if (m_stack->currentWidget() == m_empty)
            return m_action->setFocus(Qt::OtherFocusReason);
        enter();
    });
    connect(m_filter, &QToolButton::clicked, &m_browsing, &Browsing::showAll);
    connect(&m_model, &LibraryModel::loaded, this, &ListPane::settle);
    connect(&m_model, &LibraryModel::dataChanged, this, &ListPane::showGroup);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ListPane::showGroup);
    connect(&m_model, &LibraryModel::failed, this, [this](const QString &sentence) {
        m_failure = sentence;
        showState();
    });
    connect(&m_model, &LibraryModel::modelAboutToBeReset, this, [this] {
        const QList<ArticleId> ids = selected();
        m_selected = ids.size() > 1 ? ids : QList<ArticleId>();
        rememberPosition();
    });
    connect(&m_model, &LibraryModel::modelReset, this, [this] {
        if (m_position.seen.isEmpty())
            m_view->scrollToTop(); // the view keeps its pixels, which mean nothing in another list
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_restoring || !index.isValid())
            return;
        const ArticleId article = m_model.idAt(index.row());
        m_browsing.open(Pages::Article{article});
        Q_EMIT picked(article);
        Q_EMIT currentChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPane::currentChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPane::showCount);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_view->selectionModel()->hasSelection())
            Q_EMIT menuWanted(m_view->viewport()->mapToGlobal(at));
    });
    m_view->viewport()->installEventFilter(this);
    m_sentence->installEventFilter(this);
    follow(browsing);
    retranslate();
    scaleToFont();
}

void ListPane::follow(Browsing &browsing)
{
    connect(&browsing, &Browsing::questionChanged, this, [this](Browsing::Way way) {
        m_search->setText(m_browsing.question().text); // the same text: nothing
        showSort();
        ask(way);
    });
    connect(&browsing, &Browsing::scopeChanged, this, &ListPane::showFilter);
    connect(&browsing, &Browsing::sortChanged, this, [this] {
        showSort();
        ask(Browsing::Way::Anew);
    });
    connect(&browsing, &Browsing::groupingChanged, this, &ListPane::showGroup);
    connect(&browsing, &Browsing::pageChanged, this, [this] {
        const ArticleId article = m_browsing.article();
        m_awaited = m_model.isLoaded() && m_model.rowOf(article) >= 0 ? 0 : article;
        restoreCurrent(Scroll::ToCurrent);
    });
}

void ListPane::ask(Browsing::Way way)
{
    if (m_model.isLoaded()) {
        m_left.removeIf([this](const Left &left) { return isSameList(left.query, m_model.query()); });
        m_left.append({m_model.query(), position()});
        if (m_left.size() > MostLeft)
            m_left.removeFirst();
    }
    m_way = way;
    m_model.setQuery(m_browsing.query());
}

/// A new question's list begins at its first row; news of the same question move nothing.
void ListPane::settle()
{
    m_loaded = true;
    m_failure.clear();
    const std::optional<Browsing::Way> way = std::exchange(m_way, std::nullopt);
    restoreCurrent(way == Browsing::Way::Returning ? Scroll::ToCurrent : Scroll::Nowhere);
    restoreSelected();
    if (way == Browsing::Way::Anew)
        m_view->scrollToTop(); // the same articles in the same order are no reset
    else if (!way)
        restoreWithCurrent(std::exchange(m_position, {}));
    else
        for (const Left &left : std::as_const(m_left))
            if (isSameList(left.query, m_model.query()) && restore(left.position))
                break;
    if (const int row = m_awaited == 0 ? -1 : m_model.rowOf(m_awaited); row >= 0) {
        m_view->scrollTo(m_model.index(row));
        m_awaited = 0;
    }
    if (std::exchange(m_isEntered, false) && m_view->hasFocus())
        enter();
    showState();
}

/// Told a moment after it is painted: the picture leaves for the screen when the event loop comes to rest.
bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    const auto isAnswered = [this] {
        if (!m_failure.isEmpty() || (m_loaded && m_model.rowCount() == 0))
            return true;
        return m_view->indexAt(QPoint(0, 0)).data(LibraryModel::RowRole).isValid();
    };
    if (event->type() == QEvent::Paint && isAnswered()) {
        m_view->viewport()->removeEventFilter(this);
        m_sentence->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this, [this] { QTimer::singleShot(Frame, this, &ListPane::painted); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

QListView &ListPane::view()
{
    return *m_view;
}

void ListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        scaleToFont();
}

void ListPane::retranslate()
{
    m_view->setAccessibleName(tr("Articles"));
    m_sort->setAccessibleName(tr("Order of the list"));
    for (QAction *action : m_sort->menu()->actions())
        action->setText(sortName(ListQuery::Sort(action->data().toInt())));
    showSort();
    showFilter();
    showState();
    m_view->viewport()->update(); // what rows say is put together as they are drawn
}

void ListPane::scaleToFont()
{
    m_header->setFixedHeight(Scale(font())(31));
}

void ListPane::dress(const Theme &theme)
{
    m_delegate->dress(theme);
    m_search->dress(theme);
    m_view->viewport()->update();
}

void ListPane::showFilter()
{
    const auto &ticker = m_browsing.question().ticker;
    m_filter->setVisible(ticker.has_value());
    m_filterName.clear();
    if (!ticker)
        return;
    nameFilter(*ticker, {});
    onDone(m_library.ticker(*ticker), this, [this, asked = *ticker](const Result<TickerCount> &found) {
        if (found && m_browsing.question().ticker == asked)
            nameFilter(asked, found->name);
    });
}

void ListPane::nameFilter(const TickerId &ticker, const QString &name)
{
    m_filterName = TickerText::showsSymbol(ticker, name) ? ticker.toString() : QString();
    if (!name.isEmpty())
        m_filterName += (m_filterName.isEmpty() ? QString() : QStringLiteral(" ")) + name.simplified();
    const QString shown = fontMetrics().elidedText(m_filterName, Qt::ElideRight, 170);
    m_filter->setText(QString(shown).replace(u'&', QStringLiteral("&&")) + QStringLiteral("  ×"));
    m_filter->setAccessibleName(tr("Show all articles instead of %1").arg(m_filterName));
    showState();
}

void ListPane::explain(const QString &sentence)
{
    m_explanation->setText(sentence);
    m_explanation->setVisible(!sentence.isEmpty());
    placeOffers();
}

/// Beneath what is said of the text: the one must not cover the other.
void ListPane::placeOffers()
{
    layout()->activate();
    int bottom = m_search->geometry().bottom();
    for (const QWidget *said : std::initializer_list<const QWidget *>{m_explanation, m_suggestions})
        if (said->isVisibleTo(this))
            bottom = qMax(bottom, said->geometry().bottom());
    m_search->setOffersBelow(bottom - m_search->geometry().bottom());
}

void ListPane::suggest(const QList<Suggestion> &suggestions)
{
    while (QLayoutItem *item = m_suggestionRow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_suggestions->setVisible(!suggestions.isEmpty());
    if (suggestions.isEmpty())
        return placeOffers();
    auto *question = new QLabel(tr("Did you mean"), m_suggestions);
    question->setObjectName(QStringLiteral("soft"));
    m_suggestionRow->addWidget(question);
    for (const Suggestion &suggestion : suggestions) {
        auto *button = new QToolButton(m_suggestions);
        button->setObjectName(QStringLiteral("suggestion"));
        const QString said = suggestion.name.isEmpty() ? suggestion.value : suggestion.value + u' ' + suggestion.name;
        button->setText(
            fontMetrics().elidedText(said.simplified(), Qt::ElideRight, 130).replace(u'&', QStringLiteral("&&")));
        button->setAccessibleName(tr("Search for %1").arg(said));
        connect(button, &QToolButton::clicked, this, [this, suggestion] { m_browsing.setText(suggestion.query()); });
        m_suggestionRow->addWidget(button);
    }
    m_suggestionRow->addStretch();
    placeOffers();
}

void ListPane::fillSortMenu()
{
    using Sort = ListQuery::Sort;
    auto *menu = new QMenu(m_sort);
    auto *group = new QActionGroup(menu);
    for (const Sort sort : {Sort::Newest, Sort::Oldest, Sort::Saved, Sort::Relevance, Sort::Title, Sort::Length}) {
        QAction *action = group->addAction(QString());
        action->setCheckable(true);
        action->setData(int(sort));
        connect(action, &QAction::triggered, this, [this, sort] { m_browsing.setSort(sort); });
    }
    menu->addActions(group->actions());
    m_sort->setObjectName(QStringLiteral("sort"));
    m_sort->setFocusPolicy(Qt::TabFocus);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setMenu(menu);
}

void ListPane::showSort()
{
    for (QAction *action : m_sort->menu()->actions()) {
        const auto sort = ListQuery::Sort(action->data().toInt());
        if (sort == ListQuery::Sort::Relevance)
            action->setVisible(m_browsing.question().isSearch());
        if (sort == m_browsing.sort()) {
            action->setChecked(true);
            m_sort->setText(action->text());
        }
    }
}

/// From the field: a row is chosen before the list has the focus. With that a view makes its first row the current one,
/// and selects nothing.
void ListPane::enter()
{
    m_isEntered = m_way.has_value(); // the rows are those of the question before
    const QModelIndex now = m_view->currentIndex();
    const bool isSeen = now.isValid() && m_view->viewport()->rect().intersects(m_view->visualRect(now));
    if (m_model.rowCount() > 0 && !(isSeen && m_view->selectionModel()->isSelected(now)))
        pickRow(isSeen ? now.row() : 0);
    m_view->setFocus(Qt::TabFocusReason);
}

void ListPane::startSearch()
{
    Q_EMIT searchBegun();
    m_search->startTyping();
}

void ListPane::step(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const QModelIndex now = m_view->currentIndex();
    pickRow(now.isValid() ? qBound(0, now.row() + rows, count - 1) : 0);
}

void ListPane::pickRow(int row)
{
    const QModelIndex index = m_model.index(row);
    const bool isCurrent = index == m_view->currentIndex();
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    if (isCurrent && m_model.idAt(row) != m_browsing.article()) // with the focus it became so without being chosen
        m_browsing.open(Pages::Article{m_model.idAt(row)});
}

ArticleId ListPane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_model.idAt(index.row()) : 0;
}

QList<ArticleId> ListPane::selected() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    QList<ArticleId> ids;
    ids.reserve(rows.size());
    for (int row : std::as_const(rows))
        ids.append(m_model.idAt(row));
    return ids;
}

ArticleId ListPane::afterSelected() const
{
    int first = m_model.rowCount();
    int last = -1;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        first = qMin(first, range.top());
        last = qMax(last, range.bottom());
    }
    if (last >= 0 && last + 1 < m_model.rowCount())
        return m_model.idAt(last + 1);
    return first > 0 && first < m_model.rowCount() ? m_model.idAt(first - 1) : 0;
}

void ListPane::pick(ArticleId article)
{
    if (const int row = m_model.rowOf(article); row >= 0)
        pickRow(row);
}

void ListPane::restoreSelected()
{
    if (m_selected.isEmpty())
        return;
    const QList<ArticleId> list = std::exchange(m_selected, {});
    const QSet<ArticleId> ids(list.begin(), list.end());
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (ids.contains(m_model.idAt(row)))
            selection.merge(QItemSelection(m_model.index(row), m_model.index(row)), QItemSelectionModel::Select);
    if (!selection.isEmpty())
        m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void ListPane::restoreCurrent(Scroll scroll)
{
    const ArticleId article = m_browsing.article();
    const int row = article == 0 ? -1 : m_model.rowOf(article);
    const QScopedValueRollback restoring(m_restoring, true);
    if (row < 0) {
        m_view->selectionModel()->clear();
        return;
    }
    const QModelIndex index = m_model.index(row);
    if (index == m_view->currentIndex())
        return;
    m_view->setAutoScroll(scroll == Scroll::ToCurrent);
    m_view->setCurrentIndex(index); // scrolls just as far as needed
    m_view->setAutoScroll(true);
}

/// Only over a reset with which the same list comes anew: another one begins at its top.
void ListPane::rememberPosition()
{
    m_position = m_model.isLoaded() ? position() : Position();
}

ListPane::Position ListPane::position() const
{
    Position now;
    QModelIndex index = m_view->indexAt(QPoint(0, 0));
    now.at = m_view->visualRect(index).top();
    for (; index.isValid() && m_view->visualRect(index).top() < m_view->viewport()->height();
         index = index.siblingAtRow(index.row() + 1))
        now.seen.append(m_model.idAt(index.row()));
    const QModelIndex current = m_view->currentIndex();
    now.isCurrentWhole = current.isValid() && m_view->viewport()->rect().contains(m_view->visualRect(current));
    return now;
}

/// The first of the rows that were seen, and is still there, stands where the first one stood.
bool ListPane::restore(const Position &position)
{
    for (const ArticleId article : position.seen)
        if (const int row = m_model.rowOf(article); row >= 0) {
            m_view->verticalScrollBar()->setValue(row * m_view->rowHeight() - position.at);
            return true;
        }
    return false;
}

/// An article that was seen as a whole stays so: where another one was taken away above it, it may have moved.
void ListPane::restoreWithCurrent(const Position &position)
{
    restore(position);
    if (position.isCurrentWhole && m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void ListPane::showGroup()
{
    const ListQuery::Sort sort = m_model.query().sort;
    const bool isByDate =
        sort == ListQuery::Sort::Newest || sort == ListQuery::Sort::Oldest || sort == ListQuery::Sort::Saved;
    const bool groups = m_browsing.isGrouped() && isByDate;
    m_delegate->setGroups(groups ? std::optional(sort) : std::nullopt);
    if (groups || m_group->isVisible())
        m_view->viewport()->update(); // a row's neighbour, and its place, say what stands in it
    m_group->setVisible(groups && m_model.rowCount() > 0 && m_stack->currentIndex() == 0);
    if (const QString group = m_delegate->groupOf(m_view->indexAt(QPoint(0, 0))); !group.isEmpty())
        m_group->setText(group);
}

void ListPane::showState()
{
    const int count = m_model.rowCount();
    Empty empty;
    if (!m_failure.isEmpty())
        empty = {m_failure, tr("&Try Again"), [this] { ask(Browsing::Way::Anew); }};
    else if (!m_loaded)
        empty.sentence = tr("Opening the library …");
    else if (count == 0)
        empty = emptyState();
    m_run = empty.run;
    m_sentence->setText(empty.sentence);
    m_action->setText(empty.action);
    m_stack->setCurrentIndex(empty.sentence.isEmpty() ? 0 : 1); // before the button: it hands its focus to the list
    m_action->setVisible(!empty.action.isEmpty());

    showCount();
    showGroup();
}

/// How many are selected, where it is more than the one that is read; else how many there are.
void ListPane::showCount()
{
    const int count = m_model.rowCount();
    int chosen = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        chosen += range.height();
    if (!m_loaded || !m_failure.isEmpty())
        m_count->clear();
    else if (chosen > 1)
        m_count->setText(tr("%1 of %2 selected").arg(QLocale().toString(chosen), QLocale().toString(count)));
    else
        m_count->setText(countText(count, m_browsing.question().isSearch() ? m_model.answeredIn() : -1));
}

ListPane::Empty ListPane::emptyState()
{
    const Question &question = m_browsing.question();
    const auto all = [this](const QString &sentence) {
        return Empty{sentence, tr("Show Al&l Articles"), [this] { m_browsing.showAll(); }};
    };
    if (const QString text = question.text.simplified(); !text.isEmpty()) {
        const QString sentence = tr("Nothing found for “%1”.").arg(text);
        if (question.hasScope())
            return {sentence, tr("Search Al&l Articles"), [this] { m_browsing.showAll(); }};
        return {sentence, tr("C&lear the Search"), [this] { m_browsing.setText({}); }};
    }
    if (question.ticker)
        return all(tr("No articles mention %1.").arg(m_filterName));
    switch (question.section.kind) {
    case Section::Kind::All:
        return {tr("No articles yet."), tr("&Import Files…"), [this] { Q_EMIT importWanted(); }};
    case Section::Kind::Unread:
        return all(tr("Nothing unread."));
    case Section::Kind::Reading:
        return all(tr("No article is half read. Where you stop in a long one is kept, and it waits here."));
    case Section::Kind::Starred:
        return all(tr("No starred articles. Press S to star one."));
    case Section::Kind::Archive:
        return all(tr("Archive is empty. Press E to archive an article."));
    case Section::Kind::Trash:
        return all(tr("Trash is empty. Deleted articles stay here for 30 days."));
    case Section::Kind::Tag:
        return all(tr("No articles tagged “%1”. Drag articles onto the tag to add some.").arg(question.section.value));
    case Section::Kind::Source:
    case Section::Kind::Author:
        return all(tr("No articles from “%1”.").arg(question.section.value));
    }
    Q_UNREACHABLE();
}
