// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/times.h"
#include "extract/headfacts.h"
#include "extract/linkedarticle.h"
#include "extract/pagetree.h"

#include <QDateTime>

/// When the article was published, by the places' measured trust: what the page declares, then marked elements, its
/// address, and the date that a reader sees beside the headline. None that lies after the page was saved.
/// `title`: where the headline stands tells which date is its own; `url`: of the page, may be empty.
QDateTime pageDate(const PageTree &page, const HeadFacts &head, const LinkedArticle &linked, const QString &title,
                   const QString &url, const TimeContext &context);
