#include "windowstate.h"

#include "base/paths.h"
#include "page/pageurls.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>

namespace {

constexpr QLatin1String SortNames[] = {QLatin1String("newest"), QLatin1String("saved"), QLatin1String("title"), QLatin1String("length"),
                                       QLatin1String("relevance")};   // by ListQuery::Sort
constexpr const char *ThemeNames[] = {"light", "dark", "system"};   // by ThemeControl::Choice

QString nameOf(const QString &libraryFolder)
{
    return QString::fromLatin1(QCryptographicHash::hash(libraryFolder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

QString key(const char *name) { return QStringLiteral("window/") + QLatin1String(name); }

}

WindowState::WindowState(const QString &libraryFolder)
    : m_settings(Paths::state() + QStringLiteral("/window.ini"), QSettings::IniFormat)
    , m_pageKey(QStringLiteral("pages/") + nameOf(libraryFolder))
    , m_articleKey(QStringLiteral("articles/") + nameOf(libraryFolder))
    , m_searchesKey(QStringLiteral("searches/") + nameOf(libraryFolder))
    , m_placeKey(QStringLiteral("placeWarned/") + nameOf(libraryFolder))
{
}

QByteArray WindowState::geometry() const { return m_settings.value(key("geometry")).toByteArray(); }
QByteArray WindowState::splitter() const { return m_settings.value(key("splitter")).toByteArray(); }

ThemeControl::Choice WindowState::theme() const
{
    const QString name = m_settings.value(key("theme")).toString();
    if (name == QLatin1String(ThemeNames[0]))
        return ThemeControl::Choice::Light;
    return name == QLatin1String(ThemeNames[1]) ? ThemeControl::Choice::Dark : ThemeControl::Choice::System;
}

qreal WindowState::zoom() const
{
    bool ok = false;
    const qreal zoom = m_settings.value(key("zoom")).toDouble(&ok);
    return ok ? qBound(0.5, zoom, 3.0) : 1.0;
}

bool WindowState::sidebarShown() const { return m_settings.value(key("sidebar"), true).toBool(); }

ListQuery::Sort WindowState::sort() const
{
    const auto name = std::find(std::begin(SortNames), std::end(SortNames), m_settings.value(key("sort")).toString());
    return name == std::end(SortNames) ? ListQuery::Sort::Newest : ListQuery::Sort(name - std::begin(SortNames));
}

bool WindowState::grouped() const { return m_settings.value(key("grouped"), false).toBool(); }
QStringList WindowState::searches() const { return m_settings.value(m_searchesKey).toStringList(); }
bool WindowState::placeWarned() const { return m_settings.value(m_placeKey).toBool(); }

std::optional<PageId> WindowState::page() const
{
    const auto page = PageUrls::pageOf(QUrl(m_settings.value(m_pageKey).toString(), QUrl::StrictMode));
    if (page && canBeShown(*page))
        return page;
    const ArticleId article = m_settings.value(m_articleKey).toLongLong();
    return article > 0 ? std::optional<PageId>(Pages::Article{article}) : std::nullopt;
}

void WindowState::setGeometry(const QByteArray &geometry) { m_settings.setValue(key("geometry"), geometry); }
void WindowState::setSplitter(const QByteArray &state) { m_settings.setValue(key("splitter"), state); }
void WindowState::setTheme(ThemeControl::Choice choice)
{
    m_settings.setValue(key("theme"), QLatin1String(ThemeNames[int(choice)]));
}
void WindowState::setZoom(qreal zoom) { m_settings.setValue(key("zoom"), zoom); }
void WindowState::setSidebarShown(bool shown) { m_settings.setValue(key("sidebar"), shown); }
void WindowState::setSort(ListQuery::Sort sort) { m_settings.setValue(key("sort"), SortNames[int(sort)]); }
void WindowState::setGrouped(bool grouped) { m_settings.setValue(key("grouped"), grouped); }
void WindowState::setSearches(const QStringList &searches) { m_settings.setValue(m_searchesKey, searches); }
void WindowState::setPlaceWarned() { m_settings.setValue(m_placeKey, true); }

void WindowState::setPage(const PageId &page)
{
    m_settings.setValue(m_pageKey, PageUrls::page(page).toString());
    m_settings.remove(m_articleKey);
}
