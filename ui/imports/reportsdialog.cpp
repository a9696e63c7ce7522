// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportsdialog.h"

#include "article/datetext.h"
#include "base/async.h"
#include "everylanguage.h"
#include "imports/reportarchive.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

ReportsDialog::ReportsDialog(ReportArchive &archive, QWidget *parent)
    : QDialog(parent)
    , m_archive(archive)
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("importReports"));
    resize(640, 420);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_open->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &ReportsDialog::open);
    connect(m_list, &QTreeWidget::itemActivated, this, &ReportsDialog::open);
    connect(m_list, &QTreeWidget::currentItemChanged, m_open,
            [this](const QTreeWidgetItem *now) { m_open->setEnabled(now); });
    inEveryLanguage(this, [this] { retranslate(); });
    onDone(m_archive.list(), this, [this](const QList<ReportFiles::Entry> &entries) { fill(entries); });
}

void ReportsDialog::fill(const QList<ReportFiles::Entry> &entries)
{
    const QLocale locale;
    for (const ReportFiles::Entry &entry : entries) {
        const auto number = [&](ImportOutcome outcome) {
            return entry.ended ? locale.toString(entry.counts[int(outcome)]) : QStringLiteral("–");
        };
        auto *item = new QTreeWidgetItem(m_list, {QString(), number(ImportOutcome::New), number(ImportOutcome::Partial),
                                                  number(ImportOutcome::Revised), number(ImportOutcome::Share),
                                                  number(ImportOutcome::Same), number(ImportOutcome::Refused)});
        item->setData(0, Qt::UserRole, entry.file);
    }
    if (entries.isEmpty())
        (new QTreeWidgetItem(m_list))->setFlags(Qt::NoItemFlags);
    else
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_entries = entries;
    m_filled = true;
    retranslate();
    m_list->setFocus();
}

void ReportsDialog::retranslate()
{
    setWindowTitle(tr("Import Reports"));
    m_list->setHeaderLabels(
        {tr("Date"), tr("New"), tr("Incomplete"), tr("Revised"), tr("Shares"), tr("Same"), tr("Refused")});
    m_list->setAccessibleName(tr("Import reports"));
    m_open->setText(tr("&Open"));
    for (int row = 0; row < m_entries.size(); ++row) {
        const QString date = DateText::exactMoment(m_entries[row].started.toLocalTime());
        m_list->topLevelItem(row)->setText(0, m_entries[row].ended ? date : tr("%1 (not finished)").arg(date));
    }
    if (m_filled && m_entries.isEmpty())
        m_list->topLevelItem(0)->setText(0, tr("No imports yet."));
}

void ReportsDialog::open()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item && item->flags() != Qt::NoItemFlags)
        Q_EMIT picked(item->data(0, Qt::UserRole).toString(), item->text(0));
}
