#pragma once

#include "page/requestguard.h"
#include "page/schemehandler.h"

#include <memory>

class QWebEngineProfile;

/// The web engine's one profile, with what it is locked with. The engine starts with the first call of profile(), and
/// that takes longer than the rest of the program's start. Lives on the GUI thread; outlives the profile's pages.
class PageEngine final
{
public:
    explicit PageEngine(Library &library);
    ~PageEngine();
    Q_DISABLE_COPY_MOVE(PageEngine)

    SchemeHandler &handler() { return m_handler; }
    RequestGuard &guard() { return m_guard; }
    QWebEngineProfile &profile();

private:
    SchemeHandler m_handler;
    RequestGuard m_guard;
    std::unique_ptr<QWebEngineProfile> m_profile;   // dies before what it asks
};
