// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translation.h"
#include "settings/settings.h"
#include "store/listquery.h"
#include "themecontrol.h"

/// All that the user can set, a line each. The window's geometry is not among it: see WindowState.
namespace Setting {

inline constexpr ChoiceSetting<ThemeControl::Choice, 3> Theme{
    "window/theme", ThemeControl::Choice::System, {"light", "dark", "system"}};
inline constexpr ChoiceSetting<TextLanguage, 4> Language{
    "window/language", TextLanguage::System, {"system", "en", "zh_CN", "zh_TW"}};
inline constexpr SwitchSetting Sidebar{"window/sidebar", true};
inline constexpr SwitchSetting List{"window/list", true};
inline constexpr ChoiceSetting<ListQuery::Sort, 6> Sort{
    "window/sort", ListQuery::Sort::Newest, {"newest", "oldest", "saved", "title", "length", "relevance"}};
inline constexpr SwitchSetting Grouped{"window/grouped", false};         ///< by date
inline constexpr NumberSetting Zoom{"window/zoom", 1.0, 0.5, 3.0};       ///< of the page
inline constexpr NumberSetting Highlighter{"page/highlighter", 1, 1, 4}; ///< the colour that was used last

}
