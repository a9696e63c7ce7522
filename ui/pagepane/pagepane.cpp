// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/pagepane.h"

#include "base/async.h"
#include "pagepane/lightview.h"
#include "pagepane/tickercard.h"
#include "scale.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace {

QToolButton *barButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto follow = [button, action] {
        button->setAccessibleName(action->toolTip());
        button->setVisible(action->isVisible()); // only a tool bar would see to it
    };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

}

PagePane::PagePane(Library &library, PageBrowser::Maker maker, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_maker(std::move(maker))
    , m_stack(new QStackedWidget(this))
    , m_sentence(new QLabel(this))
    , m_light(new LightView(this))
    , m_bar(new QWidget(this))
    , m_barLayout(new QHBoxLayout(m_bar))
    , m_notices(new QVBoxLayout)
{
    setObjectName(QStringLiteral("pagePane"));
    m_bar->setObjectName(QStringLiteral("pageBar"));
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_bar->setMinimumWidth(1); // in a narrow window its words are cut, and the page does not take the list's place
    m_barLayout->setContentsMargins(8, 0, 12, 0);
    m_barLayout->setSpacing(2);
    m_barLayout->addStretch();

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
    layout->addLayout(m_notices);
    layout->addWidget(m_stack, 1);

    m_cardDelay.setSingleShot(true);
    m_cardDelay.setInterval(250);
    connect(&m_cardDelay, &QTimer::timeout, this, &PagePane::showCard);
    scaleToFont();
    close();
}

void PagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        scaleToFont();
}

void PagePane::retranslate()
{
    m_back->setToolTip(tr("Back to where you were"));
    m_forward->setToolTip(tr("Forward"));
    if (!m_page)
        close();
}

void PagePane::scaleToFont()
{
    m_bar->setFixedHeight(Scale(font())(37));
}

void PagePane::begin()
{
    if (m_browser || !m_failure.isEmpty())
        return;
    const Result<PageBrowser *> browser = m_maker(m_library, this);
    if (browser) {
        follow(**browser);
    } else {
        m_failure = browser.error().sentence;
        qWarning("%s", qUtf8Printable(browser.error().detail));
    }
    if (m_page)
        open(*m_page);
}

void PagePane::follow(PageBrowser &browser)
{
    m_browser = &browser;
    m_stack->addWidget(m_browser);
    connect(m_browser, &PageBrowser::happened, this,
            [this](const PageEvent &event) { std::visit([this](const auto &each) { hear(each); }, event); });
    tell(PageCommands::Zoom{m_zoom});
    tell(PageCommands::Dress{m_theme});
    tell(PageCommands::Seek{m_sought});
}

void PagePane::tell(const PageCommand &command)
{
    if (m_browser)
        m_browser->tell(command);
}

void PagePane::hear(const PageEvents::Arrived &event)
{
    m_inBrowser = event.page;
    if (m_page && ownPage(*m_page))
        return; // the one before it came late
    dismissCard();
    m_page = event.page;
    m_stack->setCurrentWidget(m_browser);
    Q_EMIT arrived(event.page);
}

void PagePane::hear(const PageEvents::Failed &event)
{
    if (event.page == m_page)
        showSentence(event.sentence);
}

void PagePane::hear(const PageEvents::BrokeOff &)
{
    Q_EMIT said(tr("The page crashed and was loaded again."));
}

void PagePane::hear(const PageEvents::GaveUp &event)
{
    showText(event.page,
             tr("This page failed four times, so only its text is shown. Please report the file it came from."));
}

void PagePane::hear(const PageEvents::LinkFollowed &event)
{
    if (const auto *address = std::get_if<ExternalAddress>(&event.target))
        Q_EMIT linkClicked(address->url);
    else if (const auto *ticker = std::get_if<Pages::Ticker>(&std::get<PageId>(event.target)))
        Q_EMIT tickerClicked(ticker->id, event.click);
    else
        Q_EMIT pageClicked(std::get<PageId>(event.target));
}

void PagePane::hear(const PageEvents::ShownChosen &event)
{
    Q_EMIT shownChosen(articleOf(event.page), event.whole);
}

void PagePane::hear(const PageEvents::LinkHovered &event)
{
    const auto *page = event.target ? std::get_if<PageId>(&*event.target) : nullptr;
    const auto *ticker = page ? std::get_if<Pages::Ticker>(page) : nullptr;
    const auto *address = event.target ? std::get_if<ExternalAddress>(&*event.target) : nullptr;
    dismissCard();
    if (ticker) {
        m_hovered = ticker->id;
        m_hoveredPlace = event.place;
        m_cardDelay.start();
    }
    Q_EMIT linkHovered(address ? address->url : QString());
}

void PagePane::hear(const PageEvents::HitReached &event)
{
    Q_EMIT hitReached(event.hit, event.count);
}

void PagePane::hear(const PageEvents::HitsEnded &event)
{
    Q_EMIT hitsEnded(event.forward);
}

void PagePane::hear(const PageEvents::RequestsBlocked &event)
{
    Q_EMIT blockedChanged(event.requests);
}

void PagePane::hear(const PageEvents::Selected &event)
{
    if (event.page == m_page && m_stack->currentWidget() == m_browser)
        Q_EMIT selected(event);
}

void PagePane::hear(const PageEvents::Unselected &)
{
    Q_EMIT unselected();
}

void PagePane::hear(const PageEvents::HighlightReached &event)
{
    if (event.page == m_page && m_stack->currentWidget() == m_browser)
        Q_EMIT highlightReached(event);
}

void PagePane::hear(const PageEvents::HighlightsEnded &event)
{
    Q_EMIT highlightsEnded(event.forward);
}

void PagePane::open(const PageId &page)
{
    open(page, PageCommands::Open{page});
}

