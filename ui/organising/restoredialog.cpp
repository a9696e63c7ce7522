// SPDX-License-Identifier: GPL-3.0-or-later
#include "organising/restoredialog.h"

#include "article/datetext.h"
#include "base/async.h"
#include "everylanguage.h"
#include "store/restorewords.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace {

QString lineOf(const BackupFile &file)
{
    const QString when = DateText::moment(file.time.toLocalTime());
    const QString size = QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeTraditionalFormat);
    return file.update ? RestoreDialog::tr("%1 · %2 · before an update").arg(when, size)
                       : RestoreDialog::tr("%1 · %2").arg(when, size);
}

}

RestoreDialog::RestoreDialog(Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_backups(new QListWidget(this))
    , m_said(new QLabel(this))
{
    auto *explanation = new QLabel(this);
    explanation->setWordWrap(true);
    m_said->setObjectName(QStringLiteral("soft"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_other = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_restore = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
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
    say([] { return tr("Looking for backups …"); });
    inEveryLanguage(this, [this, explanation] {
        setWindowTitle(tr("Restore from Backup"));
        explanation->setText(tr("Adds what the backup has and your library lacks. Nothing you have is removed or "
                                "overwritten. A backup is made once a day."));
        m_backups->setAccessibleName(tr("Backups of this library"));
        m_other->setText(tr("&Other File…"));
        m_restore->setText(tr("&Restore"));
        m_said->setText(m_sentence());
        list();
    });

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
            say([sentence = backups.error().sentence] { return sentence; });
    });
}

void RestoreDialog::say(std::function<QString()> sentence)
{
    m_sentence = std::move(sentence);
    m_said->setText(m_sentence());
}

void RestoreDialog::show(const QList<BackupFile> &backups)
{
    m_found = backups;
    for (const BackupFile &file : backups) {
        auto *item = new QListWidgetItem(m_backups);
        item->setData(Qt::UserRole, file.path);
        item->setToolTip(file.path);
    }
    list();
    m_backups->setCurrentRow(0);
    m_restore->setEnabled(!backups.isEmpty());
    say([isEmpty = backups.isEmpty()] {
        return isEmpty ? tr("No backups yet. To use a copy from elsewhere, choose Other File.") : QString();
    });
}

void RestoreDialog::list()
{
    for (int row = 0; row < m_backups->count(); ++row)
        m_backups->item(row)->setText(lineOf(m_found[row]));
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
    say([] { return tr("Restoring …"); });
    onDone(m_library.restore(path), this, [this](const Result<Restore::Summary> &done) {
        say([done] { return done ? RestoreWords::sum(*done) : done.error().sentence; });
        m_restore->setEnabled(m_backups->count() > 0);
        m_other->setEnabled(true);
    });
}
