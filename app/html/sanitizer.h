// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/safehtml.h"

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

/// A body after one parse: canonical HTML and plain text come from the same walk.
struct CleanBody
{
    SafeHtml html;
    QStringList blocks;          ///< plain text, one entry per block (paragraph, cell, item …), no newlines inside
    QStringList linkTargets;     ///< canonical hrefs in document order, each once
    QByteArrayList imageSources; ///< what the images are called in the HTML, in document order, each once
    QString degraded;            ///< why the body became plain text (a guard's limit), for the report; else empty
};

/// Changes with every change of the output, also of what of a saved page is its article, and of the title and the
/// excerpt that are made of it; stored beside the HTML, so that a newer policy re-derives it.
inline constexpr int SanitizerPolicy = 5;

/// Any bytes in, always a body out: what breaks a limit comes back as escaped text with `degraded` set. Pure,
/// re-entrant, linear time.
CleanBody sanitizeHtml(const QByteArray &html, const QUrl &base);

/// Plain text: paragraphs split at newlines.
CleanBody sanitizeText(const QByteArray &text);
