// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"

namespace Revision {

/// What a revision keeps beside its body, as a JSON object; keys are this program's field names.
QString record(const Article &article, const QList<TickerMention> &tickers);

QDateTime savedIn(const QString &record); ///< invalid where the capture had no date

}
