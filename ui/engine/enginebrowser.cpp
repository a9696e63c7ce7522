#include "engine/enginebrowser.h"

#include "page/pageurls.h"
#include "drawing.h"
#include "engine/articlepage.h"
#include "engine/articleview.h"
#include "engine/engine.h"
#include "engine/pagehits.h"

#include <QVBoxLayout>
#include <QWebEngineHistory>
#include <QWebEngineProfile>

namespace {

std::unique_ptr<QWebEngineProfile> startEngine()
{
    Drawing::loadOpenGl();
    return std::make_unique<QWebEngineProfile>();
}

}

EngineBrowser::EngineBrowser(Library &library, QWidget *parent)
    : ArticleBrowser(parent)
    , m_handler(library)
    , m_profile(startEngine())
{
    Engine::lock(*m_profile, m_handler, m_guard);
    m_page = std::make_unique<ArticlePage>(*m_profile, nullptr);
    m_view = std::make_unique<ArticleView>(m_page.get(), this);
    m_hits = new PageHits(*m_page, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view.get());
    setFocusProxy(m_view.get());
    connectPage();
}

EngineBrowser *EngineBrowser::make(Library &library, QWidget *parent)
{
    return Engine::registerScheme() ? new EngineBrowser(library, parent) : nullptr;
}

/// What the engine may still say as it goes is for nobody: the panes around are half gone.
EngineBrowser::~EngineBrowser()
{
    disconnect();
    m_page->disconnect(this);
}

void EngineBrowser::connectPage()
{
    connect(&m_guard, &RequestGuard::blockedChanged, this, &ArticleBrowser::blockedChanged);
    connect(&m_handler, &SchemeHandler::failed, this, &ArticleBrowser::failed);
    connect(&m_handler, &SchemeHandler::imageFailed, this, [this](const PageId &page, const QUrl &image) {
        if (page == m_page->page())
            m_page->replaceImage(image, tr("Image cannot be shown"));
    });
    connect(m_page.get(), &ArticlePage::arrived, this, [this](const PageId &page) {
        updateHistory();
        Q_EMIT arrived(page);
    });
    connect(m_page.get(), &ArticlePage::tickerClicked, this, &ArticleBrowser::tickerClicked);
    connect(m_page.get(), &ArticlePage::linkClicked, this, [this](const PageId &page, int index) {
        Q_EMIT linkClicked(m_handler.linkTarget(page, index));
    });
    connect(m_page.get(), &ArticlePage::brokeOff, this, &ArticleBrowser::brokeOff);
    connect(m_page.get(), &ArticlePage::gaveUp, this, &ArticleBrowser::gaveUp);
    connect(m_page.get(), &QWebEnginePage::linkHovered, this, &EngineBrowser::hover);
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &EngineBrowser::updateHistory);
    connect(m_hits, &PageHits::stood, this, &ArticleBrowser::hitReached);
    connect(m_hits, &PageHits::ranOut, this, &ArticleBrowser::hitsEnded);
}

void EngineBrowser::open(const PageId &page) { m_page->open(page); }

void EngineBrowser::goBack() { m_page->triggerAction(QWebEnginePage::Back); }

void EngineBrowser::goForward() { m_page->triggerAction(QWebEnginePage::Forward); }

void EngineBrowser::copySelection() { m_page->triggerAction(QWebEnginePage::Copy); }

void EngineBrowser::dress(const Theme &theme)
{
    m_handler.setLook(Look{theme.dark});
    m_page->dress(theme);
}

void EngineBrowser::setZoom(qreal factor) { m_page->setZoomFactor(factor); }

void EngineBrowser::setMarks(const PageMarks &marks) { m_hits->put(marks); }

void EngineBrowser::stepHit(bool forward) { m_hits->step(forward); }

void EngineBrowser::stepHitOnArrival(bool forward) { m_hits->stepOnArrival(forward); }

void EngineBrowser::updateHistory()
{
    Q_EMIT historyChanged(m_page->history()->canGoBack(), m_page->history()->canGoForward());
}

void EngineBrowser::hover(const QString &url)
{
    const QUrl target(url, QUrl::StrictMode);
    const auto link = PageUrls::linkOf(target);
    const auto page = PageUrls::pageOf(target);
    const auto *ticker = page ? std::get_if<Pages::Ticker>(&*page) : nullptr;
    Q_EMIT hovered(ticker ? std::optional(ticker->id) : std::nullopt,
                   link && m_page->page() ? m_handler.linkTarget(*m_page->page(), *link) : QString());
}
