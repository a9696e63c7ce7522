#include "page/pageengine.h"

#include "drawing.h"
#include "page/engine.h"

#include <QWebEngineProfile>

PageEngine::PageEngine(Library &library)
    : m_handler(library)
{
}

PageEngine::~PageEngine() = default;

QWebEngineProfile &PageEngine::profile()
{
    if (!m_profile) {
        Drawing::loadOpenGl();
        m_profile = std::make_unique<QWebEngineProfile>();
        Engine::lock(*m_profile, m_handler, m_guard);
    }
    return *m_profile;
}
