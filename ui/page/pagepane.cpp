#include "page/pagepane.h"

#include "article/pageurls.h"
#include "base/async.h"
#include "page/articlepage.h"
#include "page/articleview.h"
#include "page/lightview.h"
#include "page/pageengine.h"
#include "page/pagehits.h"
#include "page/tickercard.h"

#include <QAction>
#include <QCursor>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebEngineHistory>

namespace {

QToolButton *barButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(action->toolTip());
    return button;
}

}

PagePane::PagePane(Library &library, PageEngine &engine, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_engine(engine)
    , m_handler(engine.handler())
    , m_hits(new PageHits(this))
    , m_stack(new QStackedWidget(this))
    , m_sentence(new QLabel(this))
    , m_light(new LightView(this))
    , m_bar(new QWidget(this))
    , m_barLayout(new QHBoxLayout(m_bar))
    , m_back(new QAction(tr("&Back"), this))
    , m_forward(new QAction(tr("&Forward"), this))
{
    setObjectName(QStringLiteral("pagePane"));
    m_back->setIconText(QStringLiteral("←"));
    m_back->setToolTip(tr("Back to the article before"));
    m_forward->setIconText(QStringLiteral("→"));
    m_forward->setToolTip(tr("Forward again"));

    m_bar->setObjectName(QStringLiteral("pageBar"));
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_bar->setFixedHeight(37);
    m_barLayout->setContentsMargins(8, 0, 12, 0);
    m_barLayout->setSpacing(2);
    m_barLayout->addStretch();
    addToBar(m_back);
    addToBar(m_forward);

    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(m_light);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);

    connect(&m_handler, &SchemeHandler::failed, this, [this](ArticleId article, const QString &sentence) {
        if (article == m_article)
            showSentence(sentence);
    });
    m_cardDelay.setSingleShot(true);
    m_cardDelay.setInterval(250);
    connect(&m_cardDelay, &QTimer::timeout, this, &PagePane::showCard);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    showSentence(tr("Choose an article."));
}

PagePane::~PagePane()
{
    delete m_view;   // the view before its page, the page before the profile
    delete m_page;
}

void PagePane::begin()
{
    if (m_page)
        return;
    m_page = new ArticlePage(m_engine.profile(), this);
    m_view = new ArticleView(m_page, this);
    m_stack->addWidget(m_view);
    m_hits->follow(*m_page);
    m_page->setZoomFactor(m_zoom);
    m_page->dress(m_theme);
    connect(m_back, &QAction::triggered, m_page, [this] { m_page->triggerAction(QWebEnginePage::Back); });
    connect(m_forward, &QAction::triggered, m_page, [this] { m_page->triggerAction(QWebEnginePage::Forward); });
    connect(m_page, &ArticlePage::arrived, this, [this](ArticleId article) {
        m_article = article;
        m_stack->setCurrentWidget(m_view);
        updateHistory();
        Q_EMIT arrived(article);
    });
    connect(m_page, &ArticlePage::tickerClicked, this, &PagePane::tickerClicked);
    connect(m_page, &ArticlePage::linkClicked, this, [this](ArticleId article, int index) {
        Q_EMIT linkClicked(m_handler.linkTarget(article, index));
    });
    connect(m_page, &ArticlePage::brokeOff, this,
            [this] { Q_EMIT said(tr("The article's page broke off and was loaded again.")); });
    connect(m_page, &ArticlePage::gaveUp, this, &PagePane::showText);
    connect(m_page, &QWebEnginePage::linkHovered, this, &PagePane::hovered);
    connect(m_page, &QWebEnginePage::loadFinished, this, &PagePane::updateHistory);
    connect(&m_handler, &SchemeHandler::imageFailed, m_page, [this](ArticleId article, const QUrl &image) {
        if (article == m_article)
            m_page->replaceImage(image, tr("Image cannot be shown"));
    });
    if (m_article != 0)
        open(m_article);
}

ArticlePage &PagePane::page()
{
    begin();
    return *m_page;
}

ArticleView &PagePane::view()
{
    begin();
    return *m_view;
}

void PagePane::open(ArticleId article)
{
    if (m_page && article == m_article && m_stack->currentWidget() == m_view)
        return;
    m_article = article;
    if (!m_page) {
        showSentence({});
        return;
    }
    m_stack->setCurrentWidget(m_view);
    m_page->open(article);
}

void PagePane::forget(ArticleId article)
{
    if (article == 0 || article != m_article)
        return;
    m_article = 0;
    showSentence(tr("Choose an article."));
}

void PagePane::addToBar(QAction *action)
{
    QToolButton *button = barButton(action, m_bar);
    if (action != m_back && action != m_forward)
        button->setObjectName(QStringLiteral("barWord"));
    m_barLayout->insertWidget(m_barLayout->count() - 1, button);   // the stretch stays last
}

void PagePane::dress(const Theme &theme)
{
    m_handler.setLook(Look{theme.dark});
    m_theme = theme;
    if (m_page)
        m_page->dress(theme);
}

void PagePane::setSought(const QString &text)
{
    if (text == m_sought)
        return;
    m_sought = text;
    m_handler.setSought(text);
    if (m_article == 0 || !m_page)
        return;
    // An article on its way comes with its marks.
    onDone(m_library.marks(m_article, text), this, [this, text, article = m_article](const Result<PageMarks> &marks) {
        if (marks && text == m_sought && article == m_article)
            m_hits->put(*marks);
    });
}

void PagePane::showSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_stack->setCurrentWidget(m_sentence);
}

void PagePane::showText(ArticleId article)
{
    onDone(m_library.text(article), this, [this, article](const Result<QString> &text) {
        if (article != m_article)
            return;
        if (!text) {
            showSentence(text.error().sentence);
            return;
        }
        m_light->setText(*text);
        m_stack->setCurrentWidget(m_light);
    });
}

void PagePane::setZoom(qreal factor)
{
    m_zoom = qBound(0.5, factor, 3.0);
    if (m_page)
        m_page->setZoomFactor(m_zoom);
}

void PagePane::hovered(const QString &url)
{
    const QUrl target(url, QUrl::StrictMode);
    m_hovered = PageUrls::tickerOf(target);
    if (m_hovered)
        m_cardDelay.start();
    else if (m_card)
        m_card->hide();
    const auto index = PageUrls::linkOf(target);
    Q_EMIT linkHovered(index ? m_handler.linkTarget(m_article, *index) : QString());
}

void PagePane::showCard()
{
    if (!m_hovered)
        return;
    onDone(m_library.ticker(*m_hovered), this, [this, asked = *m_hovered](const Result<TickerCount> &ticker) {
        if (!ticker || m_hovered != asked || !isVisible())
            return;
        if (!m_card)
            m_card = new TickerCard(window());
        m_card->showFor(*ticker, window()->mapFromGlobal(QCursor::pos()));
    });
}

void PagePane::updateHistory()
{
    m_back->setEnabled(m_page->history()->canGoBack());
    m_forward->setEnabled(m_page->history()->canGoForward());
}
