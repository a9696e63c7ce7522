// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/restoredialog.h"

#include "base/async.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

QString lineOf(const BackupFile &file)
{
    const QLocale locale;
    const QString when = locale.toString(file.time.toLocalTime(), QStringLiteral("ddd, d MMM yyyy, HH:mm"));
    const QString size = locale.formattedDataSize(file.bytes, 1, QLocale::DataSizeTraditionalFormat);
    return file.update ? RestoreDialog::tr("%1 · %2 · before an update").arg(when, size)
                       : RestoreDialog::tr("%1 · %2").arg(when, size);
}

QString summaryText(const Restore::Summary &summary)
{
    const QLocale locale;
    if (summary.added + summary.revised + summary.organised + summary.others == 0)
        return RestoreDialog::tr("The library already has everything that is in this backup (%1 articles).")
            .arg(locale.toString(summary.articles));
    QString text =
        RestoreDialog::tr("%1 articles came back, %2 got an earlier text or a share, %3 their states, tags and notes.")
            .arg(locale.toString(summary.added), locale.toString(summary.revised), locale.toString(summary.organised));
    if (summary.others > 0)
        text += u' ' + RestoreDialog::tr("%n tags and saved searches came back, too.", nullptr, summary.others);
    if (!summary.unreadable.isEmpty())
        text += u' ' + RestoreDialog::tr("%1 could not be read, for the backup is damaged.")
                           .arg(locale.toString(summary.unreadable.size()));
    return text;
}

}

RestoreDialog::RestoreDialog(Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_backups(new QListWidget(this))
    , m_said(new QLabel(this))
{
    setWindowTitle(tr("Restore from Backup"));
    auto *explanation = new QLabel(
        tr("What the backup has and the library does not comes back: articles, texts, states, tags and notes. "
           "Nothing is taken away, and nothing that was changed since is written over. "
           "The library makes a backup of itself once a day."),
        this);
    explanation->setWordWrap(true);
    m_backups->setAccessibleName(tr("Backups of this library"));
    m_said->setObjectName(QStringLiteral("soft"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setText(tr("Looking for backups …"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_other = buttons->addButton(tr("&Other File…"), QDialogButtonBox::ActionRole);
    m_restore = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    m_restore->setEnabled(false);
    m_restore->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addWidget(m_backups, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    resize(520, 380);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_other, &QPushButton::clicked, this, &RestoreDialog::chooseOther);
    const auto restoreCurrent = [this] {
        if (const QListWidgetItem *item = m_backups->currentItem(); item && m_restore->isEnabled())
            restore(item->data(Qt::UserRole).toString());
    };
    connect(m_restore, &QPushButton::clicked, this, restoreCurrent);
    connect(m_backups, &QListWidget::itemActivated, this, restoreCurrent);
    onDone(m_library.backups(), this, [this](const Result<QList<BackupFile>> &backups) {
        if (backups)
            show(*backups);
        else
            m_said->setText(backups.error().sentence);
    });
}

void RestoreDialog::show(const QList<BackupFile> &backups)
{
    for (const BackupFile &file : backups) {
        auto *item = new QListWidgetItem(lineOf(file), m_backups);
        item->setData(Qt::UserRole, file.path);
        item->setToolTip(file.path);
    }
    m_backups->setCurrentRow(0);
    m_restore->setEnabled(!backups.isEmpty());
    m_said->setText(backups.isEmpty()
                        ? tr("This library has no backup yet. A copy elsewhere can be chosen as another file.")
                        : QString());
}

void RestoreDialog::chooseOther()
{
    auto *chooser = new QFileDialog(this, tr("Choose a Backup"), m_library.folder(),
                                    tr("Libraries and backups (*.db);;All files (*)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &RestoreDialog::restore);
    chooser->open();
}

void RestoreDialog::restore(const QString &path)
{
    m_restore->setEnabled(false);
    m_other->setEnabled(false);
    m_said->setText(tr("Restoring …"));
    onDone(m_library.restore(path), this, [this](const Result<Restore::Summary> &done) {
        m_said->setText(done ? summaryText(*done) : done.error().sentence);
        m_restore->setEnabled(m_backups->count() > 0);
        m_other->setEnabled(true);
    });
}
