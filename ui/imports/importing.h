// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class Actions;
class Browsing;
class ImportStatus;
class ImportTask;
class Library;
class QAction;
class QWidget;
class WatchedDialog;

/// How files and the clipboard come in, with the actions for it, the watched folders and what an import says
/// afterwards. Lives on the GUI thread and belongs to the window.
class Importing final : public QObject
{
    Q_OBJECT

public:
    Importing(Library &library, Browsing &browsing, Actions &actions, QWidget &window);

    void importPaths(const QStringList &paths);
    void chooseFiles();
    ImportStatus &status() const { return *m_status; }

Q_SIGNALS:
    void begun(); ///< the user asked for it
    void failed(const QString &sentence);
    void said(const QString &sentence); ///< for the status bar

private:
    void follow(ImportTask *task);
    void addActions(Actions &actions);
    void chooseFolder();
    void paste();
    void showWatched();

    Library &m_library;
    Browsing &m_browsing;
    QWidget &m_window;
    ImportStatus *m_status;
    QAction *m_report = nullptr;
    QPointer<WatchedDialog> m_watched;
};
