// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

/// Brings articles back from one of the library's backups, or from a copy of a library elsewhere, and says what came of
/// it.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(Library &library, QWidget *parent);

    void restore(const QString &path);

private:
    void show(const QList<BackupFile> &backups);
    void chooseOther();

    Library &m_library;
    QListWidget *m_backups;
    QLabel *m_said;
    QPushButton *m_restore;
    QPushButton *m_other;
};
