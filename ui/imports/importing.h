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
class QMessageBox;
class QWidget;
class UnreadBar;
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
    UnreadBar &unreadBar() const { return *m_unreadBar; }

    bool isImporting() const { return m_asked > 0; } ///< what the user asked for; a watched folder goes on by itself
    void askToQuit();                                ///< once; an import that has come to its end asks no more
    void offerUnread();                              ///< what the last run left; asks for nothing

Q_SIGNALS:
    void quitWanted(); ///< the answer
    void begun();      ///< the user asked for it
    void failed(const QString &sentence);
    void said(const QString &sentence); ///< for the status bar

private:
    void follow(ImportTask *task);
    void addActions(Actions &actions);
    void chooseFolder();
    void paste();
    void showWatched();
    void ended();

    Library &m_library;
    Browsing &m_browsing;
    QWidget &m_window;
    ImportStatus *m_status;
    UnreadBar *m_unreadBar;
    int m_asked = 0; // imports that run, or wait
    QPointer<QMessageBox> m_question;
    QAction *m_report = nullptr;
    QPointer<WatchedDialog> m_watched;
};
