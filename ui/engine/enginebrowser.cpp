// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginebrowser.h"

#include "drawing.h"
#include "engine/engine.h"
#include "engine/highlightedpage.h"
#include "engine/lockedpage.h"
#include "engine/pagehits.h"
#include "engine/pageprinting.h"
#include "engine/pagereading.h"
#include "engine/pageview.h"
#include "page/pageurls.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineScript>

#include <utility>

namespace {

std::unique_ptr<QWebEngineProfile> startEngine()
{
    Drawing::loadOpenGl();
    return std::make_unique<QWebEngineProfile>();
}

}

EngineBrowser::EngineBrowser(Library &library, QWidget *parent)
    : PageBrowser(parent)
    , m_handler(library)
    , m_profile(startEngine())
{
    Engine::lock(*m_profile, m_handler, m_guard);
    m_page = std::make_unique<LockedPage>(*m_profile, nullptr);
    m_view = std::make_unique<PageView>(m_page.get(), this);
    m_reading = new PageReading(*m_page, this);
    m_printing = new PagePrinting(*m_page, *m_view, *m_reading, this);
    connectReading(); // before the hits: where they are is where one goes at last
    m_hits = new PageHits(*m_page, this);
    m_highlights = new HighlightedPage(*m_page, *m_view, this);
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
    connect(&m_guard, &RequestGuard::blockedChanged, this,
            [this](int requests) { Q_EMIT happened(PageEvents::RequestsBlocked{requests}); });
    connect(&m_handler, &SchemeHandler::failed, this, [this](const PageId &page, const QString &sentence) {
        Q_EMIT happened(PageEvents::Failed{page, sentence});
    });
    connect(&m_handler, &SchemeHandler::imageFailed, this, [this](const PageId &page, const QUrl &image) {
        if (page == m_page->page())
            m_page->replaceImage(image, tr("Image cannot be shown"));
    });
    connect(m_page.get(), &LockedPage::arrived, this,
            [this](const PageId &page) { Q_EMIT happened(PageEvents::Arrived{page}); });
    connect(m_page.get(), &LockedPage::pageFollowed, this, [this](const PageId &target) {
        Q_EMIT happened(PageEvents::LinkFollowed{target, m_view->lastClick()});
    });
    connect(m_page.get(), &LockedPage::linkFollowed, this, [this](const PageId &page, int index) {
        Q_EMIT happened(PageEvents::LinkFollowed{addressOf(page, index), m_view->lastClick()});
    });
    connect(m_page.get(), &LockedPage::shownChosen, this, [this](const PageId &page, bool whole) {
        Q_EMIT happened(PageEvents::ShownChosen{page, whole});
    });
    connect(m_view.get(), &PageView::tickerMenuWanted, this, [this](const TickerId &ticker, const QPoint &at) {
        Q_EMIT happened(PageEvents::TickerMenuWanted{ticker, at});
    });
    connect(m_view.get(), &PageView::textMenuWanted, this, [this](const QPoint &at) {
        Q_EMIT happened(PageEvents::TextMenuWanted{m_page->selectedText(), at});
    });
    connect(m_page.get(), &LockedPage::untaggedWanted, this,
            [this](const TickerId &ticker) { Q_EMIT happened(PageEvents::UntaggedWanted{ticker}); });
    connect(m_page.get(), &LockedPage::brokeOff, this,
            [this](const PageId &page) { Q_EMIT happened(PageEvents::BrokeOff{page}); });
    connect(m_page.get(), &LockedPage::gaveUp, this,
            [this](const PageId &page) { Q_EMIT happened(PageEvents::GaveUp{page}); });
    connect(m_page.get(), &QWebEnginePage::linkHovered, this, &EngineBrowser::hover);
    connect(m_hits, &PageHits::stood, this, [this](int hit, int count) {
        Q_EMIT happened(PageEvents::HitReached{hit, count});
    });
    connect(m_highlights, &HighlightedPage::happened, this, &EngineBrowser::happened);
    connect(m_hits, &PageHits::ranOut, this, [this](bool forward) { Q_EMIT happened(PageEvents::HitsEnded{forward}); });
}

