// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/pagetree.h"

#include <QByteArray>

/// The children of `node` as HTML, for the sanitizer: with the attributes that it may keep, and no others.
QByteArray fragmentOf(const PageTree &tree, int node);
