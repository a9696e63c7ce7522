// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/watcheddialog.h"

#include "everylanguage.h"
#include "plaintip.h"
#include "watching/watchsettings.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

WatchedDialog::WatchedDialog(Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_central(new QStackedWidget(this))
    , m_list(new QListWidget(m_central))
    , m_note(new QLabel(this))
    , m_remove(nullptr)
{
    setObjectName(QStringLiteral("watchedFolders"));
    resize(560, 380);

    auto *heading = new QLabel(this);
    heading->setWordWrap(true);
    auto *none = new QLabel(m_central);
    none->setObjectName(QStringLiteral("sentence"));
    none->setAlignment(Qt::AlignCenter);
    none->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSpacing(4);
    m_central->addWidget(none);
    m_central->addWidget(m_list);
    m_note->setObjectName(QStringLiteral("soft"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *add = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_central, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);

    auto *removeKey = new QAction(m_list);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(removeKey);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(removeKey, &QAction::triggered, this, &WatchedDialog::removeCurrent);
    connect(m_remove, &QPushButton::clicked, this, &WatchedDialog::removeCurrent);
    connect(add, &QPushButton::clicked, this, &WatchedDialog::chooseFolder);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &WatchedDialog::enable);
    connect(&library, &Library::watchedFoldersChanged, this, &WatchedDialog::showStates);

    m_folders = WatchSettings::folders(library.folder());
    inEveryLanguage(this, [this, heading, none, add, removeKey] {
        setWindowTitle(tr("Watched Folders"));
        heading->setText(
            tr("Files saved to these folders are imported automatically. Tearsheet never moves or changes them."));
        none->setText(tr("No folder is watched yet.\nAdd the folder that your browser saves pages to."));
        m_list->setAccessibleName(tr("Watched folders"));
        add->setText(tr("&Add Folder…"));
        const QString remove = tr("&Remove");
        m_remove->setText(remove);
        removeKey->setText(remove);
        showStates();
    });
    m_list->setCurrentRow(0);
    enable();
    (m_folders.isEmpty() ? static_cast<QWidget *>(add) : m_list)->setFocus();
}

void WatchedDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Watch a Folder"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    if (!folder.isEmpty())
        addFolder(folder);
}

void WatchedDialog::addFolder(const QString &folder)
{
    const QString added = QDir::cleanPath(QDir(folder).absolutePath());
    const QString around = WatchSettings::watchedAround(m_folders, added);
    m_note->setVisible(!around.isEmpty());
    if (around.isEmpty()) {
        setFolders(WatchSettings::withFolder(m_folders, added), added);
        return;
    }
    m_note->setText(around == added ? tr("%1 is already watched.").arg(added)
                                    : tr("%1 is already watched, as part of %2.").arg(added, around));
    m_list->setCurrentRow(int(m_folders.indexOf(around)));
}

void WatchedDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_note->hide();
    QStringList left = m_folders;
    left.removeAt(row);
    setFolders(left, left.value(std::min(row, int(left.size()) - 1)));
}

void WatchedDialog::setFolders(const QStringList &folders, const QString &current)
{
    m_folders = folders;
    WatchSettings::setFolders(m_library.folder(), folders);
    m_library.watch(folders);
    m_list->clear();
    showStates();
    m_list->setCurrentRow(int(folders.indexOf(current)));
    enable();
}

/// Rows stay, so that a state that changes leaves the current row alone.
void WatchedDialog::showStates()
{
    const QList<WatchedFolder> &states = m_library.watchedFolders();
    for (int row = 0; row < m_folders.size(); ++row) {
        WatchedFolder folder;
        folder.path = m_folders.at(row);
        for (const WatchedFolder &state : states)
            if (state.path == folder.path)
                folder = state;
        if (row == m_list->count())
            m_list->addItem(QString());
        const QString sentence = stateOf(folder);
        m_list->item(row)->setText(folder.path + u'\n' + sentence);
        m_list->item(row)->setToolTip(plainTip(folder.path + u'\n' + sentence));
    }
    m_central->setCurrentIndex(m_folders.isEmpty() ? 0 : 1);
}

void WatchedDialog::enable()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

QString WatchedDialog::stateOf(const WatchedFolder &folder)
{
    const QLocale locale;
    if (!folder.problem.isEmpty())
        return folder.problem;
    if (!folder.looked)
        return tr("Looking for files …");
    const QString files = folder.files == 1 ? tr("1 file") : tr("%Ln files", nullptr, folder.files);
    if (folder.unread > 0)
        return tr("%1, %2 not read yet").arg(files, locale.toString(folder.unread));
    return folder.files == 0 ? tr("No files yet") : tr("%1, all read").arg(files);
}
