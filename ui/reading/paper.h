// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Actions;
class PagePane;
class QWidget;
class Settings;

/// The article on paper: File ▸ Export as PDF, Print, and whether the addresses of its links stand behind them. Lives
/// on the GUI thread and belongs to the window.
class Paper final : public QObject
{
    Q_OBJECT

public:
    Paper(Settings &settings, PagePane &page, Actions &actions, QWidget &window);

Q_SIGNALS:
    void said(const QString &sentence); ///< for the status bar
    void failed(const QString &sentence);

private:
    void addActions(Actions &actions);
    void choosePdf();

    Settings &m_settings;
    PagePane &m_page;
    QWidget &m_window;
};

/// A file name for what has this title: without what file systems refuse, at most 60 characters, never hidden. Pure.
QString paperName(const QString &title);
