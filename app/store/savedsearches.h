// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/edit.h"
#include "store/step.h"

#include <QList>

/// Searches that the user keeps, by name; two names are one where they differ in case, width and spaces only.
namespace SavedSearches {

/// The query by that name, in the place of what had it. Input error for an empty or a longer one than a query is read
/// (1,000 characters), and for such a name.
Edit save(const QString &name, const QString &text);
Edit rename(const QString &name, const QString &renamed); ///< Input error, too, where another one has the name
Edit remove(const QString &name);

const QList<StepKind> &kinds();

}
