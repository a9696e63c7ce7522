// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

#include <QObject>

#include <optional>

class Actions;
class Library;
class PagePane;
class QAction;
class QWidget;

/// The article on the page, as the window knows it: its title in the window's title, and what can be done with its
/// texts, its link and its original. Its page follows what is tagged and noted. Lives on the GUI thread and belongs to
/// the window.
class ShownArticle final : public QObject
{
    Q_OBJECT

public:
    ShownArticle(Library &library, PagePane &page, Actions &actions, QWidget &window);

    QList<QAction *> menuActions() const { return {m_openOriginal, m_copyTitle, m_copyLink}; }

Q_SIGNALS:
    void linkWanted(const QString &target);

private:
    void addActions(PagePane &page, Actions &actions);
    void arrived(ArticleId article);
    void refresh();
    void readRow(ArticleId article);
    void enable();
    void showOriginal();
    void showTitle();

    Library &m_library;
    PagePane &m_page;
    QWidget &m_window;
    ArticleId m_arrived = 0;
    std::optional<QString> m_version; // of the page that stands; none: not known yet
    QString m_title;
    QString m_url; // of the original; may be empty
    QAction *m_openOriginal = nullptr;
    QAction *m_showOriginal = nullptr;
    QAction *m_copyTitle = nullptr;
    QAction *m_copyLink = nullptr;
};
