#pragma once

#include "engine/requestguard.h"
#include "engine/schemehandler.h"
#include "pagepane/articlebrowser.h"

#include <memory>

class ArticlePage;
class ArticleView;
class PageHits;
class QWebEngineProfile;

/// The web engine's one profile with what it is locked with, one page in it, and the view of it. The engine starts with
/// the first of these, and that takes longer than the rest of the program's start.
class EngineBrowser final : public ArticleBrowser
{
    Q_OBJECT

public:
    /// nullptr where the engine would show pages without their locks.
    static EngineBrowser *make(Library &library, QWidget *parent);
    ~EngineBrowser() override;

    void open(const PageId &page) override;
    void goBack() override;
    void goForward() override;
    void copySelection() override;
    void dress(const Theme &theme) override;
    void setZoom(qreal factor) override;
    void setSought(const QString &text) override { m_handler.setSought(text); }
    void setMarks(const PageMarks &marks) override;
    void stepHit(bool forward) override;
    void stepHitOnArrival(bool forward) override;

    RequestGuard &guard() { return m_guard; }
    QWebEngineProfile &profile() { return *m_profile; }
    ArticlePage &page() { return *m_page; }
    ArticleView &view() { return *m_view; }

private:
    EngineBrowser(Library &library, QWidget *parent);
    void connectPage();
    void updateHistory();
    void hover(const QString &url);

    SchemeHandler m_handler;
    RequestGuard m_guard;
    // Each dies before what it asks: the view before its page, the page before the profile, that before the two above.
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ArticlePage> m_page;
    std::unique_ptr<ArticleView> m_view;
    PageHits *m_hits;
};
