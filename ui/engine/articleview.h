#pragma once

#include <QWebEngineView>

/// The view of an ArticlePage: it takes no drops (the window does) and has a menu of our own.
class ArticleView final : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ArticleView(QWebEnginePage *page, QWidget *parent = nullptr);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};
