// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/element.h"

#include "html/nametable.h"

#include <array>

namespace {

enum Trait : quint8 { Phrasing = 1, BlockChild = 2, Textish = 4, Breaks = 8, Void = 16 };

struct Known
{
    const char *name;
    quint8 traits;
};

/// In the order of the enumeration, from A on.
constexpr std::array known = std::to_array<Known>({
    {"a", 0},
    {"abbr", Phrasing},
    {"address", Breaks},
    {"article", Breaks},
    {"aside", Breaks},
    {"audio", Phrasing},
    {"b", Phrasing},
    {"big", Phrasing},
    {"blockquote", BlockChild | Textish | Breaks},
    {"body", Breaks},
    {"br", Phrasing | Void},
    {"button", Phrasing},
    {"caption", Breaks},
    {"center", Breaks},
    {"cite", Phrasing},
    {"code", Phrasing},
    {"col", Void},
    {"colgroup", 0},
    {"dd", Breaks},
    {"del", 0},
    {"details", Breaks},
    {"dfn", Phrasing},
    {"dialog", Breaks},
    {"div", BlockChild | Textish | Breaks},
    {"dl", BlockChild | Textish | Breaks},
    {"dt", Breaks},
    {"em", Phrasing},
    {"embed", Phrasing | Void},
    {"fieldset", Breaks},
    {"figcaption", Breaks},
    {"figure", Breaks},
    {"font", Phrasing},
    {"footer", Breaks},
    {"form", Breaks},
    {"h1", Breaks},
    {"h2", Breaks},
    {"h3", Breaks},
    {"h4", Breaks},
    {"h5", Breaks},
    {"h6", Breaks},
    {"head", Breaks},
    {"header", Breaks},
    {"hr", Breaks | Void},
    {"html", Breaks},
    {"i", Phrasing},
    {"iframe", 0},
    {"img", Phrasing | BlockChild | Void},
    {"input", Phrasing | Void},
    {"ins", 0},
    {"kbd", Phrasing},
    {"label", Phrasing},
    {"li", Textish | Breaks},
    {"link", Void},
    {"main", Breaks},
    {"mark", Phrasing},
    {"math", Phrasing},
    {"meta", Void},
    {"nav", Breaks},
    {"nobr", Phrasing},
    {"noscript", Phrasing},
    {"object", Phrasing},
    {"ol", BlockChild | Textish | Breaks},
    {"p", BlockChild | Textish | Breaks},
    {"picture", 0},
    {"pre", BlockChild | Textish | Breaks},
    {"q", Phrasing},
    {"rp", Phrasing},
    {"rt", Phrasing},
    {"ruby", Phrasing},
    {"s", Phrasing},
    {"samp", Phrasing},
    {"section", Breaks},
    {"small", Phrasing},
    {"source", Void},
    {"span", Phrasing | Textish},
    {"strong", Phrasing},
    {"sub", Phrasing},
    {"summary", Breaks},
    {"sup", Phrasing},
    {"table", BlockChild | Textish | Breaks},
    {"tbody", Breaks},
    {"td", Textish | Breaks},
    {"tfoot", Breaks},
    {"th", Breaks},
    {"thead", Breaks},
    {"time", Phrasing},
    {"title", 0},
    {"tr", Breaks},
    {"tt", Phrasing},
    {"u", Phrasing},
    {"ul", BlockChild | Textish | Breaks},
    {"var", Phrasing},
    {"video", 0},
    {"wbr", Phrasing | Void},
});
static_assert(known.size() == std::size_t(Element::Wbr) - std::size_t(Element::A) + 1);

constexpr auto names = [] {
    std::array<const char *, known.size()> result{};
    for (std::size_t i = 0; i < known.size(); ++i)
        result[i] = known[i].name;
    return result;
}();
constexpr NameTable table(names);

bool hasTrait(Element element, Trait trait)
{
    if (element == Element::Custom)
        return trait == Breaks || trait == BlockChild || trait == Textish;
    return element >= Element::A && (known[std::size_t(element) - std::size_t(Element::A)].traits & trait);
}

}

Element elementNamed(QByteArrayView name)
{
    const int index = table.find(names, name);
    if (index >= 0)
        return Element(int(Element::A) + index);
    return name.contains('-') ? Element::Custom : Element::Other;
}

const char *nameOf(Element element)
{
    return element >= Element::A ? known[std::size_t(element) - std::size_t(Element::A)].name : "div";
}

bool isPhrasing(Element element)
{
    return element == Element::Text || hasTrait(element, Phrasing);
}

bool isBlockChild(Element element)
{
    return hasTrait(element, BlockChild);
}

bool isTextish(Element element)
{
    return hasTrait(element, Textish);
}

bool isHeading(Element element)
{
    return element >= Element::H1 && element <= Element::H6;
}

bool isEmbed(Element element)
{
    return element == Element::Iframe || element == Element::Object || element == Element::Embed;
}

bool isList(Element element)
{
    return element == Element::Ul || element == Element::Ol;
}

bool breaksLine(Element element)
{
    return hasTrait(element, Breaks);
}

bool isVoid(Element element)
{
    return hasTrait(element, Void);
}
