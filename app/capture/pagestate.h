// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/capture.h"
#include "capture/json.h"

#include <optional>

/// The article in the state of an application's page (Next, Nuxt, `__INITIAL_STATE__` and the like) that no family
/// knows: the object with a title and the longest text. For pages that show nothing themselves. Without a key: the
/// page's own identity serves. Nothing where no object holds as much text as an article.
std::optional<CapturedArticle> readPageState(const Json &root);
