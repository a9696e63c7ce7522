// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/articlestore.h"

#include <QStringList>

/// Originals as files, for other programs.
namespace OriginalFiles {

/// A name that a file manager of any system takes, with the ending of what the bytes are: "Title.json". At most 160
/// bytes of UTF-8. Pure.
QString nameFor(const QString &title, const QByteArray &original);

/// Writes the original of each article into `folder`, as it came, and answers the paths. Two of one name are told apart
/// by a number. An article that is gone, or whose original is damaged, is left out.
Result<QStringList> write(ArticleStore &store, const QList<ArticleId> &articles, const QString &folder);

}
