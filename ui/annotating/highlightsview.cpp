// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotating/highlightsview.h"

#include "annotating/highlightsdelegate.h"
#include "annotating/swatch.h"
#include "base/async.h"
#include "scale.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

HighlightsView::HighlightsView(Library &library, Perform perform, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_perform(std::move(perform))
    , m_delegate(new HighlightsDelegate(m_model, this))
    , m_title(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_tag(new QComboBox(this))
    , m_ticker(new QComboBox(this))
    , m_noted(new QCheckBox(this))
    , m_orphaned(new QCheckBox(this))
    , m_byArticle(new QToolButton(this))
    , m_byDate(new QToolButton(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_clear(new QToolButton(this))
{
    setObjectName(QStringLiteral("highlightsView"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusProxy(m_list);
    makeFilters();
    makeList();
    arrange();
    connect(&m_library, &Library::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    retranslate();
    scaleToFont();
}

void HighlightsView::makeFilters()
{
    m_title->setObjectName(QStringLiteral("viewTitle"));
    m_counts->setObjectName(QStringLiteral("soft"));
    for (QLabel *label : {m_title, m_counts, m_nothing})
        label->setTextFormat(Qt::PlainText);
    m_search->setObjectName(QStringLiteral("highlightSearch"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &HighlightsView::refresh);
    for (int colour = 1; colour <= HighlightColours; ++colour) {
        auto *swatch = new Swatch(HighlightColour(colour), this);
        swatch->setCheckable(true);
        connect(swatch, &Swatch::toggled, this, &HighlightsView::refresh);
        m_swatches += swatch;
    }
    m_tag->setObjectName(QStringLiteral("highlightTag"));
    m_ticker->setObjectName(QStringLiteral("highlightTicker"));
    for (QComboBox *box : {m_tag, m_ticker}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &HighlightsView::refresh);
    }
    m_noted->setObjectName(QStringLiteral("highlightNoted"));
    m_orphaned->setObjectName(QStringLiteral("highlightOrphaned"));
    connect(m_noted, &QCheckBox::toggled, this, &HighlightsView::refresh);
    connect(m_orphaned, &QCheckBox::toggled, this, &HighlightsView::refresh);
    auto *orders = new QButtonGroup(this);
    m_byArticle->setObjectName(QStringLiteral("byArticle"));
    m_byDate->setObjectName(QStringLiteral("byDate"));
    for (QToolButton *button : {m_byArticle, m_byDate}) {
        button->setCheckable(true);
        button->setProperty("segment", true);
        orders->addButton(button);
    }
    m_byArticle->setChecked(true);
    connect(m_byArticle, &QToolButton::toggled, this, &HighlightsView::refresh);
    m_clear->setObjectName(QStringLiteral("statusLink"));
    connect(m_clear, &QToolButton::clicked, this, &HighlightsView::clearFilters);
}

void HighlightsView::makeList()
{
    m_list->setObjectName(QStringLiteral("highlightList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust); // words wrap otherwise, and rows become higher or lower
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (!(QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            choose(index);
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &HighlightsView::showMenu);
}

void HighlightsView::arrange()
{
    auto *orders = new QHBoxLayout;
    orders->setSpacing(0);
    orders->addWidget(m_byArticle);
    orders->addWidget(m_byDate);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    for (Swatch *swatch : std::as_const(m_swatches))
        first->addWidget(swatch);
    first->addWidget(m_search, 1);
    first->addLayout(orders);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    for (QWidget *each : std::initializer_list<QWidget *>{m_tag, m_ticker, m_noted, m_orphaned, m_clear})
        second->addWidget(each);
    second->addStretch();
    m_nothing->setObjectName(QStringLiteral("sentence"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(36, 22, 36, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    m_nothing->hide();
}

void HighlightsView::scaleToFont()
{
    m_search->setMinimumWidth(Scale(font())(140));
}

void HighlightsView::retranslate()
{
    setAccessibleName(tr("Highlights"));
    m_list->setAccessibleName(tr("Highlights"));
    m_title->setText(tr("Highlights"));
    m_search->setPlaceholderText(tr("Search quotes and notes"));
    m_search->setAccessibleName(tr("Search quotes and notes"));
    m_tag->setAccessibleName(tr("Tag"));
    m_ticker->setAccessibleName(tr("Ticker"));
    m_noted->setText(tr("Has note"));
    m_byArticle->setText(tr("Article"));
    m_byDate->setText(tr("Date"));
    m_clear->setText(tr("Show all"));
    sayCounts();
}

void HighlightsView::sayCounts()
{
    const FoundHighlights &found = m_model.found();
    QStringList parts;
    const QString all = found.all == 1 ? tr("1 highlight") : tr("%Ln highlights", nullptr, found.all);
    parts += found.inArticles == 1 ? tr("%1 in 1 article").arg(all)
                                   : tr("%1 in %Ln articles", nullptr, found.inArticles).arg(all);
    if (found.noted > 0)
        parts += tr("%Ln with a note", nullptr, found.noted);
    if (found.orphaned > 0)
        parts += tr("%Ln lost their passages", nullptr, found.orphaned);
    if (isFiltered())
        parts += tr("%Ln shown", nullptr, int(found.highlights.size()));
    m_counts->setText(found.all == 0 ? QString() : parts.join(QStringLiteral(" · ")));
    m_orphaned->setText(tr("Lost its passage (%Ln)", nullptr, found.orphaned));
    m_orphaned->setVisible(found.orphaned > 0 || m_orphaned->isChecked());
    m_clear->setVisible(isFiltered());
    const bool nothing = found.highlights.isEmpty();
    m_nothing->setText(found.all == 0
                           ? tr("No highlights yet. Select some text in an article, then press H or choose a colour.")
                           : tr("No highlight fits."));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
}

HighlightQuery HighlightsView::query() const
{
    HighlightQuery query;
    query.text = m_search->text();
    for (const Swatch *swatch : m_swatches)
        if (swatch->isChecked())
            query.colours << swatch->colour();
    query.tag = m_tag->currentData().toString();
    query.ticker = TickerId::parse(m_ticker->currentData().toString());
    query.noted = m_noted->isChecked();
    query.orphaned = m_orphaned->isChecked();
    query.order = m_byArticle->isChecked() ? HighlightQuery::Order::Article : HighlightQuery::Order::Date;
    return query;
}

bool HighlightsView::isFiltered() const
{
    const HighlightQuery asked = query();
    return !asked.text.trimmed().isEmpty() || !asked.colours.isEmpty() || !asked.tag.isEmpty() || asked.ticker ||
           asked.noted || asked.orphaned;
}

void HighlightsView::clearFilters()
{
    {
        const QSignalBlocker search(m_search);
        m_search->clear();
        for (QAbstractButton *button : findChildren<QAbstractButton *>()) {
            const QSignalBlocker blocked(button);
            if (qobject_cast<Swatch *>(button) || qobject_cast<QCheckBox *>(button))
                button->setChecked(false);
        }
        for (QComboBox *box : {m_tag, m_ticker}) {
            const QSignalBlocker blocked(box);
            box->setCurrentIndex(0);
        }
    }
    update();
    refresh();
}

void HighlightsView::refresh()
{
    const HighlightQuery asked = query();
    onDone(m_library.findHighlights(asked), this,
           [this, number = ++m_asked, order = asked.order](const Result<FoundHighlights> &found) {
               if (number != m_asked)
                   return;
               if (found)
                   take(*found, order);
               else
                   Q_EMIT failed(found.error().sentence);
           });
}

/// What one looks at stays where it is.
void HighlightsView::take(const FoundHighlights &found, HighlightQuery::Order order)
{
    const QModelIndex current = m_list->currentIndex();
    const HighlightId kept =
        current.isValid() && !m_model.isHeading(current) ? m_model.highlight(current).highlight.id : 0;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model.show(found, order);
    QList<std::pair<QString, QString>> tags;
    for (const QString &tag : found.tags)
        tags.append({QStringLiteral("# ") + tag, tag});
    offer(*m_tag, tr("Any tag"), tags);
    QList<std::pair<QString, QString>> tickers;
    for (const TickerMention &mention : found.tickers)
        tickers.append({QString(mention.id.toString() + u' ' + mention.name).trimmed(), mention.id.toString()});
    offer(*m_ticker, tr("Any ticker"), tickers);
    sayCounts();
    if (const int row = m_model.rowOf(kept); row >= 0)
        m_list->setCurrentIndex(m_model.index(row));
    m_list->verticalScrollBar()->setValue(scrolled);
}

void HighlightsView::offer(QComboBox &box, const QString &any, const QList<std::pair<QString, QString>> &choices)
{
    const QSignalBlocker blocked(&box);
    const QString chosen = box.currentData().toString();
    box.clear();
    box.addItem(any, QString());
    for (const auto &[text, value] : choices)
        box.addItem(text, value);
    box.setCurrentIndex(qMax(box.findData(chosen), 0));
    box.setVisible(!choices.isEmpty());
}

void HighlightsView::choose(const QModelIndex &index)
{
    if (index.isValid() && !m_model.isHeading(index))
        Q_EMIT chosen(m_model.article(index).id, m_model.highlight(index).highlight.id);
}

QList<HighlightId> HighlightsView::selected() const
{
    QList<HighlightId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        if (!m_model.isHeading(index))
            ids += m_model.highlight(index).highlight.id;
    return ids;
}

void HighlightsView::removeSelected()
{
    if (const QList<HighlightId> ids = selected(); !ids.isEmpty())
        m_perform(Highlights::remove(ids));
}

void HighlightsView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid() || m_model.isHeading(index))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Show in Article")), &QAction::triggered, this,
            [this, index = QPersistentModelIndex(index)] { choose(index); });
    connect(
        menu->addAction(tr("&Copy")), &QAction::triggered, this,
        [this, quote = m_model.highlight(index).highlight.anchor.quote] { QApplication::clipboard()->setText(quote); });
    menu->addSeparator();
    for (int colour = 1; colour <= HighlightColours; ++colour)
        connect(menu->addAction(Swatch::nameOf(HighlightColour(colour))), &QAction::triggered, this,
                [this, colour] { m_perform(Highlights::recolour(selected(), HighlightColour(colour))); });
    menu->addSeparator();
    connect(menu->addAction(tr("&Remove")), &QAction::triggered, this, &HighlightsView::removeSelected);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

/// The window's Del puts articles into the trash.
bool HighlightsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        m_delegate->setWidth(m_list->viewport()->width()); // before the rows are laid out by it
    if (watched != m_list || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isOurs = key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!isOurs)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
    } else if (key == Qt::Key_Delete) {
        removeSelected();
    } else {
        choose(m_list->currentIndex());
    }
    return true;
}

void HighlightsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void HighlightsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        scaleToFont();
    }
}

void HighlightsView::dress(const Theme &theme)
{
    m_delegate->dress(theme);
    for (Swatch *swatch : std::as_const(m_swatches))
        swatch->dress(theme);
    m_list->viewport()->update();
}
