#include "engine/articleview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QWebEnginePage>

ArticleView::ArticleView(QWebEnginePage *page, QWidget *parent)
    : QWebEngineView(parent)
{
    setPage(page);
    setAcceptDrops(false);   // else drops end here, whatever NavigateOnDropEnabled says
    setAccessibleName(tr("Article"));
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy"), this, [this] { triggerPageAction(QWebEnginePage::Copy); });
    copy->setEnabled(hasSelection());
    menu.addAction(tr("Select &All"), this, [this] { triggerPageAction(QWebEnginePage::SelectAll); });
    menu.exec(event->globalPos());
}
