// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Markup {

/// The longest name with its semicolon, and without.
inline constexpr int LongestName = 32;
inline constexpr int LongestOpenName = 6;

/// The one or two characters that "&name" stands for; the name with its semicolon ("eacute;") or, for the old ones that
/// need none, without ("eacute"). Empty for all others.
std::u32string_view namedReference(std::string_view name);

}
