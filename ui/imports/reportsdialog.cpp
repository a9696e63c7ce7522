// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportsdialog.h"

#include "article/datetext.h"
#include "base/async.h"
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
    setWindowTitle(tr("Import Reports"));
    resize(640, 420);
    m_list->setHeaderLabels(
        {tr("Date"), tr("New"), tr("Incomplete"), tr("Revised"), tr("Shares"), tr("Same"), tr("Refused")});
    m_list->setAccessibleName(tr("Import reports"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *show = buttons->addButton(tr("&Open"), QDialogButtonBox::ActionRole);
    show->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, &ReportsDialog::open);
    connect(m_list, &QTreeWidget::itemActivated, this, &ReportsDialog::open);
    connect(m_list, &QTreeWidget::currentItemChanged, show,
            [show](const QTreeWidgetItem *now) { show->setEnabled(now); });
    onDone(m_archive.list(), this, [this](const QList<ReportFiles::Entry> &entries) { fill(entries); });
}

void ReportsDialog::fill(const QList<ReportFiles::Entry> &entries)
{
    const QLocale locale;
    for (const ReportFiles::Entry &entry : entries) {
        const auto number = [&](ImportOutcome outcome) {
            return entry.ended ? locale.toString(entry.counts[int(outcome)]) : QStringLiteral("–");
        };
        const QString date = DateText::exactMoment(entry.started.toLocalTime());
        auto *item = new QTreeWidgetItem(m_list, {entry.ended ? date : tr("%1 (not finished)").arg(date),
                                                  number(ImportOutcome::New), number(ImportOutcome::Partial),
                                                  number(ImportOutcome::Revised), number(ImportOutcome::Share),
                                                  number(ImportOutcome::Same), number(ImportOutcome::Refused)});
        item->setData(0, Qt::UserRole, entry.file);
    }
    if (entries.isEmpty())
        (new QTreeWidgetItem(m_list, {tr("No imports yet.")}))->setFlags(Qt::NoItemFlags);
    else
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void ReportsDialog::open()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item && item->flags() != Qt::NoItemFlags)
        Q_EMIT picked(item->data(0, Qt::UserRole).toString(), item->text(0));
}
