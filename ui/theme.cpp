// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <utility>

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Theme makeLight()
{
    Theme theme;
    theme.window = rgb(0xf6f5f2);
    theme.side = rgb(0xefede8);
    theme.list = rgb(0xfaf9f7);
    theme.page = rgb(0xfffefb);
    theme.ink = rgb(0x1f2328);
    theme.soft = rgb(0x62676f);
    theme.line = rgb(0xe2dfd8);
    theme.accent = rgb(0x0b57d0);
    theme.selection = rgb(0xe3ecfb);
    theme.hit = rgb(0xffe48a);
    theme.unitedStates = {rgb(0x0b57d0), rgb(0xe6effc)};
    theme.hongKong = {rgb(0x7a3ea3), rgb(0xf3e8fa)};
    theme.mainland = {rgb(0x8a5300), rgb(0xfcefd9)};
    theme.other = {rgb(0x5b6169), rgb(0xecebe7)};
    theme.fund = {rgb(0x0f6b74), rgb(0xdff1f2)};
    theme.notice = rgb(0x8a5300);
    theme.highlights = {{{rgb(0xfff3b0), rgb(0xad8c00)},
                         {rgb(0xffdfc2), rgb(0xc9742a)},
                         {rgb(0xc8eeea), rgb(0x2f9e94)},
                         {rgb(0xe9dcfb), rgb(0x9a6fd6)}}};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.colours = PageColours::Dark;
    theme.dark = true;
    theme.window = rgb(0x1b1c1e);
    theme.side = rgb(0x202124);
    theme.list = rgb(0x242528);
    theme.page = rgb(0x1b1c1e);
    theme.ink = rgb(0xe4e2dd);
    theme.soft = rgb(0x9fa5ab); // the design's #9aa0a6 has 4.3:1 on a selected row
    theme.line = rgb(0x35363a);
    theme.accent = rgb(0x8ab4f8);
    theme.selection = rgb(0x2c3a52);
    theme.hit = rgb(0x6b5a14);
    theme.unitedStates = {rgb(0xa8c7fa), rgb(0x22324d)};
    theme.hongKong = {rgb(0xdcbdf0), rgb(0x3c2a49)};
    theme.mainland = {rgb(0xf3c98b), rgb(0x46331a)};
    theme.other = {rgb(0xc4c7c5), rgb(0x35363a)};
    theme.fund = {rgb(0x8fd3da), rgb(0x17383b)};
    theme.notice = rgb(0xf3c98b);
    theme.highlights = {{{rgb(0x5c5220), rgb(0xbfa530)},
                         {rgb(0x63401f), rgb(0xc98a4b)},
                         {rgb(0x174a4c), rgb(0x4fb0a8)},
                         {rgb(0x4a3866), rgb(0xa98be0)}}};
    return theme;
}

/// Paper and brown ink; the hues of the light theme, as they look on it.
Theme makeSepia()
{
    Theme theme;
    theme.colours = PageColours::Sepia;
    theme.window = rgb(0xf1e6d1);
    theme.side = rgb(0xebdfc8);
    theme.list = rgb(0xf2e8d5);
    theme.page = rgb(0xf6eddc);
    theme.ink = rgb(0x3b2f22);
    theme.soft = rgb(0x6b5c49);
    theme.line = rgb(0xdfd2b9);
    theme.accent = rgb(0x0b4fb3);
    theme.selection = rgb(0xdfe2e4);
    theme.hit = rgb(0xf4d16c);
    theme.unitedStates = {rgb(0x0b4fb3), rgb(0xdfe5ec)};
    theme.hongKong = {rgb(0x733793), rgb(0xecdfea)};
    theme.mainland = {rgb(0x7d4b00), rgb(0xf3dfb8)};
    theme.other = {rgb(0x5c5344), rgb(0xe6dbc5)};
    theme.fund = {rgb(0x0d5f68), rgb(0xd6e5dd)};
    return theme;
}

/// The dark one with a page that lights no pixel of an OLED screen.
Theme makeBlack()
{
    Theme theme = makeDark();
    theme.colours = PageColours::Black;
    theme.page = rgb(0x000000);
    theme.ink = rgb(0xd6d4cf);
    return theme;
}

}

const Theme &Theme::of(PageColours colours)
{
    static const Theme lightTheme = makeLight();
    static const Theme sepiaTheme = makeSepia();
    static const Theme darkTheme = makeDark();
    static const Theme blackTheme = makeBlack();
    switch (colours) {
    case PageColours::Sepia:
        return sepiaTheme;
    case PageColours::Dark:
        return darkTheme;
    case PageColours::Black:
        return blackTheme;
    case PageColours::Light:
        break;
    }
    return lightTheme;
}

const ChipColours &Theme::chip(const TickerId &id) const
{
    if (id.kind() == TickerKind::Fund)
        return fund;
    switch (id.market()) {
    case Market::UnitedStates:
        return unitedStates;
    case Market::HongKong:
        return hongKong;
    case Market::Mainland:
        return mainland;
    case Market::Singapore:
    case Market::Australia:
    case Market::Other:
        break;
    }
    return other;
}

QColor Theme::hover() const
{
    QColor result = selection;
    result.setAlphaF(0.5f);
    return result;
}

QColor Theme::tag(const QString &colour) const
{
    if (colour == u"blue")
        return unitedStates.text;
    if (colour == u"violet")
        return hongKong.text;
    if (colour == u"amber")
        return mainland.text;
    if (colour == u"teal")
        return fund.text;
    if (colour == u"rose")
        return rgb(dark ? 0xf0a8c4 : 0xa8326a);
    if (colour == u"indigo")
        return rgb(dark ? 0xb4b7f5 : 0x4a47a8);
    if (colour == u"brown")
        return rgb(dark ? 0xd3b8a3 : 0x73503a);
    return soft;
}

QPalette Theme::palette() const
{
    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, ink);
    result.setColor(QPalette::Base, page);
    result.setColor(QPalette::AlternateBase, list);
    result.setColor(QPalette::Text, ink);
    result.setColor(QPalette::PlaceholderText, soft);
    result.setColor(QPalette::Button, window);
    result.setColor(QPalette::ButtonText, ink);
    result.setColor(QPalette::BrightText, ink);
    result.setColor(QPalette::Highlight, selection);
    result.setColor(QPalette::HighlightedText, ink);
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);
    result.setColor(QPalette::ToolTipBase, page);
    result.setColor(QPalette::ToolTipText, ink);
    // What styles derive bevels and focus frames from.
    result.setColor(QPalette::Light, page);
    result.setColor(QPalette::Midlight, list);
    result.setColor(QPalette::Mid, line);
    result.setColor(QPalette::Dark, line);
    result.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : soft);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, soft);
    return result;
}

QString Theme::dress(QString styleSheet) const
{
    const std::pair<QLatin1String, QColor> names[] = {
        {QLatin1String("@window@"), window},
        {QLatin1String("@side@"), side},
        {QLatin1String("@list@"), list},
        {QLatin1String("@page@"), page},
        {QLatin1String("@ink@"), ink},
        {QLatin1String("@soft@"), soft},
        {QLatin1String("@line@"), line},
        {QLatin1String("@accent@"), accent},
        {QLatin1String("@selection@"), selection},
        {QLatin1String("@notice@"), notice},
        {QLatin1String("@chip@"), unitedStates.ground},
        {QLatin1String("@chiptext@"), unitedStates.text},
    };
    for (const auto &[name, colour] : names)
        styleSheet.replace(name, colour.name());
    return styleSheet;
}
