// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/nametable.h"

#include <array>

/// How the guard treats the tags that are not ordinary elements.
namespace GuardTags {

enum class Handling : quint8 {
    Element,    ///< opens, must be closed
    Void,       ///< never has content
    Implied,    ///< closed by its like or by its parent's end tag
    Formatting, ///< cloned by the parser into later blocks
    Inline,     ///< closed by the end of the block it stands in
    TagOnly,    ///< the tag goes, its content stays
    Subtree,    ///< goes with its content; when nothing closes it, only the tag goes
    RawText,    ///< goes with its content; when nothing closes it, all the rest is its content
    EmptyFrame, ///< stays as an empty element, for the placeholder
    RawPre,     ///< becomes pre with its text escaped
};

struct NamedHandling
{
    const char *name;
    Handling handling;
};

inline constexpr std::array list = std::to_array<NamedHandling>({
    {"area", Handling::Void},        {"base", Handling::Void},         {"basefont", Handling::Void},
    {"bgsound", Handling::Void},     {"br", Handling::Void},           {"col", Handling::Void},
    {"embed", Handling::Void},       {"hr", Handling::Void},           {"image", Handling::Void},
    {"img", Handling::Void},         {"input", Handling::Void},        {"keygen", Handling::Void},
    {"link", Handling::Void},        {"meta", Handling::Void},         {"param", Handling::Void},
    {"source", Handling::Void},      {"track", Handling::Void},        {"wbr", Handling::Void},
    {"p", Handling::Implied},        {"li", Handling::Implied},        {"dd", Handling::Implied},
    {"dt", Handling::Implied},       {"td", Handling::Implied},        {"th", Handling::Implied},
    {"tr", Handling::Implied},       {"tbody", Handling::Implied},     {"thead", Handling::Implied},
    {"tfoot", Handling::Implied},    {"rt", Handling::Implied},        {"rp", Handling::Implied},
    {"a", Handling::Formatting},     {"b", Handling::Formatting},      {"big", Handling::Formatting},
    {"code", Handling::Formatting},  {"em", Handling::Formatting},     {"font", Handling::Formatting},
    {"i", Handling::Formatting},     {"nobr", Handling::Formatting},   {"s", Handling::Formatting},
    {"small", Handling::Formatting}, {"strike", Handling::Formatting}, {"strong", Handling::Formatting},
    {"tt", Handling::Formatting},    {"u", Handling::Formatting},      {"html", Handling::TagOnly},
    {"body", Handling::TagOnly},     {"frameset", Handling::TagOnly},  {"frame", Handling::TagOnly},
    {"isindex", Handling::TagOnly},  {"plaintext", Handling::TagOnly}, {"head", Handling::Subtree},
    {"svg", Handling::Subtree},      {"math", Handling::Subtree},      {"template", Handling::Subtree},
    {"select", Handling::Subtree},   {"noscript", Handling::Subtree},  {"datalist", Handling::Subtree},
    {"canvas", Handling::Subtree},   {"map", Handling::Subtree},       {"script", Handling::RawText},
    {"style", Handling::RawText},    {"title", Handling::RawText},     {"textarea", Handling::RawText},
    {"noembed", Handling::RawText},  {"noframes", Handling::RawText},  {"iframe", Handling::EmptyFrame},
    {"xmp", Handling::RawPre},       {"abbr", Handling::Inline},       {"acronym", Handling::Inline},
    {"bdi", Handling::Inline},       {"bdo", Handling::Inline},        {"cite", Handling::Inline},
    {"data", Handling::Inline},      {"del", Handling::Inline},        {"dfn", Handling::Inline},
    {"ins", Handling::Inline},       {"kbd", Handling::Inline},        {"label", Handling::Inline},
    {"mark", Handling::Inline},      {"q", Handling::Inline},          {"samp", Handling::Inline},
    {"span", Handling::Inline},      {"sub", Handling::Inline},        {"sup", Handling::Inline},
    {"time", Handling::Inline},      {"var", Handling::Inline},
});

inline constexpr auto names = [] {
    std::array<const char *, list.size()> result{};
    for (std::size_t i = 0; i < list.size(); ++i)
        result[i] = list[i].name;
    return result;
}();
inline constexpr NameTable table(names);

/// Index into the list, or -1 for an ordinary element. Lower case.
inline int find(QByteArrayView name)
{
    return table.find(names, name);
}

}
