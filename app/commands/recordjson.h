// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"
#include "store/articlestore.h"

#include <QJsonObject>

/// The JSON objects of the command line, one per line; their keys are a contract.
namespace RecordJson {

QString outcomeName(ImportOutcome outcome); ///< "new", "same", "revised", "partial", "share", "refused"

QJsonObject importLine(const ImportLine &line);
QJsonObject importSummary(const ImportSummary &summary);
QJsonObject row(const ArticleRow &row);
QJsonObject info(const StoredArticle &article);

}
