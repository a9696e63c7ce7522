// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

#include <QObject>
#include <QStringList>

enum class ImportOutcome { New, Same, Revised, Partial, Share, Refused };

/// One line of the report: an article found, or an input in which none was found.
struct ImportLine
{
    QString input;  ///< path as the user named it
    QString member; ///< JSON path or member; may be empty
    ImportOutcome outcome = ImportOutcome::Refused;
    QList<ArticleId> articles;
    QString reason; ///< a sentence; empty when there is nothing to say
    QString place;
    QString family;
    QString shown; ///< of a saved page: "article", "whole", "links" or "stub"; else empty
};

struct ImportSummary
{
    int inputs = 0;
    int counts[6] = {}; ///< by ImportOutcome
    double seconds = 0;
    bool cancelled = false;
    QString failure; ///< the environment failed (disk full …): a sentence, else empty
};

struct ImportProgress
{
    int done = 0;  ///< inputs finished
    int found = 0; ///< inputs known so far
    int articles = 0;
    int refused = 0;
    qint64 bytes = 0; ///< of the inputs finished
};
