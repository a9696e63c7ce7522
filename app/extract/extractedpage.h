// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/linkedarticle.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <stop_token>

/// What of a saved page is shown as its text.
enum class PageShown {
    Article, ///< the page's main text
    Whole,   ///< no article stood out: the page as it is
    Links,   ///< a list of links, a home page
    Stub,    ///< the beginning of an article; the rest was not saved
};

/// "article", "whole", "links", "stub": as reports and scripts read it.
QString nameOf(PageShown shown);

/// A saved page as its article. All texts are plain and untrusted.
struct ExtractedPage
{
    PageShown shown = PageShown::Whole;
    QString title;
    QString author;
    QString source; ///< where the text comes from first, where the page names it; else the site
    QString summary;
    QString address;  ///< as the page itself gives it: canonical, else og:url; may be relative, empty or a home page's
    QString language; ///< BCP 47, as the text speaks; empty when that is not known
    QDateTime published;
    QDateTime modified;
    QByteArray html; ///< UTF-8, for the sanitizer: the article; empty: the whole page is to be shown
    QString text;    ///< the same as lines
    QString note;    ///< for the report, a sentence; empty ordinarily
};

/// What is known of a page besides its bytes.
struct PageSurroundings
{
    LinkedArticle linked;
    QString url;     ///< where it was saved from; may be empty
    QDateTime saved; ///< may be invalid
    std::stop_token stop = {};
};

/// Finds the article in a page (UTF-8) and what the page says of it. Nothing when the page breaks a bound of the guard
/// or shows no text, and after a stop. Pure, re-entrant; costs less than the parse.
std::optional<ExtractedPage> extractPage(const QByteArray &utf8, const PageSurroundings &surroundings);
