// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

/// The folders that the library watches, with what each is at; folders are added and removed at once, there is no OK.
/// Not modal: what was just added comes in behind it.
class WatchedDialog final : public QDialog
{
    Q_OBJECT

public:
    WatchedDialog(Library &library, QWidget *parent); ///< the library must outlive it

    void addFolder(const QString &folder);
    static QString stateOf(const WatchedFolder &folder); ///< a sentence

private:
    void chooseFolder();
    void removeCurrent();
    void setFolders(const QStringList &folders, const QString &current);
    void showStates();
    void enable();

    Library &m_library;
    QStringList m_folders;
    QStackedWidget *m_central; // the list, or what stands in its place
    QListWidget *m_list;
    QLabel *m_note;
    QPushButton *m_remove;
};
