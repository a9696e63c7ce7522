// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportdialog.h"

#include "everylanguage.h"
#include "importing/outcomewords.h"
#include "imports/columnfit.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr ImportOutcome Outcomes[] = {ImportOutcome::New,     ImportOutcome::Same,  ImportOutcome::Revised,
                                      ImportOutcome::Partial, ImportOutcome::Share, ImportOutcome::Refused};

/// Pasted text has a name and no place on the disk.
bool hasFile(const ImportLine &line)
{
    return line.input.startsWith(u'/');
}

}

ReportDialog::ReportDialog(ReportModel &model, QWidget *parent, const QString &date)
    : QDialog(parent)
    , m_model(model)
    , m_outcome(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_shown(new QLabel(this))
    , m_detail(new QPlainTextEdit(this))
    , m_date(date)
{
    setObjectName(QStringLiteral("importReport"));
    resize(940, 560);

    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_outcome->addItem(QString(), -1);
    for (const ImportOutcome outcome : Outcomes)
        m_outcome->addItem(QString(), int(outcome));
    m_text->setClearButtonEnabled(true);
    m_shown->setObjectName(QStringLiteral("soft"));
    m_shown->setTextFormat(Qt::PlainText);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    makeTable();

    auto *top = new QHBoxLayout;
    top->addWidget(m_outcome);
    top->addWidget(m_text, 1);
    top->addWidget(m_shown);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_detail);
    parts->setHandleWidth(8);
    parts->setSizes({400, 108});
    parts->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(parts, 1);
    layout->addWidget(makeButtons());

    m_filterLater.setSingleShot(true);
    m_filterLater.setInterval(120ms);
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(100ms);
    connect(&m_filterLater, &QTimer::timeout, this, &ReportDialog::applyFilter);
    connect(&m_countLater, &QTimer::timeout, this, &ReportDialog::recount);
    connect(m_text, &QLineEdit::textChanged, &m_filterLater, qOverload<>(&QTimer::start));
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &ReportDialog::applyFilter);
    connect(&m_model, &QAbstractItemModel::rowsInserted, &m_countLater, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        recount();
        showCurrent();
    });
    applyFilter();
    inEveryLanguage(this, [this] { retranslate(); });
    m_table->setFocus();
}

/// Reasons and places stay as they were reported.
void ReportDialog::retranslate()
{
    setWindowTitle(m_date.isEmpty() ? tr("Import Report") : tr("Import Report of %1").arg(m_date));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_text->setPlaceholderText(tr("Filter by file, reason or place"));
    m_text->setAccessibleName(tr("Filter"));
    m_detail->setAccessibleName(tr("Full line"));
    m_table->setAccessibleName(tr("Import report"));
    m_copySelected->setText(tr("&Copy"));
    m_showFile->setText(tr("Show &File"));
    m_showArticle->setText(tr("Show &Article"));
    m_copyAll->setText(tr("&Copy All"));
    m_saveCsv->setText(tr("&Save as CSV…"));
    Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, ReportModel::ColumnCount - 1);
    m_table->viewport()->update();
    recount();
    showCurrent();
}

void ReportDialog::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // one height: 100,000 rows need no measuring
    m_table->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView *header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(0); // what is seen: 100,000 rows need no measuring
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportDialog::showCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &ReportDialog::showArticle);

    m_copySelected = new QAction(this);
    m_copySelected->setShortcut(QKeySequence::Copy);
    m_copySelected->setShortcutContext(Qt::WidgetShortcut); // the fields have a Copy of their own
    m_table->addAction(m_copySelected);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copySelected, &QAction::triggered, this, [this] { copy(selectedRows()); });
}

/// A cell is cut only where the table has no room for it.
void ReportDialog::fitTable()
{
    QList<int> wanted;
    for (int column = 0; column < ReportModel::ColumnCount; ++column) {
        m_table->resizeColumnToContents(column);
        wanted.append(m_table->columnWidth(column));
    }
    const QList<int> widths = fitColumns(wanted, m_table->viewport()->width(), ReportModel::ReasonColumn);
    for (int column = 0; column < ReportModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
}

void ReportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fitTable();
}

void ReportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitTable();
}

QWidget *ReportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](auto slot) {
        QPushButton *button = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
        button->setAutoDefault(false); // Enter in the filter field must not press it
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_showFile = add(&ReportDialog::showFile);
    m_showArticle = add(&ReportDialog::showArticle);
    m_copyAll = add([this] { copy(m_model.shownRows()); });
    m_saveCsv = add(&ReportDialog::saveCsv);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ReportDialog::showOnly(std::optional<ImportOutcome> outcome)
{
    m_outcome->setCurrentIndex(m_outcome->findData(outcome ? int(*outcome) : -1));
}

void ReportDialog::recount()
{
    const QLocale locale;
    m_outcome->setItemText(0, tr("All outcomes (%1)").arg(locale.toString(m_model.lineCount())));
    for (int i = 1; i < m_outcome->count(); ++i) {
        const auto outcome = ImportOutcome(m_outcome->itemData(i).toInt());
        m_outcome->setItemText(
            i, tr("%1 (%2)").arg(OutcomeWords::word(outcome), locale.toString(m_model.countOf(outcome))));
    }
    const int rows = m_model.rowCount();
    fitTable();
    m_shown->setText(rows == 1 ? tr("1 line") : tr("%Ln lines", nullptr, rows));
}

void ReportDialog::applyFilter()
{
    ReportModel::Filter filter;
    if (const int outcome = m_outcome->currentData().toInt(); outcome >= 0)
        filter.outcome = ImportOutcome(outcome);
    filter.text = m_text->text();
    m_model.setFilter(filter);
}

void ReportDialog::showCurrent()
{
    const ImportLine *line = current();
    m_showFile->setEnabled(line && hasFile(*line));
    m_showArticle->setEnabled(line && !line->articles.isEmpty());
    QStringList parts;
    if (line) {
        parts.append(line->member.isEmpty() ? line->input : tr("%1 — %2").arg(line->input, line->member));
        parts.append(line->place.isEmpty() ? OutcomeWords::word(line->outcome)
                                           : tr("%1, at %2").arg(OutcomeWords::word(line->outcome), line->place));
        parts.append(line->reason);
    }
    m_detail->setPlainText(parts.join(u'\n').trimmed());
}

const ImportLine *ReportDialog::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.line(index.row()) : nullptr;
}

QList<int> ReportDialog::selectedRows() const
{
    QList<int> rows;
    // Not selectedRows(): it makes an index for each of 100,000 rows and asks them one by one.
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows.isEmpty() ? m_model.shownRows() : rows;
}

void ReportDialog::copy(const QList<int> &rows)
{
    QApplication::clipboard()->setText(m_model.asText(rows));
}

void ReportDialog::showFile()
{
    if (const ImportLine *line = current(); line && hasFile(*line))
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(line->input).path()));
}

void ReportDialog::showArticle()
{
    if (const ImportLine *line = current(); line && !line->articles.isEmpty())
        Q_EMIT articleWanted(line->articles.first());
}

void ReportDialog::saveCsv()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Report"), folder + tr("/import-report.csv"),
                                                      tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = m_model.asCsv(m_model.shownRows());
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, windowTitle(), {}, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("The report could not be written to %1: %2").arg(path, file.errorString()));
    box->open();
}
