// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/json.h"
#include "capture/namedformat.h"

#include <optional>

/// JSON that holds no post, where its shape tells what it is: a site's manifest, a notebook, a log of the network, what
/// a site answers instead of data.
std::optional<NamedFormat> namedJson(const Json &root);
