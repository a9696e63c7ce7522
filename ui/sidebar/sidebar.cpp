#include "sidebar/sidebar.h"

#include "base/async.h"
#include "sidebar/sidebardelegate.h"

#include <QScopedValueRollback>

namespace {

constexpr int TickersShown = 20;

}

Sidebar::Sidebar(Library &library, QWidget *parent)
    : QListView(parent)
    , m_library(library)
    , m_delegate(new SidebarDelegate(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Library and tickers"));
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_marking || !index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
            return;
        m_filter = m_model.tickerAt(index.row());
        Q_EMIT picked(m_filter);
    });
    connect(&m_library, &Library::changed, this, &Sidebar::refresh);
    markFilter();
    refresh();
}

void Sidebar::dress(const Theme &theme)
{
    m_delegate->dress(theme);
    viewport()->update();
}

void Sidebar::setFilter(const std::optional<TickerId> &ticker)
{
    m_filter = ticker;
    markFilter();
}

void Sidebar::refresh()
{
    onDone(m_library.count(), this, [this](const Result<int> &articles) {
        if (!articles)
            return;   // the list says why
        m_model.setCount(*articles);
        Q_EMIT counted(*articles);
    });
    onDone(m_library.tickers(TickersShown), this, [this](const Result<QList<TickerCount>> &tickers) {
        if (!tickers)
            return;
        const QScopedValueRollback marking(m_marking, true);
        m_model.setTickers(*tickers);
        markFilter();
    });
}

void Sidebar::markFilter()
{
    const QScopedValueRollback marking(m_marking, true);
    const int row = m_model.rowOf(m_filter);
    if (row < 0)
        selectionModel()->clear();
    else
        setCurrentIndex(m_model.index(row));
}
