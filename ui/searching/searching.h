#pragma once

#include "library/librarymodel.h"

#include <QObject>

class ListPane;
class PagePane;
struct WindowActions;

/// What a search does in the window beyond the list: its hits on the page, one after the other and on into the next
/// article. Lives on the GUI thread and belongs to the window.
class Searching final : public QObject
{
    Q_OBJECT

public:
    Searching(LibraryModel &model, ListPane &list, PagePane &page, const WindowActions &actions, QObject *parent);

    void search(const QString &text);   ///< as it is typed

Q_SIGNALS:
    void said(const QString &sentence);   ///< for the status bar

private:
    void stepHit(bool forward);
    void stepArticle(bool forward);

    LibraryModel &m_model;
    ListPane &m_list;
    PagePane &m_page;
};
