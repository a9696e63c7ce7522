// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importstatus.h"

#include "base/async.h"
#include "base/paths.h"
#include "elidedlabel.h"
#include "importing/outcomewords.h"
#include "imports/importrate.h"
#include "imports/reportdialog.h"
#include "imports/reportsdialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace {

constexpr int BarSteps = 1000;

void add(ImportProgress &sum, const ImportProgress &task)
{
    sum.done += task.done;
    sum.found += task.found;
    sum.articles += task.articles;
    sum.refused += task.refused;
    sum.bytes += task.bytes;
    sum.inputDone += task.inputDone; // one of them reads at a time
    sum.inputSize += task.inputSize;
}

QLabel *softLabel(QWidget *parent)
{
    auto *label = new ElidedLabel(parent); // in a narrow window it is these that give way, and Cancel stays
    label->setObjectName(QStringLiteral("soft"));
    return label;
}

QToolButton *linkButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

}

ImportStatus::ImportStatus(QWidget *parent)
    : QWidget(parent)
    , m_archive(Paths::state() + QStringLiteral("/reports"))
    , m_text(softLabel(this))
    , m_show(linkButton(QStringLiteral("showLink"), this))
    , m_bar(new QProgressBar(this))
    , m_rate(softLabel(this))
    , m_skipped(linkButton(QStringLiteral("statusLink"), this))
    , m_dot(softLabel(this))
    , m_cancel(linkButton(QStringLiteral("statusLink"), this))
{
    m_dot->setObjectName(QStringLiteral("statusDot"));
    m_dot->setText(QStringLiteral("·"));
    m_dot->hide();
    m_rate->hide();
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(150, 8);
    m_bar->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text);
    layout->addWidget(m_show);
    layout->addWidget(m_bar);
    layout->addSpacing(12);
    layout->addWidget(m_rate);
    layout->addWidget(m_skipped);
    layout->addWidget(m_dot);
    layout->addWidget(m_cancel);

    connect(m_show, &QToolButton::clicked, this, &ImportStatus::latestWanted);
    connect(m_skipped, &QToolButton::clicked, this, &ImportStatus::showReport);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancelled = true;
        for (auto task = m_running.keyBegin(); task != m_running.keyEnd(); ++task)
            (*task)->cancel();
        m_cancel->setEnabled(false);
    });
    retranslate();
}

void ImportStatus::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ImportStatus::retranslate()
{
    m_bar->setAccessibleName(tr("Import"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the import"));
    if (!m_running.isEmpty())
        progress();
    else if (m_concluded)
        conclude();
}

void ImportStatus::follow(ImportTask *task)
{
    if (m_running.isEmpty()) { // a new batch has its own report
        m_report.clear();
        m_before = {};
        m_cancelled = false;
        m_clock.start();
        m_cancel->setEnabled(true);
    }
    m_running.insert(task, {});
    connect(task, &ImportTask::progressed, this, [this, task](const ImportProgress &now) {
        m_running.insert(task, now);
        progress();
    });
    connect(task, &ImportTask::lines, this, [this](const QList<ImportLine> &lines) {
        m_report.append(lines);
        m_archive.append(lines);
    });
    connect(task, &ImportTask::finished, this, [this, task](const ImportSummary &summary) { finish(task, summary); });
    progress();
}

void ImportStatus::followQuietly(ImportTask *task)
{
    m_quiet.insert(task);
    follow(task);
}

ImportProgress ImportStatus::total() const
{
    ImportProgress all = m_before;
    for (const ImportProgress &task : m_running)
        add(all, task);
    return all;
}

void ImportStatus::progress()
{
    const ImportProgress all = total();
    m_text->setText(importPlace(all));
    const std::optional<double> share = importShare(all);
    m_bar->setRange(0, share ? BarSteps : 0); // 0: the bar says "busy"
    if (share)
        m_bar->setValue(int(*share * BarSteps));
    m_show->hide();
    m_bar->show();
    m_cancel->show();
    m_rate->setText(importRate(all, std::chrono::milliseconds(m_clock.elapsed())));
    m_rate->setVisible(!m_rate->text().isEmpty());
    m_skipped->setText(OutcomeWords::refused(all.refused));
    m_skipped->setVisible(all.refused > 0);
    m_dot->setVisible(all.refused > 0);
}

void ImportStatus::finish(ImportTask *task, const ImportSummary &summary)
{
    add(m_before, m_running.take(task));
    const bool quiet = m_quiet.remove(task);
    if (!summary.failure.isEmpty() && !quiet)
        Q_EMIT importFailed(summary.failure);
    if (!m_running.isEmpty()) {
        progress();
        return;
    }
    m_archive.end();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_cancel, m_dot, m_rate})
        widget->hide();
    m_concluded = true;
    m_failure = summary.failure;
    m_failedQuietly = quiet;
    conclude();
    if (hasReport())
        Q_EMIT reportReady();
}

void ImportStatus::conclude()
{
    m_text->setText(m_failure.isEmpty() ? summaryText(m_report, m_cancelled)
                    : m_failedQuietly   ? tr("A watched folder was not imported: %1").arg(m_failure)
                                        : tr("Import stopped"));
    const int refused = m_report.countOf(ImportOutcome::Refused);
    m_skipped->setText(tr("%1 · Report").arg(OutcomeWords::refused(refused)));
    m_skipped->setVisible(refused > 0);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show the new articles"));
    m_show->setVisible(m_report.countOf(ImportOutcome::New) + m_report.countOf(ImportOutcome::Partial) > 1);
}

QString ImportStatus::summaryText(const ReportModel &report, bool cancelled)
{
    const QString sum = OutcomeWords::sum(report.counts());
    if (!cancelled)
        return sum.isEmpty() ? tr("Nothing new") : sum;
    return sum.isEmpty() ? tr("Import cancelled") : tr("Import cancelled · %1").arg(sum);
}

void ImportStatus::showReport()
{
    if (!m_dialog) {
        m_dialog = new ReportDialog(m_report, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ReportDialog::articleWanted, this, &ImportStatus::articleWanted);
    }
    m_dialog->showOnly(m_report.countOf(ImportOutcome::Refused) > 0 ? std::optional(ImportOutcome::Refused)
                                                                    : std::nullopt);
    m_dialog->show();
    m_dialog->raise();
}

void ImportStatus::showKeptReports()
{
    if (!m_kept) {
        m_kept = new ReportsDialog(m_archive, window());
        m_kept->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_kept, &ReportsDialog::picked, this, &ImportStatus::showKept);
    }
    m_kept->show();
    m_kept->raise();
}

void ImportStatus::showKept(const QString &file, const QString &date)
{
    auto *model = new ReportModel(this);
    auto *dialog = new ReportDialog(*model, window(), date);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::articleWanted, this, &ImportStatus::articleWanted);
    connect(dialog, &QObject::destroyed, model, &QObject::deleteLater);
    onDone(m_archive.read(file), model, [this, model](const Result<QList<ImportLine>> &lines) {
        if (lines)
            model->append(*lines);
        else
            Q_EMIT importFailed(lines.error().sentence);
    });
    dialog->show();
}
