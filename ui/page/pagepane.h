#pragma once

#include "library/library.h"
#include "theme.h"

#include <QTimer>
#include <QWidget>

class ArticlePage;
class ArticleView;
class PageHits;
class LightView;
class PageEngine;
class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class SchemeHandler;
class TickerCard;

/// The reading pane: a slim bar with Back and Forward, and under it the article, or a sentence where there is none. The
/// web engine starts with begin(), for it takes longer than all the rest of the window: an article that is opened
/// before waits for it.
class PagePane final : public QWidget
{
    Q_OBJECT

public:
    PagePane(Library &library, PageEngine &engine, QWidget *parent);
    ~PagePane() override;

    void begin();   ///< once; page() and view() begin it themselves
    void open(ArticleId article);
    void forget(ArticleId article);   ///< it is gone: a sentence stands in its place, where it is shown
    ArticleId article() const { return m_article; }   ///< 0: none
    void dress(const Theme &theme);
    void setSought(const QString &text);   ///< marks the hits of a query, here and in the articles that are opened
    void showSentence(const QString &sentence);   ///< instead of an article

    qreal zoom() const { return m_zoom; }
    void setZoom(qreal factor);   ///< kept within 0.5–3

    void addToBar(QAction *action);   ///< after the others; its text there is iconText()

    QAction *backAction() const { return m_back; }
    QAction *forwardAction() const { return m_forward; }
    ArticlePage &page();
    ArticleView &view();
    PageHits &hits() { return *m_hits; }

Q_SIGNALS:
    void tickerClicked(const TickerId &ticker);
    void linkClicked(const QString &target);
    void linkHovered(const QString &target);   ///< an external address, or empty
    void arrived(ArticleId article);
    void said(const QString &sentence);   ///< for the status bar

private:
    void hovered(const QString &url);
    void showText(ArticleId article);
    void showCard();
    void updateHistory();

    Library &m_library;
    PageEngine &m_engine;
    SchemeHandler &m_handler;
    ArticlePage *m_page = nullptr;
    ArticleView *m_view = nullptr;
    PageHits *m_hits;
    QStackedWidget *m_stack;
    QLabel *m_sentence;
    LightView *m_light;
    QWidget *m_bar;
    QHBoxLayout *m_barLayout;
    QAction *m_back;
    QAction *m_forward;
    TickerCard *m_card = nullptr;
    QTimer m_cardDelay;
    std::optional<TickerId> m_hovered;
    Theme m_theme = Theme::of(false);
    qreal m_zoom = 1;
    ArticleId m_article = 0;
    QString m_sought;
};
