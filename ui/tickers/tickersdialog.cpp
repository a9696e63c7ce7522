// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickers/tickersdialog.h"

#include "article/datetext.h"
#include "base/async.h"
#include "everylanguage.h"
#include "library/library.h"
#include "scale.h"
#include "tickers/monthbars.h"
#include "tickertext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace {

/// Symbols as chips, stars and months; the rest is the style's.
class TickersDelegate final : public QStyledItemDelegate
{
public:
    TickersDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &model = *static_cast<const TickersModel *>(index.model());
        const ListedTicker &ticker = model.at(index.row());
        if (index.column() != TickersModel::SymbolColumn && index.column() != TickersModel::MonthsColumn) {
            QStyleOptionViewItem plain(option);
            plain.state.setFlag(QStyle::State_HasFocus, false); // the row has it, not a cell
            if (index.column() == TickersModel::WatchedColumn && ticker.row.watched)
                plain.palette.setColor(QPalette::Text, m_theme.accent);
            return QStyledItemDelegate::paint(painter, plain, index);
        }
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_theme.selection);
        if (index.column() == TickersModel::SymbolColumn)
            paintChip(*painter, option, ticker);
        else
            MonthBars::paint(*painter, option.rect.adjusted(8, 7, -8, -7), ticker.row.months, m_theme.accent);
        painter->restore();
    }

private:
    void paintChip(QPainter &painter, const QStyleOptionViewItem &option, const ListedTicker &ticker) const
    {
        const ChipColours &colours = m_theme.chip(ticker.row.ticker.id);
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setRenderHint(QPainter::Antialiasing);
        const QString symbol =
            painter.fontMetrics().elidedText(ticker.row.ticker.id.toString(), Qt::ElideRight, option.rect.width() - 24);
        const int height = painter.fontMetrics().height() + 2;
        const QRect chip(option.rect.left() + 4, option.rect.center().y() - height / 2,
                         painter.fontMetrics().horizontalAdvance(symbol) + 16, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(chip, height / 2.0, height / 2.0);
        painter.setPen(colours.text);
        painter.drawText(chip, Qt::AlignCenter, symbol);
    }

    const Theme m_theme;
};

}

TickersDialog::TickersDialog(Library &library, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_text(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_watched(new QCheckBox(this))
    , m_count(new QLabel(this))
    , m_table(new QTableView(this))
    , m_page(new QPushButton(this))
    , m_articles(new QPushButton(this))
{
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_kind->addItem(QString());
    for (const TickerKind kind :
         {TickerKind::Stock, TickerKind::Concept, TickerKind::Fund, TickerKind::Index, TickerKind::Other})
        m_kind->addItem(QString(), int(kind));
    m_count->setObjectName(QStringLiteral("soft"));
    m_count->setTextFormat(Qt::PlainText);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new TickersDelegate(theme, m_table));
    m_table->installEventFilter(this);
    layOut();

    connect(m_text, &QLineEdit::textChanged, this, &TickersDialog::filter);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TickersDialog::filter);
    connect(m_watched, &QCheckBox::toggled, this, &TickersDialog::filter);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == TickersModel::WatchedColumn)
            Q_EMIT watchWanted(m_model.at(index.row()).row.ticker.id, !m_model.at(index.row()).row.watched);
    });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != TickersModel::WatchedColumn)
            choose(m_model.at(index.row()).row.ticker.id);
    });
    connect(m_page, &QPushButton::clicked, this, [this] {
        if (const auto ticker = current())
            choose(*ticker);
    });
    connect(m_articles, &QPushButton::clicked, this, [this] {
        if (const auto ticker = current()) {
            accept();
            Q_EMIT articlesWanted(*ticker);
        }
    });
    connect(&m_library, &Library::changed, this, &TickersDialog::refresh);
    inEveryLanguage(this, [this] { retranslate(); });
    refresh();
}

void TickersDialog::retranslate()
{
    setWindowTitle(tr("All Tickers"));
    m_text->setPlaceholderText(tr("Symbol, name or pinyin"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->setItemText(0, tr("All kinds"));
    for (int i = 1; i < m_kind->count(); ++i)
        m_kind->setItemText(i, TickerText::kindAlone(TickerKind(m_kind->itemData(i).toInt())));
    m_watched->setText(tr("&Watched only"));
    m_page->setText(tr("Ticker &Page"));
    m_articles->setText(tr("Show &Articles"));
    m_table->setAccessibleName(tr("Tickers"));
    fitDates();
    m_table->horizontalHeader()->viewport()->update();
    m_table->viewport()->update();
    showCount();
}

/// Dates are not cut, whatever the language makes of them.
void TickersDialog::fitDates()
{
    constexpr int Padding = 24;
    const QDate longest(2028, 12, 28);
    const Scale scale(font());
    m_table->horizontalHeader()->resizeSection(
        TickersModel::LastColumn,
        qMax(scale(100), m_table->fontMetrics().horizontalAdvance(DateText::day(longest)) + scale(Padding)));
}

void TickersDialog::layOut()
{
    const Scale scale(font());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(scale(32));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicator(TickersModel::ArticlesColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TickersModel::NamesColumn, QHeaderView::Stretch);
    constexpr int Widths[] = {30, 150, 200, 84, 92, 100, 112, 112};
    for (int column = 0; column < TickersModel::ColumnCount; ++column)
        header->resizeSection(column, scale(Widths[column]));

    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_text, 1);
    top->addWidget(m_kind);
    top->addWidget(m_watched);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_articles, QDialogButtonBox::ActionRole);
    buttons->addButton(m_page, QDialogButtonBox::ActionRole);
    m_page->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_count);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(scale(940), scale(620));
}

void TickersDialog::refresh()
{
    onDone(m_library.tickers(), this, [this](const Result<QList<ListedTicker>> &tickers) {
        if (!tickers)
            return m_count->setText(tickers.error().sentence);
        const std::optional<TickerId> kept = current();
        m_isRead = true;
        m_model.setTickers(*tickers);
        showCount();
        for (int row = 0; kept && row < m_model.rowCount(); ++row)
            if (m_model.at(row).row.ticker.id == *kept)
                m_table->selectRow(row);
    });
}

void TickersDialog::filter()
{
    const QVariant kind = m_kind->currentData();
    m_model.setFilter({kind.isValid() ? std::optional(TickerKind(kind.toInt())) : std::nullopt, m_text->text(),
                       m_watched->isChecked()});
    showCount();
}

void TickersDialog::showCount()
{
    const int shown = m_model.rowCount();
    const bool any = shown > 0;
    m_count->setText(!m_isRead            ? QString()
                     : m_model.all() == 0 ? tr("No tickers yet. They come with the articles you import.")
                     : !any               ? tr("No ticker fits.")
                     : shown == m_model.all()
                         ? (shown == 1 ? tr("1 ticker") : tr("%Ln tickers", nullptr, shown))
                         : tr("%1 of %2 tickers").arg(QLocale().toString(shown), QLocale().toString(m_model.all())));
    if (any && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_page->setEnabled(any);
    m_articles->setEnabled(any);
}

std::optional<TickerId> TickersDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model.at(index.row()).row.ticker.id) : std::nullopt;
}

void TickersDialog::choose(const TickerId &ticker)
{
    accept();
    Q_EMIT pageWanted(ticker);
}

/// The arrows move the row while one types; W watches it.
bool TickersDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_text && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int row = m_table->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_model.rowCount())
            m_table->selectRow(row);
        return true;
    }
    if (watched == m_table && key == Qt::Key_W && current()) {
        Q_EMIT watchWanted(*current(), !m_model.at(m_table->currentIndex().row()).row.watched);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}
