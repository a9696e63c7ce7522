#include "importing/reportdialog.h"

#include "importing/reportmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace {

constexpr ImportOutcome Outcomes[] = {ImportOutcome::New,     ImportOutcome::Same,  ImportOutcome::Revised,
                                      ImportOutcome::Partial, ImportOutcome::Share, ImportOutcome::Refused};

}

ReportDialog::ReportDialog(ReportModel &model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_summary(new QLabel(this))
    , m_filter(new QComboBox(this))
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import Report"));
    resize(860, 460);

    m_summary->setTextFormat(Qt::PlainText);
    m_filter->setAccessibleName(tr("Show"));
    m_filter->addItem(tr("All outcomes"), -1);
    for (const ImportOutcome outcome : Outcomes)
        m_filter->addItem(ReportModel::outcomeName(outcome), int(outcome));

    m_shown.setSourceModel(&m_model);
    m_shown.setFilterRole(ReportModel::OutcomeRole);
    auto *table = new QTableView(this);
    table->setAccessibleName(tr("Import report"));
    table->setModel(&m_shown);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(26);
    table->horizontalHeader()->setSectionResizeMode(ReportModel::ReasonColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setColumnWidth(ReportModel::InputColumn, 260);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy All"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model.asText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);

    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        const int outcome = m_filter->currentData().toInt();
        m_shown.setFilterRegularExpression(outcome < 0 ? QString() : QStringLiteral("^%1$").arg(outcome));
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ReportDialog::recount);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ReportDialog::recount);
    recount();
}

void ReportDialog::showOnly(int outcome) { m_filter->setCurrentIndex(m_filter->findData(outcome)); }

void ReportDialog::recount()
{
    QStringList parts;
    for (const ImportOutcome outcome : Outcomes)
        if (const int count = m_model.countOf(outcome))
            parts.append(QLocale().toString(count) + u' ' + ReportModel::outcomeName(outcome));
    m_summary->setText(parts.isEmpty() ? tr("Nothing was found.") : parts.join(QStringLiteral(" · ")));
}
