// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "importing/unreadinputs.h"

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
    QString failure;     ///< the environment failed (disk full …): a sentence, else empty
    UnreadInputs unread; ///< of a cancelled one: what was not read to its end
};

struct ImportProgress
{
    int done = 0;  ///< inputs finished
    int found = 0; ///< inputs known so far
    int articles = 0;
    int refused = 0;
    qint64 bytes = 0; ///< decoded
    /// Of the input that is being read: bytes of its file done, and all of them; 0 and 0 where that is not known.
    qint64 inputDone = 0;
    qint64 inputSize = 0;

    double inputs() const { return done + (inputSize > 0 ? double(inputDone) / double(inputSize) : 0); } ///< of `found`
};
