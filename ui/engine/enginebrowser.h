// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/requestguard.h"
#include "engine/schemehandler.h"
#include "pagepane/pagebrowser.h"

#include <memory>

class LockedPage;
class PageView;
class HighlightedPage;
class PageHits;
class PagePrinting;
class PageReading;
class QWebEngineProfile;

/// The web engine's one profile with what it is locked with, one page in it, and the view of it. The engine starts with
/// the first of these, and that takes longer than the rest of the program's start.
class EngineBrowser final : public PageBrowser
{
    Q_OBJECT

public:
    /// nullptr where the engine would show pages without their locks.
    static EngineBrowser *make(Library &library, QWidget *parent);
    ~EngineBrowser() override;

    void tell(const PageCommand &command) override;

    RequestGuard &guard() { return m_guard; }
    QWebEngineProfile &profile() { return *m_profile; }
    LockedPage &page() { return *m_page; }
    PageView &view() { return *m_view; }

private:
    EngineBrowser(Library &library, QWidget *parent);
    void connectPage();
    void connectReading();
    void leave(); ///< the page that stands
    void goToAwaited();
    void hover(const QString &url);
    void hoverChip(const PageId &chip);
    QStringList addressesFor(bool links) const;
    ExternalAddress addressOf(const PageId &page, int link) const;

    void obey(const PageCommands::Open &open);
    void obey(const PageCommands::ReturnTo &back);
    void obey(const PageCommands::Reload &);
    void obey(const PageCommands::CopySelection &copy);
    void obey(const PageCommands::SelectAll &all);
    void obey(const PageCommands::Dress &dress);
    void obey(const PageCommands::Typeset &typeset);
    void obey(const PageCommands::GoTo &go);
    void obey(const PageCommands::Turn &turn);
    void obey(const PageCommands::ShowHints &);
    void obey(const PageCommands::ExportPdf &pdf);
    void obey(const PageCommands::Print &print);
    void obey(const PageCommands::Zoom &zoom);
    void obey(const PageCommands::Seek &seek);
    void obey(const PageCommands::Mark &mark);
    void obey(const PageCommands::StepHit &step);
    void obey(const PageCommands::StepHitOnArrival &step);
    void obey(const PageCommands::PutHighlights &put);
    void obey(const PageCommands::ShowHighlight &show);
    void obey(const PageCommands::StepHighlight &step);
    void obey(const PageCommands::ClearSelection &);

    SchemeHandler m_handler;
    RequestGuard m_guard;
    // Each dies before what it asks: the view before its page, the page before the profile, that before the two above.
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<LockedPage> m_page;
    std::unique_ptr<PageView> m_view;
    PageReading *m_reading;
    PageHits *m_hits;
    HighlightedPage *m_highlights;
    PagePrinting *m_printing;
    std::optional<PageId> m_served; // what the text is of
    PageText m_text;
    std::optional<PageRange> m_toGoTo; // when the page has come
    bool m_isWhole = false;            // it has
    bool m_opensAnew = false;          // where the reader was, he goes on
    bool m_comesBack = false;          // as it was left
    int m_hovered = 0;                 // what was hovered since does not wait for the place of a chip
};
