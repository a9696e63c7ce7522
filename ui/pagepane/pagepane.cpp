// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/pagepane.h"

#include "base/async.h"
#include "pagepane/barbutton.h"
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

#include <algorithm>
#include <utility>

namespace {

constexpr QMargins BarMargins(8, 0, 12, 0);
constexpr int BarSpacing = 2;
constexpr int CardStays = 250; // milliseconds

/// Whether it is one of that ticker's pages: their links to each other are no chips.
bool isOf(const std::optional<PageId> &page, const TickerId &ticker)
{
    const auto *shown = page ? std::get_if<Pages::Ticker>(&*page) : nullptr;
    return shown && shown->id == ticker;
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
{
    setObjectName(QStringLiteral("pagePane"));
    m_bar->setObjectName(QStringLiteral("pageBar"));
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_bar->setMinimumWidth(1); // the page does not take the list's place
    m_bar->installEventFilter(this);
    m_barLayout->setContentsMargins(BarMargins);
    m_barLayout->setSpacing(BarSpacing);
    m_barLayout->addStretch();

    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(m_light);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_bar);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(0);
    m_beside->addWidget(m_stack, 1);
    m_layout->addLayout(m_beside, 1);

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
    if (m_page)
        reload(); // a page says much itself
    else
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
    tell(PageCommands::Typeset{m_type});
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
    if (isOwn(m_page))
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
    else if (const auto *ticker = std::get_if<Pages::Ticker>(&std::get<PageId>(event.target));
             ticker && !isOf(m_page, ticker->id))
        Q_EMIT tickerClicked(ticker->id, event.click);
    else
        Q_EMIT pageClicked(std::get<PageId>(event.target));
}

void PagePane::hear(const PageEvents::ShownChosen &event)
{
    Q_EMIT shownChosen(articleOf(event.page), event.whole);
}

void PagePane::hear(const PageEvents::UntaggedWanted &event)
{
    Q_EMIT untaggedWanted(event.ticker);
}

void PagePane::hear(const PageEvents::TickerMenuWanted &event)
{
    dismissCard();
    Q_EMIT tickerMenuWanted(event.ticker, event.at);
}

void PagePane::hear(const PageEvents::TextMenuWanted &event)
{
    dismissCard();
    Q_EMIT textMenuWanted(event.selected, event.at);
}

void PagePane::hear(const PageEvents::LinkHovered &event)
{
    const auto *page = event.target ? std::get_if<PageId>(&*event.target) : nullptr;
    const auto *ticker = page ? std::get_if<Pages::Ticker>(page) : nullptr;
    const auto *address = event.target ? std::get_if<ExternalAddress>(&*event.target) : nullptr;
    if (event.target)
        dismissCard();
    else
        leaveChip();
    if (ticker && !isOf(m_page, ticker->id)) {
        m_hovered = ticker->id;
        m_hoveredPlace = event.place;
        m_cardDelay.start();
    }
    Q_EMIT linkHovered(address ? address->url : QString());
}

void PagePane::hear(const PageEvents::Outlined &event)
{
    Q_EMIT outlined(event);
}

void PagePane::hear(const PageEvents::Stood &)
{
    if (m_find)
        markFound(false);
}

void PagePane::hear(const PageEvents::PlaceReached &event)
{
    Q_EMIT placeReached(event);
}

void PagePane::hear(const PageEvents::Printed &event)
{
    Q_EMIT printed(event.path, event.done);
}

void PagePane::hear(const PageEvents::TurnedOut &event)
{
    Q_EMIT turnedOut(event.forward);
}

void PagePane::hear(const PageEvents::HitReached &event)
{
    if (m_find)
        Q_EMIT found(event.hit, event.count);
    else
        Q_EMIT hitReached(event.hit, event.count);
}

void PagePane::hear(const PageEvents::HitsEnded &event)
{
    if (m_find)
        tell(PageCommands::StepHit{event.forward, true});
    else
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
    const bool isBehind = isOwn(m_page) && m_inBrowser == page;
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
        const auto *article = std::get_if<Pages::Article>(&page);
        const bool hasMarks = !m_sought.trimmed().isEmpty() || (article && article->place);
        if (std::holds_alternative<PageCommands::Open>(how) && hasMarks)
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
    Q_EMIT left();
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

void PagePane::takeFocus()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void PagePane::setBarVisible(bool visible)
{
    m_bar->setVisible(visible);
}

void PagePane::addToBar(QAction *action)
{
    addButton(action, QStringLiteral("barWord"));
}

QToolButton *PagePane::addButton(QAction *action, const QString &name)
{
    auto *button = new BarButton(action, name, m_bar);
    m_barLayout->insertWidget(m_stretch++, button);
    return button;
}

bool PagePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitBar();
    return QWidget::eventFilter(watched, event);
}

/// In a narrow window the buttons leave out their signs and stand closer, instead of words that are cut; where that is
/// not enough, the end of the bar goes.
void PagePane::fitBar()
{
    constexpr QMargins ShortMargins(2, 0, 2, 0);
    QList<BarButton *> buttons = m_bar->findChildren<BarButton *>();
    buttons.removeIf([](const BarButton *button) { return !button->isWanted(); });
    int whole = BarMargins.left() + BarMargins.right();
    for (const BarButton *button : buttons)
        whole += button->wholeWidth() + BarSpacing;
    const bool isShort = whole > m_bar->width();
    int least = ShortMargins.left() + ShortMargins.right();
    for (BarButton *button : buttons) {
        button->setShort(isShort);
        least += button->sizeHint().width();
    }
    for (BarButton *button : std::as_const(m_atEnd))
        button->setRoom(!isShort || least <= m_bar->width());
    if (const int spacing = isShort ? 0 : BarSpacing; m_barLayout->spacing() != spacing)
        m_barLayout->setSpacing(spacing); // which asks for a layout, and so for this, even where nothing changes
    m_barLayout->setContentsMargins(isShort ? ShortMargins : BarMargins);
}

void PagePane::dress(const Theme &theme)
{
    m_theme = theme;
    if (m_card)
        m_card->dress(theme);
    tell(PageCommands::Dress{theme});
}

void PagePane::setSought(const QString &text)
{
    if (text == m_sought)
        return;
    m_sought = text;
    tell(PageCommands::Seek{text});
    if (!m_find)
        markSought();
}

/// A page on its way comes with its marks.
void PagePane::markSought()
{
    if (!m_browser || !m_page)
        return;
    onDone(m_library.marks(*m_page, m_sought), this,
           [this, text = m_sought, page = *m_page](const Result<PageMarks> &marks) {
               if (marks && text == m_sought && page == m_page && !m_find)
                   tell(PageCommands::Mark{*marks});
           });
}

void PagePane::find(const QString &text)
{
    m_find = text;
    markFound(true);
}

void PagePane::endFind()
{
    if (!m_find)
        return;
    m_find.reset();
    markSought();
}

void PagePane::markFound(bool goes)
{
    if (!m_browser || !m_page)
        return;
    onDone(m_library.found(*m_page, *m_find), this,
           [this, goes, text = *m_find, page = *m_page](const Result<PageMarks> &marks) {
               if (!marks || m_find != text || page != m_page)
                   return;
               tell(PageCommands::Mark{*marks});
               const auto count = std::count_if(marks->marks.begin(), marks->marks.end(),
                                                [](const PageMarks::Mark &mark) { return !mark.more; });
               if (goes && count > 0)
                   tell(PageCommands::StepHit());
               else
                   Q_EMIT found(0, int(count));
           });
}

void PagePane::typeset(const Typesetting &type)
{
    if (type == m_type)
        return;
    m_type = type;
    tell(PageCommands::Typeset{type});
}

void PagePane::goTo(const PageRange &place)
{
    tell(PageCommands::GoTo{place});
}

void PagePane::showHints()
{
    tell(PageCommands::ShowHints());
}

void PagePane::exportPdf(const QString &path, bool links)
{
    tell(PageCommands::ExportPdf{path, links});
}

void PagePane::print(bool links)
{
    tell(PageCommands::Print{links});
}

void PagePane::turn(bool forward)
{
    tell(PageCommands::Turn{forward});
}

void PagePane::addToBarEnd(QAction *action)
{
    m_atEnd.append(new BarButton(action, QStringLiteral("barWord"), m_bar));
    m_barLayout->addWidget(m_atEnd.last());
}

QRect PagePane::barEnd(const QWidget &window) const
{
    if (!m_atEnd.isEmpty() && m_atEnd.last()->isVisible())
        return {m_atEnd.last()->mapTo(&window, QPoint()), m_atEnd.last()->size()};
    return {m_bar->mapTo(&window, QPoint(m_bar->width(), 0)), QSize(0, m_bar->height())};
}

void PagePane::addStrip(QWidget *strip)
{
    m_layout->insertWidget(m_layout->count() - 1, strip);
}

void PagePane::addAside(QWidget *panel)
{
    m_beside->addWidget(panel);
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

void PagePane::selectAll()
{
    tell(PageCommands::SelectAll());
}

void PagePane::copySelection(const QString &source)
{
    if (m_stack->currentWidget() == m_light)
        m_light->copySelection();
    else
        tell(PageCommands::CopySelection{source});
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

void PagePane::addPage(const PageId &page, const std::function<QWidget *()> &make)
{
    m_own.append({page, make});
}

bool PagePane::isOwn(const std::optional<PageId> &page) const
{
    return page && std::any_of(m_own.begin(), m_own.end(), [&page](const OwnPage &own) { return own.id == *page; });
}

QWidget *PagePane::ownPage(const PageId &page)
{
    const auto own = std::find_if(m_own.begin(), m_own.end(), [&page](const OwnPage &each) { return each.id == page; });
    if (own == m_own.end())
        return nullptr;
    if (!own->widget) {
        own->widget = own->make();
        m_stack->addWidget(own->widget);
    }
    return own->widget;
}

void PagePane::dismissCard()
{
    m_hovered.reset();
    m_cardDelay.stop();
    if (m_card)
        m_card->hide();
}

/// The pointer may be on its way to the card.
void PagePane::leaveChip()
{
    m_hovered.reset();
    m_cardDelay.stop();
    QTimer::singleShot(CardStays, this, [this] {
        if (m_card && !m_hovered && !m_card->underMouse())
            m_card->hide();
    });
}

void PagePane::makeCard()
{
    m_card = new TickerCard(window());
    m_card->dress(m_theme);
    const auto follow = [this](const TickerId &ticker, Qt::MouseButton button) {
        dismissCard();
        Q_EMIT tickerClicked(ticker, Click{button, {}});
    };
    connect(m_card, &TickerCard::articlesWanted, this,
            [follow](const TickerId &ticker) { follow(ticker, Qt::LeftButton); });
    connect(m_card, &TickerCard::pageWanted, this,
            [follow](const TickerId &ticker) { follow(ticker, Qt::MiddleButton); });
    connect(m_card, &TickerCard::watchWanted, this, &PagePane::watchWanted);
    connect(m_card, &TickerCard::left, this, &PagePane::leaveChip);
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
            makeCard();
        m_card->showFor(*ticker,
                        m_hoveredPlace.isNull()
                            ? TickerCard::chipUnder(window()->mapFromGlobal(QCursor::pos()))
                            : QRect(m_browser->mapTo(window(), m_hoveredPlace.topLeft()), m_hoveredPlace.size()));
        fillCard(asked);
    });
}

void PagePane::fillCard(const TickerId &ticker)
{
    onDone(m_library.tickerFacts(ticker), this, [this](const Result<TickerFacts> &facts) {
        if (facts)
            m_card->add(*facts);
    });
    onDone(m_library.said(ticker, 0), this, [this, ticker](const Result<HiddenTickers::Said> &said) {
        if (said)
            m_card->setWatched(ticker, said->watched);
    });
}
