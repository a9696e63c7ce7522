// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"

#include <QHash>
#include <QString>
#include <QStringList>

/// What `<meta>`, `<link>` and `<title>` say, wherever they stand; of several with one name the first that says
/// something.
struct HeadFacts
{
    QHash<QString, QString> values; ///< by property, name, itemprop or rel in lower case
    QString title;                  ///< of the tab, white space collapsed

    QString first(std::initializer_list<const char16_t *> names) const;
};

HeadFacts headFacts(const PageTree &page);
