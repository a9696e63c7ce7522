#include "importing/importstatus.h"

#include "importing/reportdialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace {

QToolButton *linkButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QStringLiteral("statusLink"));
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

}

ImportStatus::ImportStatus(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_skipped(linkButton(this))
    , m_cancel(linkButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("soft"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(150, 8);
    m_bar->hide();
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the import"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_skipped);
    layout->addWidget(m_cancel);

    connect(m_skipped, &QToolButton::clicked, this, &ImportStatus::showReport);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancelled = true;
        for (auto task = m_running.keyBegin(); task != m_running.keyEnd(); ++task)
            (*task)->cancel();
        m_cancel->setEnabled(false);
    });
}

void ImportStatus::follow(ImportTask *task)
{
    if (m_running.isEmpty()) {   // a new batch has its own report
        m_report.clear();
        m_before = {};
        m_cancelled = false;
        m_cancel->setEnabled(true);
    }
    m_running.insert(task, {});
    connect(task, &ImportTask::progressed, this, [this, task](const ImportProgress &now) {
        m_running.insert(task, now);
        progress();
    });
    connect(task, &ImportTask::lines, &m_report, &ReportModel::append);
    connect(task, &ImportTask::finished, this, [this, task](const ImportSummary &summary) { finish(task, summary); });
    progress();
}

void ImportStatus::progress()
{
    ImportProgress all = m_before;
    for (const ImportProgress &task : std::as_const(m_running)) {
        all.done += task.done;
        all.found += task.found;
        all.refused += task.refused;
    }
    const QLocale locale;
    m_text->setText(all.found == 0 ? tr("Looking for files …")
                                   : tr("Importing %1 of %2").arg(locale.toString(all.done), locale.toString(all.found)));
    m_bar->setRange(0, all.found);   // 0: nothing known yet, the bar says "busy"
    m_bar->setValue(all.done);
    m_bar->show();
    m_cancel->show();
    m_skipped->setText(tr("%1 skipped").arg(locale.toString(all.refused)));
    m_skipped->setVisible(all.refused > 0);
}

void ImportStatus::finish(ImportTask *task, const ImportSummary &summary)
{
    const ImportProgress last = m_running.take(task);
    m_before.done += last.done;
    m_before.found += last.found;
    m_before.refused += last.refused;
    if (!summary.failure.isEmpty())
        Q_EMIT importFailed(summary.failure);
    if (!m_running.isEmpty()) {
        progress();
        return;
    }
    m_bar->hide();
    m_cancel->hide();
    m_text->setText(summary.failure.isEmpty() ? summaryText(m_report, m_cancelled) : tr("Import stopped"));
    const int refused = m_report.countOf(ImportOutcome::Refused);
    m_skipped->setText(tr("%1 skipped · Report").arg(QLocale().toString(refused)));
    m_skipped->setVisible(refused > 0);
    if (hasReport())
        Q_EMIT reportReady();
}

QString ImportStatus::summaryText(const ReportModel &report, bool cancelled)
{
    const QLocale locale;
    const auto number = [&](ImportOutcome outcome) { return report.countOf(outcome); };
    QStringList parts;
    if (cancelled)
        parts.append(tr("Import cancelled"));
    const int added = number(ImportOutcome::New) + number(ImportOutcome::Partial);
    if (added > 0)
        parts.append(added == 1 ? tr("1 new article") : tr("%1 new articles").arg(locale.toString(added)));
    const int revised = number(ImportOutcome::Revised) + number(ImportOutcome::Share);
    if (revised > 0)
        parts.append(tr("%1 updated").arg(locale.toString(revised)));
    if (const int same = number(ImportOutcome::Same))
        parts.append(tr("%1 already there").arg(locale.toString(same)));
    return parts.isEmpty() ? tr("Nothing new") : parts.join(QStringLiteral(" · "));
}

void ImportStatus::showReport()
{
    if (!m_dialog) {
        m_dialog = new ReportDialog(m_report, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->showOnly(m_report.countOf(ImportOutcome::Refused) > 0 ? int(ImportOutcome::Refused) : -1);
    m_dialog->show();
    m_dialog->raise();
}
