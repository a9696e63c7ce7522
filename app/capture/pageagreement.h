// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

/// What a saved page shows, against which the objects in its scripts are held: pages carry settings, related stories
/// and other programs' data that look like posts. Holds copies; made once per page.
class PageAgreement final
{
public:
    /// `savedFrom` may be empty.
    PageAgreement(QByteArrayView html, const QString &savedFrom);

    /// Whether this is the page's own article, or one of its own list: the page is of the source's site, shows the
    /// title or the text, or shows next to nothing, as an application's page before its script has run.
    bool agrees(const CapturedArticle &captured) const;

    /// Whether its title or its text stands on the page.
    bool shows(const CapturedArticle &captured) const;

    bool showsNothing() const { return m_readable < NextToNothing; }
    qsizetype readable() const { return m_readable; } ///< letters and digits that the page shows

private:
    static constexpr qsizetype NextToNothing = 200;

    bool showsTitle(const QString &title) const;
    bool showsText(const QString &text) const;

    QStringList m_hosts;
    QString m_titles; ///< what the page is called, without white space, by line
    QString m_text;   ///< without white space
    qsizetype m_readable = 0;
};
