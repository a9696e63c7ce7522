// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagetext.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

/// How a page looks; the same values give the same bytes.
struct Look
{
    bool dark = false;

    friend bool operator==(const Look &, const Look &) = default;
};

/// A whole page and what it stands on.
struct Page
{
    QByteArray html;   ///< UTF-8, with its CSP; no remote URL, no script, no inline style in it
    QStringList links; ///< the address behind tearsheet://link/N at index N; http, https or mailto, canonical ASCII
    QSet<QByteArray> images; ///< that it shows, by SHA-256 in hex: tearsheet://image/HASH
    PageText text;
};