void EngineBrowser::connectReading()
{
    connect(&m_handler, &SchemeHandler::served, this, [this](const PageId &page, const Page &made) {
        m_served = page;
        m_text = made.text;
        if (std::exchange(m_opensAnew, false) && made.place && KeptPlace::isMidway(made.place->progress) && !m_toGoTo)
            m_toGoTo = PageRange{PageField::Body, made.place->block, made.place->start, 1};
        Q_EMIT happened(PageEvents::Outlined{page, made.contents, made.place});
    });
    connect(m_page.get(), &QWebEnginePage::loadStarted, this, [this] { m_isWhole = false; });
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool loaded) {
        if (!loaded || m_served != m_page->page() || PageUrls::pageOf(m_page->url()) != m_served)
            return;
        m_isWhole = true;
        if (std::exchange(m_comesBack, false))
            m_reading->bringBack(m_page->url());
        goToAwaited();
        Q_EMIT happened(PageEvents::Stood{*m_served});
    });
    connect(m_reading, &PageReading::stood, this, [this](int unit, double progress, int heading) {
        if (!m_isWhole || m_served != m_page->page())
            return;
        constexpr int Quoted = 32;
        const auto place = m_text.placeAt(unit);
        const PageText::Block *block = place ? m_text.block(place->field, place->block) : nullptr;
        if (block)
            Q_EMIT happened(PageEvents::PlaceReached{
                *m_served, *place, m_text.textOf(*block).mid(place->start, Quoted).toString(), progress, heading});
    });
    connect(m_view.get(), &PageView::turnWanted, m_reading, &PageReading::turn);
    connect(m_reading, &PageReading::hinted, this, [this](bool more) {
        if (more)
            m_view->beginHints();
        else
            m_view->endHints();
    });
    connect(m_view.get(), &PageView::hintTyped, m_reading, &PageReading::typeHint);
    connect(m_reading, &PageReading::linkHinted, this,
            [this](const QString &href) { m_page->follow(QUrl(href, QUrl::StrictMode)); });
    connect(m_page.get(), &QWebEnginePage::loadStarted, this, [this] { m_view->endHints(); });
    connect(m_printing, &PagePrinting::printed, this, [this](const QString &path, bool done) {
        Q_EMIT happened(PageEvents::Printed{path, done});
    });
    connect(m_reading, &PageReading::ranOut, this,
            [this](bool forward) { Q_EMIT happened(PageEvents::TurnedOut{forward}); });
}

void EngineBrowser::goToAwaited()
{
    const auto place = std::exchange(m_toGoTo, std::nullopt);
    if (const auto unit = place ? m_text.shownAt(*place) : std::nullopt)
        m_reading->show(*unit);
}

void EngineBrowser::tell(const PageCommand &command)
{
    std::visit([this](const auto &each) { obey(each); }, command);
}

void EngineBrowser::obey(const PageCommands::Open &open)
{
    leave();
    m_opensAnew = true;
    m_page->open(open.page);
}

void EngineBrowser::obey(const PageCommands::ReturnTo &back)
{
    leave();
    m_comesBack = true;
    m_page->returnTo(back.page);
}

void EngineBrowser::leave()
{
    if (m_isWhole)
        m_reading->leave(m_page->url());
    m_toGoTo.reset();
    m_isWhole = m_opensAnew = m_comesBack = false;
}

void EngineBrowser::obey(const PageCommands::Reload &)
{
    m_page->triggerAction(QWebEnginePage::Reload); // keeps the place
}

void EngineBrowser::obey(const PageCommands::CopySelection &copy)
{
    if (copy.source.isEmpty()) {
        m_page->triggerAction(QWebEnginePage::Copy);
        return;
    }
    const QString selected = m_page->selectedText();
    QApplication::clipboard()->setText(selected.isEmpty() ? copy.source
                                                          : selected + QStringLiteral("\n\n") + copy.source);
}

void EngineBrowser::obey(const PageCommands::SelectAll &)
{
    m_page->triggerAction(QWebEnginePage::SelectAll);
}