void PagePane::returnTo(const PageId &page)
{
    open(page, PageCommands::ReturnTo{page});
}

void PagePane::open(const PageId &page, const PageCommand &how)
{
    if (m_browser && page == m_page && m_stack->currentWidget() == m_browser)
        return;
    dismissCard();
    const bool isBehind = m_page && ownPage(*m_page) && m_inBrowser == page;
    m_page = page;
    if (QWidget *own = ownPage(page)) {
        m_stack->setCurrentWidget(own);
        own->setFocus();
        Q_EMIT arrived(page);
        return;
    }
    if (m_browser && isBehind) {
        m_stack->setCurrentWidget(m_browser); // it stands there as it was left
        m_browser->setFocus();
        Q_EMIT arrived(page);
    } else if (m_browser) {
        m_stack->setCurrentWidget(m_browser);
        tell(how);
        if (std::holds_alternative<PageCommands::Open>(how) && !m_sought.trimmed().isEmpty())
            tell(PageCommands::StepHitOnArrival{true, true}); // found by it: what was found is what is read first
    } else if (!m_failure.isEmpty()) {
        showText(page, m_failure);
        Q_EMIT arrived(page);
    } else {
        showSentence({});
    }
}

void PagePane::reload()
{
    if (m_browser && m_stack->currentWidget() == m_browser)
        tell(PageCommands::Reload());
    else if (m_page && m_stack->currentWidget() == m_light)
        showText(*m_page, m_failure);
}

void PagePane::close()
{
    dismissCard();
    m_page.reset();
    showSentence(tr("Select an article."));
}

void PagePane::addHistory(QAction *back, QAction *forward)
{
    m_back = back;
    m_forward = forward;
    back->setIconText(QStringLiteral("←"));
    forward->setIconText(QStringLiteral("→"));
    addButton(back);
    addButton(forward);
    retranslate();
}

void PagePane::setBarVisible(bool visible)
{
    m_bar->setVisible(visible);
}

void PagePane::addToBar(QAction *action)
{
    addButton(action)->setObjectName(QStringLiteral("barWord"));
}

QToolButton *PagePane::addButton(QAction *action)
{
    QToolButton *button = barButton(action, m_bar);
    m_barLayout->insertWidget(m_barLayout->count() - 1, button); // the stretch stays last
    return button;
}

void PagePane::dress(const Theme &theme)
{
    m_theme = theme;
    tell(PageCommands::Dress{theme});
}

void PagePane::setSought(const QString &text)
{
    if (text == m_sought)
        return;
    m_sought = text;
    tell(PageCommands::Seek{text});
    if (!m_browser || !m_page)
        return;
    // A page on its way comes with its marks.
    onDone(m_library.marks(*m_page, text), this, [this, text, page = *m_page](const Result<PageMarks> &marks) {
        if (marks && text == m_sought && page == m_page)
            tell(PageCommands::Mark{*marks});
    });
}

void PagePane::showSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_stack->setCurrentWidget(m_sentence);
}

void PagePane::showText(const PageId &page, const QString &why)
{
    onDone(m_library.text(page), this, [this, page, why](const Result<QString> &text) {
        if (page != m_page)
            return;
        if (!text) {
            showSentence(text.error().sentence);
            return;
        }
        m_light->setText(*text, why);
        m_stack->setCurrentWidget(m_light);
    });
}

void PagePane::setZoom(qreal factor)
{
    m_zoom = qBound(0.5, factor, 3.0);
    tell(PageCommands::Zoom{m_zoom});
}

void PagePane::copySelection()
{
    if (m_stack->currentWidget() == m_light)
        m_light->copySelection();
    else
        tell(PageCommands::CopySelection());
}

void PagePane::stepHit(bool forward)
{
    tell(PageCommands::StepHit{forward});
}

void PagePane::stepHitOnArrival(bool forward)
{
    begin(); // the article is on its way already
    tell(PageCommands::StepHitOnArrival{forward});
}

void PagePane::putHighlights(const HighlightMarks &marks)
{
    tell(PageCommands::PutHighlights{marks});
}

void PagePane::showHighlight(HighlightId highlight)
{
    begin();
    tell(PageCommands::ShowHighlight{highlight});
}

void PagePane::stepHighlight(bool forward)
{
    tell(PageCommands::StepHighlight{forward});
}

void PagePane::clearSelection()
{
    tell(PageCommands::ClearSelection());
}

void PagePane::addPage(const PageId &page, QWidget *widget)
{
    m_own.append({page, widget});
    m_stack->addWidget(widget);
}

QWidget *PagePane::ownPage(const PageId &page) const
{
    for (const auto &[each, widget] : m_own)
        if (each == page)
            return widget;
    return nullptr;
}

void PagePane::addNotice(QWidget *notice)
{
    m_notices->addWidget(notice);
}

void PagePane::dismissCard()
{
    m_hovered.reset();
    m_cardDelay.stop();
    if (m_card)
        m_card->hide();
}

void PagePane::showCard()
{
    if (!m_hovered)
        return;
    onDone(m_library.ticker(*m_hovered), this, [this, asked = *m_hovered](const Result<TickerCount> &ticker) {
        const bool isInFront =
            window()->isActiveWindow() && !QApplication::activeModalWidget() && !QApplication::activePopupWidget();
        if (!ticker || m_hovered != asked || !isVisible() || !isInFront)
            return;
        if (!m_card)
            m_card = new TickerCard(window());
        m_card->showFor(*ticker,
                        m_hoveredPlace.isNull()
                            ? TickerCard::chipUnder(window()->mapFromGlobal(QCursor::pos()))
                            : QRect(m_browser->mapTo(window(), m_hoveredPlace.topLeft()), m_hoveredPlace.size()));
    });
}
