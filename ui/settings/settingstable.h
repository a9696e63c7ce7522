// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translation.h"
#include "settings/settings.h"
#include "store/listquery.h"
#include "themecontrol.h"

/// When an article becomes a read one, besides by hand.
enum class ReadWhen { Opened, AtItsEnd, ByHand };

/// All that the user can set, a line each. The window's geometry is not among it: see WindowState.
namespace Setting {

inline constexpr ChoiceSetting<ThemeControl::Choice, 5> Theme{
    "window/theme", ThemeControl::Choice::System, {"light", "sepia", "dark", "black", "system"}};
inline constexpr ChoiceSetting<TextLanguage, 4> Language{
    "window/language", TextLanguage::System, {"system", "en", "zh_CN", "zh_TW"}};
inline constexpr SwitchSetting Sidebar{"window/sidebar", true};
inline constexpr SwitchSetting List{"window/list", true};
inline constexpr ChoiceSetting<ListQuery::Sort, 6> Sort{
    "window/sort", ListQuery::Sort::Newest, {"newest", "oldest", "saved", "title", "length", "relevance"}};
inline constexpr SwitchSetting Grouped{"window/grouped", false};         ///< by date
inline constexpr NumberSetting Zoom{"window/zoom", 1.0, 0.5, 3.0};       ///< of the page
inline constexpr NumberSetting Highlighter{"page/highlighter", 1, 1, 4}; ///< the colour that was used last

inline constexpr TextSetting HanFont{"reading/hanFont", ""}; ///< see Typesetting
inline constexpr TextSetting LatinFont{"reading/latinFont", ""};
inline constexpr NumberSetting TextSize{"reading/size", 17, 12, 32};       ///< pixels
inline constexpr NumberSetting Measure{"reading/measure", 36, 25, 45};     ///< Han characters
inline constexpr NumberSetting Leading{"reading/leading", 1.85, 1.3, 2.4}; ///< times the size
inline constexpr SwitchSetting Justify{"reading/justify", true};
inline constexpr SwitchSetting LinksOnPaper{"reading/linksOnPaper", false};
inline constexpr SwitchSetting Contents{"reading/contents", false}; ///< as a panel
inline constexpr ChoiceSetting<ReadWhen, 3> BecomesRead{
    "reading/becomesRead", ReadWhen::Opened, {"opened", "end", "hand"}};

}
