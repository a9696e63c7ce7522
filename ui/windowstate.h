#pragma once

#include "page/pageid.h"
#include "store/articlestore.h"
#include "themecontrol.h"

#include <QByteArray>
#include <QSettings>

#include <optional>

/// What the window remembers between two runs, in an ini file under Paths::state(). What is missing or unreadable
/// comes back as its default. The last page is remembered for each library.
class WindowState final
{
public:
    explicit WindowState(const QString &libraryFolder);

    QString file() const { return m_settings.fileName(); }

    QByteArray geometry() const;
    QByteArray splitter() const;
    ThemeControl::Choice theme() const;
    qreal zoom() const;
    bool sidebarShown() const;
    ListQuery::Sort sort() const;
    bool grouped() const;           ///< by date
    QStringList searches() const;   ///< of this library, the latest first
    bool placeWarned() const;       ///< of where this library lies
    std::optional<PageId> page() const;   ///< one that can be shown

    void setGeometry(const QByteArray &geometry);
    void setSplitter(const QByteArray &state);
    void setTheme(ThemeControl::Choice choice);
    void setZoom(qreal zoom);
    void setSidebarShown(bool shown);
    void setSort(ListQuery::Sort sort);
    void setGrouped(bool grouped);
    void setSearches(const QStringList &searches);
    void setPlaceWarned();
    void setPage(const PageId &page);

private:
    QSettings m_settings;
    QString m_pageKey;
    QString m_articleKey;   // what earlier versions wrote: a number
    QString m_searchesKey;
    QString m_placeKey;
};