void EngineBrowser::obey(const PageCommands::Dress &dress)
{
    m_handler.setLook(Look{dress.theme.colours});
    m_page->dress(dress.theme);
}

void EngineBrowser::obey(const PageCommands::Typeset &typeset)
{
    m_reading->typeset(typeset.type);
}

void EngineBrowser::obey(const PageCommands::GoTo &go)
{
    m_toGoTo = go.place;
    if (m_isWhole)
        goToAwaited();
}

void EngineBrowser::obey(const PageCommands::Turn &turn)
{
    m_reading->turn(turn.forward);
}

void EngineBrowser::obey(const PageCommands::ShowHints &)
{
    m_view->setFocus();
    m_reading->showHints();
}

void EngineBrowser::obey(const PageCommands::ExportPdf &pdf)
{
    m_printing->writePdf(pdf.path, addressesFor(pdf.links));
}

void EngineBrowser::obey(const PageCommands::Print &print)
{
    m_printing->print(addressesFor(print.links));
}

QStringList EngineBrowser::addressesFor(bool links) const
{
    return links && m_page->page() ? m_handler.links(*m_page->page()) : QStringList();
}

void EngineBrowser::obey(const PageCommands::Zoom &zoom)
{
    m_page->setZoomFactor(zoom.factor);
}

void EngineBrowser::obey(const PageCommands::Seek &seek)
{
    m_handler.setSought(seek.text);
}

void EngineBrowser::obey(const PageCommands::Mark &mark)
{
    m_hits->put(mark.marks);
}

void EngineBrowser::obey(const PageCommands::StepHit &step)
{
    m_hits->step(step.forward, step.fromEdge);
}

void EngineBrowser::obey(const PageCommands::StepHitOnArrival &step)
{
    m_hits->stepOnArrival(step.forward, step.quietly);
}

void EngineBrowser::obey(const PageCommands::PutHighlights &put)
{
    m_highlights->put(put.marks);
}

void EngineBrowser::obey(const PageCommands::ShowHighlight &show)
{
    m_highlights->show(show.highlight);
}

void EngineBrowser::obey(const PageCommands::StepHighlight &step)
{
    m_highlights->step(step.forward);
}

void EngineBrowser::obey(const PageCommands::ClearSelection &)
{
    m_highlights->clearSelection();
}

void EngineBrowser::hover(const QString &url)
{
    ++m_hovered;
    const QUrl hovered(url, QUrl::StrictMode);
    PageEvents::LinkHovered event;
    if (const auto target = PageUrls::pageOf(hovered))
        return hoverChip(*target);
    if (const auto link = PageUrls::linkOf(hovered); link && m_page->page())
        event.target = addressOf(*m_page->page(), *link);
    Q_EMIT happened(event);
}

/// The engine does not say whether a link is under the pointer or has the focus, nor where it is.
void EngineBrowser::hoverChip(const PageId &chip)
{
    const QString script = QStringLiteral("(() => {"
                                          "  const link = document.activeElement;"
                                          "  if (!link || !link.matches('a:focus-visible') || link.matches(':hover'))"
                                          "    return [];"
                                          "  const box = link.getClientRects()[0];"
                                          "  return box && link.href === '%1' ? [box.left, box.top, box.width, "
                                          "box.height] : [];"
                                          "})()")
                               .arg(PageUrls::page(chip).toString(QUrl::FullyEncoded));
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                          [self = QPointer(this), chip, asked = m_hovered](const QVariant &answer) {
                              if (!self || asked != self->m_hovered)
                                  return;
                              const QVariantList box = answer.toList();
                              const auto at = [&box, zoom = self->m_page->zoomFactor()](int i) {
                                  return int(qBound(-1e6, box.value(i).toDouble() * zoom, 1e6));
                              };
                              Q_EMIT self->happened(PageEvents::LinkHovered{
                                  chip, box.size() == 4 ? QRect(at(0), at(1), at(2), at(3)) : QRect()});
                          });
}

ExternalAddress EngineBrowser::addressOf(const PageId &page, int link) const
{
    return {m_handler.linkTarget(page, link)};
}
