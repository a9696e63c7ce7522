// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QDialog>

#include <functional>

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
    void say(std::function<QString()> sentence); ///< and again in another language
    void show(const QList<BackupFile> &backups);
    void list();
    void chooseOther();

    Library &m_library;
    QList<BackupFile> m_found;
    std::function<QString()> m_sentence;
    QListWidget *m_backups;
    QLabel *m_said;
    QPushButton *m_restore;
    QPushButton *m_other;
};
