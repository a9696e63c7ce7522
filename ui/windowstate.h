// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pageid.h"

#include <QByteArray>
#include <QSettings>
#include <QSize>
#include <QStringList>

#include <optional>

/// What the window remembers between two runs and nobody sets, in the same ini file as the settings, under
/// Paths::state(). What is missing or unreadable comes back as its default. The last page is remembered for each
/// library.
class WindowState final
{
public:
    explicit WindowState(const QString &libraryFolder);

    /// Of the first window; the screen has place for it with its title bar.
    static QSize firstSize(const QSize &screen);

    QString file() const { return m_settings.fileName(); }

    QByteArray geometry() const;
    QByteArray splitter() const;
    QStringList searches() const;       ///< of this library, the latest first
    bool locationWarned() const;        ///< of where this library lies
    std::optional<PageId> page() const; ///< one that can be shown

    void setGeometry(const QByteArray &geometry);
    void setSplitter(const QByteArray &state);
    void setSearches(const QStringList &searches);
    void setLocationWarned();
    void setPage(const PageId &page);

private:
    QSettings m_settings;
    QString m_pageKey;
    QString m_articleKey; // what earlier versions wrote: a number
    QString m_searchesKey;
    QString m_locationKey;
};
