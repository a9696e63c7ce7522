// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

#include <stop_token>

/// What one JSON value held.
struct WalkedObject
{
    qsizetype ordinal = 0; ///< of the object among all objects of the value, by their order of opening
    QString path;          ///< "$.data.items[3]"
    CaptureResult found;
};

/// Every object of the value that a family recognises, wherever it stands, decoded, in document order. `run`: the value
/// is such a part of a longer one, and paths are those of the whole. After MostPosts comes one refusal for all others;
/// after `stop` nothing comes any more. `data`: the value is somebody's file, no part of a page (Family::isOfPages).
QList<WalkedObject> readPosts(const Json &root, const std::optional<ListRun> &run = {},
                              const std::stop_token &stop = {}, bool data = false);
