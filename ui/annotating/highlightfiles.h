// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"

#include <QObject>

class Actions;
class PagePane;
class QAction;
class QWidget;

/// Highlights out into files, and in from them: of the article on the page, or of all. Lives on the GUI thread and
/// belongs to the window.
class HighlightFiles final : public QObject
{
    Q_OBJECT

public:
    HighlightFiles(Library &library, PagePane &page, Actions &actions, QWidget &window);

Q_SIGNALS:
    void said(const QString &sentence); ///< for the status bar
    void failed(const QString &sentence);

private:
    void chooseFile(ArticleId article); ///< 0: of all
    void write(ArticleId article, const QString &path, HighlightExport::Format format);
    void chooseImport();
    void bring(const QString &path);

    Library &m_library;
    PagePane &m_page;
    QWidget &m_window;
    QAction *m_ofArticle = nullptr;
};
