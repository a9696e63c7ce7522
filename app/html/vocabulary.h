// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <bit>
#include <optional>

/// The words of the output language (what SafeHtml may hold): elements, attributes and the closed class vocabulary
/// that inline CSS becomes. One definition for the policy that makes it, the verifier that checks it, the page that
/// writes the page and the stylesheet that draws it. Adding a word is a new SanitizerPolicy.
namespace Vocabulary {

enum class Tag : quint8 {
    A,
    Abbr,
    B,
    Bdi,
    Blockquote,
    Br,
    Caption,
    Cite,
    Code,
    Col,
    Colgroup,
    Dd,
    Del,
    Div,
    Dl,
    Dt,
    Em,
    Figcaption,
    Figure,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Hr,
    I,
    Img,
    Ins,
    Kbd,
    Li,
    Mark,
    Ol,
    P,
    Pre,
    Q,
    Rp,
    Rt,
    Ruby,
    S,
    Samp,
    Small,
    Span,
    Strong,
    Sub,
    Sup,
    Table,
    Tbody,
    Td,
    Tfoot,
    Th,
    Thead,
    Tr,
    U,
    Ul,
    Var,
    Wbr
};

inline constexpr std::array<const char *, 57> TagNames{
    "a",        "abbr",  "b",    "bdi",    "blockquote", "br",  "caption", "cite",       "code",   "col",
    "colgroup", "dd",    "del",  "div",    "dl",         "dt",  "em",      "figcaption", "figure", "h1",
    "h2",       "h3",    "h4",   "h5",     "h6",         "hr",  "i",       "img",        "ins",    "kbd",
    "li",       "mark",  "ol",   "p",      "pre",        "q",   "rp",      "rt",         "ruby",   "s",
    "samp",     "small", "span", "strong", "sub",        "sup", "table",   "tbody",      "td",     "tfoot",
    "th",       "thead", "tr",   "u",      "ul",         "var", "wbr"};

/// In the order in which they are written: ascending, each at most once.
enum class Attribute : quint8 {
    Alt,
    Class,
    Colspan,
    Dir,
    Height,
    Href,
    Lang,
    Reversed,
    Rowspan,
    Scope,
    Span,
    Src,
    Start,
    Title,
    Type,
    Value,
    Width
};

inline constexpr std::array<const char *, 17> AttributeNames{"alt",   "class",    "colspan", "dir",   "height", "href",
                                                             "lang",  "reversed", "rowspan", "scope", "span",   "src",
                                                             "start", "title",    "type",    "value", "width"};

/// In the order in which they stand inside one class attribute: ascending, separated by one space.
inline constexpr std::array<const char *, 33> ClassNames{
    "ts-left",   "ts-center", "ts-right", "ts-justify", "ts-bold",       "ts-italic", "ts-underline",
    "ts-strike", "ts-sub",    "ts-super", "ts-indent",  "ts-subheading", "ts-embed",  "ts-w5",
    "ts-w10",    "ts-w15",    "ts-w20",   "ts-w25",     "ts-w30",        "ts-w35",    "ts-w40",
    "ts-w45",    "ts-w50",    "ts-w55",   "ts-w60",     "ts-w65",        "ts-w70",    "ts-w75",
    "ts-w80",    "ts-w85",    "ts-w90",   "ts-w95",     "ts-w100"};

/// Sets are bit masks: the index in the arrays above is the bit.
using TagSet = quint64;
using AttributeSet = quint32;
using ClassSet = quint64;

constexpr TagSet bit(Tag tag)
{
    return TagSet(1) << int(tag);
}
constexpr AttributeSet bit(Attribute attribute)
{
    return AttributeSet(1) << int(attribute);
}
template <typename... Tags>
constexpr TagSet tags(Tags... each)
{
    return (bit(each) | ...);
}
constexpr bool has(TagSet set, Tag tag)
{
    return (set & bit(tag)) != 0;
}

inline constexpr ClassSet Left = 1 << 0, Center = 1 << 1, Right = 1 << 2, Justify = 1 << 3, Bold = 1 << 4,
                          Italic = 1 << 5, Underline = 1 << 6, Strike = 1 << 7, SubScript = 1 << 8,
                          SuperScript = 1 << 9, Indent = 1 << 10, Subheading = 1 << 11, Embed = 1 << 12;
inline constexpr int FirstWidth = 13; ///< "ts-w5"; one class for every 5 %, up to 100 %
inline constexpr ClassSet Alignments = Left | Center | Right | Justify;
inline constexpr ClassSet TextStyles = Bold | Italic | Underline | Strike;
inline constexpr ClassSet Widths = ((ClassSet(1) << 20) - 1) << FirstWidth;

inline constexpr TagSet Headings = tags(Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6);
inline constexpr TagSet Void = tags(Tag::Br, Tag::Col, Tag::Hr, Tag::Img, Tag::Wbr);
/// Elements that stand in a flow of blocks by themselves.
inline constexpr TagSet FlowBlocks = Headings | tags(Tag::Blockquote, Tag::Div, Tag::Dl, Tag::Figure, Tag::Hr, Tag::Ol,
                                                     Tag::P, Tag::Pre, Tag::Table, Tag::Ul);
inline constexpr TagSet TableSections = tags(Tag::Thead, Tag::Tbody, Tag::Tfoot);
inline constexpr TagSet Cells = tags(Tag::Td, Tag::Th);
inline constexpr TagSet TableParts = TableSections | Cells | tags(Tag::Caption, Tag::Col, Tag::Colgroup, Tag::Tr);
/// Elements that only one parent may hold.
inline constexpr TagSet BoundBlocks = TableParts | tags(Tag::Dd, Tag::Dt, Tag::Figcaption, Tag::Li);
inline constexpr TagSet Blocks = FlowBlocks | BoundBlocks; ///< whatever begins a new line
inline constexpr TagSet Inlines = ((TagSet(1) << TagNames.size()) - 1) & ~Blocks;
/// No block anywhere inside.
inline constexpr TagSet PhrasingOnly = Headings | tags(Tag::Caption, Tag::P, Tag::Pre, Tag::Rp, Tag::Rt, Tag::Ruby);
/// No text and no inline element directly inside.
inline constexpr TagSet NoText = TableSections | tags(Tag::Colgroup, Tag::Dl, Tag::Ol, Tag::Table, Tag::Tr, Tag::Ul);
inline constexpr int MaximumDepth = 64;

/// Elements that take part in the tree builder's list of formatting elements: the same one is never nested.
inline constexpr TagSet NeverNested =
    tags(Tag::A, Tag::B, Tag::Code, Tag::Em, Tag::I, Tag::Ruby, Tag::S, Tag::Small, Tag::Strong, Tag::U);

/// What may stand directly inside an element; nothing for the void ones. The top level is like a div.
constexpr TagSet childrenOf(Tag tag)
{
    constexpr TagSet inlines = Inlines & ~tags(Tag::Rt, Tag::Rp);
    switch (tag) {
    case Tag::Ul:
    case Tag::Ol:
        return bit(Tag::Li);
    case Tag::Dl:
        return tags(Tag::Dt, Tag::Dd);
    case Tag::Table:
        return TableSections | tags(Tag::Caption, Tag::Colgroup);
    case Tag::Colgroup:
        return bit(Tag::Col);
    case Tag::Thead:
    case Tag::Tbody:
    case Tag::Tfoot:
        return bit(Tag::Tr);
    case Tag::Tr:
        return Cells;
    case Tag::Ruby:
        return inlines | tags(Tag::Rt, Tag::Rp);
    case Tag::Figure:
        return inlines | FlowBlocks | bit(Tag::Figcaption);
    default:
        if (has(Void, tag))
            return 0;
        return has(PhrasingOnly, tag) ? inlines : inlines | FlowBlocks;
    }
}

constexpr AttributeSet attributesOf(Tag tag)
{
    constexpr AttributeSet common = bit(Attribute::Class) | bit(Attribute::Dir) | bit(Attribute::Lang);
    switch (tag) {
    case Tag::A:
        return common | bit(Attribute::Href);
    case Tag::Abbr:
        return common | bit(Attribute::Title);
    case Tag::Img:
        return common | bit(Attribute::Alt) | bit(Attribute::Height) | bit(Attribute::Src) | bit(Attribute::Width);
    case Tag::Td:
        return common | bit(Attribute::Colspan) | bit(Attribute::Rowspan);
    case Tag::Th:
        return common | bit(Attribute::Colspan) | bit(Attribute::Rowspan) | bit(Attribute::Scope);
    case Tag::Col:
        return common | bit(Attribute::Span);
    case Tag::Ol:
        return common | bit(Attribute::Reversed) | bit(Attribute::Start) | bit(Attribute::Type);
    case Tag::Li:
        return common | bit(Attribute::Value);
    case Tag::Br:
    case Tag::Wbr:
        return 0;
    default:
        return common;
    }
}

constexpr ClassSet classesOf(Tag tag)
{
    switch (tag) {
    case Tag::Br:
    case Tag::Wbr:
    case Tag::Hr:
    case Tag::Colgroup:
        return 0;
    case Tag::Col:
    case Tag::Img:
        return Widths;
    case Tag::Table:
        return Alignments | Widths;
    case Tag::Td:
    case Tag::Th:
        return Alignments | TextStyles | Widths;
    case Tag::Thead:
    case Tag::Tbody:
    case Tag::Tfoot:
    case Tag::Tr:
        return Alignments | TextStyles;
    case Tag::H3:
        return Alignments | TextStyles | Indent | Subheading;
    case Tag::Span:
        return TextStyles | SubScript | SuperScript | Embed;
    default:
        return has(Blocks, tag) ? Alignments | TextStyles | Indent : TextStyles | SubScript | SuperScript;
    }
}

/// Exact, lower case; nothing for a name outside the language.
std::optional<Tag> tagNamed(QByteArrayView name);
std::optional<Attribute> attributeNamed(QByteArrayView name);
/// Index into ClassNames.
std::optional<int> classNamed(QByteArrayView name);

}
