// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"

#include <QString>

/// What is known of a site's pages: priors, never proofs. Names change with each redesign; what a name points at counts
/// only when it holds text.
struct SiteRule
{
    const char *host;        ///< and its subdomains
    const char *containers;  ///< "#id", ".class" and ".beginning*" of a class, apart by blanks, the best first
    const char *drops;       ///< the same, of what stands inside without being part of the text
    const char *source = ""; ///< the same, of who publishes there
};

/// Null for a site that the table does not know.
const SiteRule *siteRule(const QString &host);

/// Whether an element has one of the names ("#id .class .beginning*").
bool isNamed(const PageTree &page, int node, const char *names);
