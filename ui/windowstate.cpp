// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstate.h"

#include "base/paths.h"
#include "page/pageurls.h"

#include <QCryptographicHash>

namespace {

QString nameOf(const QString &libraryFolder)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(libraryFolder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

QString key(const char *name)
{
    return QStringLiteral("window/") + QLatin1String(name);
}

}

WindowState::WindowState(const QString &libraryFolder)
    : m_settings(Paths::state() + QStringLiteral("/window.ini"), QSettings::IniFormat)
    , m_pageKey(QStringLiteral("pages/") + nameOf(libraryFolder))
    , m_articleKey(QStringLiteral("articles/") + nameOf(libraryFolder))
    , m_searchesKey(QStringLiteral("searches/") + nameOf(libraryFolder))
    , m_locationKey(QStringLiteral("locationWarned/") + nameOf(libraryFolder))
{
}

QSize WindowState::firstSize(const QSize &screen)
{
    constexpr QSize Design(1280, 800);
    constexpr QSize Frame(8, 48); // what window managers put around it, at most
    return Design.boundedTo(screen - Frame);
}

QByteArray WindowState::geometry() const
{
    return m_settings.value(key("geometry")).toByteArray();
}
QByteArray WindowState::splitter() const
{
    return m_settings.value(key("splitter")).toByteArray();
}

QStringList WindowState::searches() const
{
    return m_settings.value(m_searchesKey).toStringList();
}
bool WindowState::locationWarned() const
{
    return m_settings.value(m_locationKey).toBool();
}

std::optional<PageId> WindowState::page() const
{
    const auto page = PageUrls::pageOf(QUrl(m_settings.value(m_pageKey).toString(), QUrl::StrictMode));
    if (page && canBeShown(*page))
        return page;
    const ArticleId article = m_settings.value(m_articleKey).toLongLong();
    return article > 0 ? std::optional<PageId>(Pages::Article{article}) : std::nullopt;
}

void WindowState::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(key("geometry"), geometry);
}
void WindowState::setSplitter(const QByteArray &state)
{
    m_settings.setValue(key("splitter"), state);
}
void WindowState::setSearches(const QStringList &searches)
{
    m_settings.setValue(m_searchesKey, searches);
}
void WindowState::setLocationWarned()
{
    m_settings.setValue(m_locationKey, true);
}

void WindowState::setPage(const PageId &page)
{
    m_settings.setValue(m_pageKey, PageUrls::page(page).toString());
    m_settings.remove(m_articleKey);
}
