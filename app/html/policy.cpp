// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/policy.h"

#include "html/canonicalurl.h"
#include "html/inlinestyle.h"
#include "html/nametable.h"
#include "html/textrules.h"
#include "markup/tags.h"

using namespace Vocabulary;

namespace {

enum class Fate : quint8 { Keep, Drop, Placeholder };

struct Rule
{
    const char *name;
    Fate fate;
    Tag tag = Tag::Div;
    ClassSet classes = 0;
};

/// Source names that are not in the language by themselves.
constexpr std::array rules = std::to_array<Rule>({
    {"article", Fate::Keep, Tag::Div},
    {"section", Fate::Keep, Tag::Div},
    {"nav", Fate::Keep, Tag::Div},
    {"aside", Fate::Keep, Tag::Div},
    {"main", Fate::Keep, Tag::Div},
    {"header", Fate::Keep, Tag::Div},
    {"footer", Fate::Keep, Tag::Div},
    {"address", Fate::Keep, Tag::Div},
    {"hgroup", Fate::Keep, Tag::Div},
    {"search", Fate::Keep, Tag::Div},
    {"fieldset", Fate::Keep, Tag::Div},
    {"legend", Fate::Keep, Tag::Div},
    {"form", Fate::Keep, Tag::Div},
    {"dialog", Fate::Keep, Tag::Div},
    {"details", Fate::Keep, Tag::Div},
    {"summary", Fate::Keep, Tag::Div},
    {"marquee", Fate::Keep, Tag::Div},
    {"center", Fate::Keep, Tag::Div, Center},
    {"dir", Fate::Keep, Tag::Ul},
    {"menu", Fate::Keep, Tag::Ul},
    {"strike", Fate::Keep, Tag::S},
    {"tt", Fate::Keep, Tag::Code},
    {"acronym", Fate::Keep, Tag::Abbr},
    {"font", Fate::Keep, Tag::Span},
    {"big", Fate::Keep, Tag::Span},
    {"image", Fate::Keep, Tag::Img},
    {"listing", Fate::Keep, Tag::Pre},
    {"xmp", Fate::Keep, Tag::Pre},
    {"script", Fate::Drop},
    {"style", Fate::Drop},
    {"template", Fate::Drop},
    {"svg", Fate::Drop},
    {"math", Fate::Drop},
    {"head", Fate::Drop},
    {"title", Fate::Drop},
    {"base", Fate::Drop},
    {"link", Fate::Drop},
    {"meta", Fate::Drop},
    {"noscript", Fate::Drop},
    {"noembed", Fate::Drop},
    {"noframes", Fate::Drop},
    {"frame", Fate::Drop},
    {"frameset", Fate::Drop},
    {"textarea", Fate::Drop},
    {"select", Fate::Drop},
    {"option", Fate::Drop},
    {"optgroup", Fate::Drop},
    {"datalist", Fate::Drop},
    {"canvas", Fate::Drop},
    {"map", Fate::Drop},
    {"area", Fate::Drop},
    {"track", Fate::Drop},
    {"param", Fate::Drop},
    {"source", Fate::Drop},
    {"input", Fate::Drop},
    {"keygen", Fate::Drop},
    {"bgsound", Fate::Drop},
    {"basefont", Fate::Drop},
    {"isindex", Fate::Drop},
    {"progress", Fate::Drop},
    {"meter", Fate::Drop},
    {"iframe", Fate::Placeholder},
    {"object", Fate::Placeholder},
    {"embed", Fate::Placeholder},
    {"applet", Fate::Placeholder},
    {"video", Fate::Placeholder},
    {"audio", Fate::Placeholder},
});

constexpr auto ruleNames = [] {
    std::array<const char *, rules.size()> names{};
    for (std::size_t i = 0; i < rules.size(); ++i)
        names[i] = rules[i].name;
    return names;
}();
constexpr NameTable ruleTable(ruleNames);

/// A decimal integer from `low` to `high` at the start of the text, as HTML reads numbers; else nothing.
std::optional<int> integer(QByteArrayView text, int low, int high)
{
    QByteArrayView rest = text.first(std::min<qsizetype>(text.size(), 32));
    while (!rest.isEmpty() && Markup::isSpace(rest[0]))
        rest = rest.sliced(1);
    const bool negative = rest.startsWith('-');
    if (negative || rest.startsWith('+'))
        rest = rest.sliced(1);
    int value = 0;
    qsizetype digits = 0;
    for (; digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9'; ++digits) {
        value = value * 10 + (rest[digits] - '0');
        if (value > 10'000'000)
            return std::nullopt;
    }
    value = negative ? -value : value;
    return digits && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

class AttributeKeeper final
{
public:
    AttributeKeeper(const SourceElement &element, Tag tag, const QByteArray &base)
        : m_element(element)
        , m_base(base)
        , m_allowed(attributesOf(tag))
    {
    }

    /// In the vocabulary's order.
    OutputAttributes kept()
    {
        text(Attribute::Alt, "alt");
        number(Attribute::Colspan, {"colspan"}, 2, 100);
        word(Attribute::Dir, "dir", {"ltr", "rtl", "auto"});
        size(Attribute::Height, "tg-height", "height");
        if (wants(Attribute::Href))
            address(Attribute::Href,
                    CanonicalUrl::link(m_element.attribute("href").value_or(QByteArrayView()), m_base));
        language();
        if (wants(Attribute::Reversed) && m_element.attribute("reversed"))
            m_kept.append({Attribute::Reversed, {}});
        number(Attribute::Rowspan, {"rowspan"}, 2, 200);
        word(Attribute::Scope, "scope", {"row", "col", "rowgroup", "colgroup"});
        number(Attribute::Span, {"span"}, 2, 100);
        if (wants(Attribute::Src))
            image();
        number(Attribute::Start, {"start"}, -999'999, 999'999);
        text(Attribute::Title, "title");
        listType();
        number(Attribute::Value, {"value"}, -999'999, 999'999);
        size(Attribute::Width, "tg-width", "width");
        return m_kept;
    }

private:
    bool wants(Attribute attribute) const { return (m_allowed & bit(attribute)) != 0; }

    void address(Attribute attribute, const QByteArray &value)
    {
        if (!value.isEmpty())
            m_kept.append({attribute, value});
    }

    void text(Attribute attribute, const char *name)
    {
        if (!wants(attribute))
            return;
        if (const auto value = m_element.attribute(name))
            address(attribute, TextRules::cleanLine(*value));
    }

    bool number(Attribute attribute, std::initializer_list<const char *> names, int low, int high)
    {
        if (!wants(attribute))
            return false;
        for (const char *name : names) {
            const auto value = m_element.attribute(name);
            if (const auto bounded = value ? integer(*value, low, high) : std::nullopt) {
                m_kept.append({attribute, QByteArray::number(*bounded)});
                return true;
            }
        }
        return false;
    }

    /// Of an image, in pixels; a percentage is a class.
    void size(Attribute attribute, const char *tiger, const char *plain)
    {
        const auto value = wants(attribute) ? m_element.attribute(plain) : std::nullopt;
        if (value && value->trimmed().endsWith('%'))
            number(attribute, {tiger}, 1, 10'000);
        else
            number(attribute, {tiger, plain}, 1, 10'000);
    }

    void word(Attribute attribute, const char *name, std::initializer_list<const char *> words)
    {
        if (!wants(attribute))
            return;
        const auto value = m_element.attribute(name);
        if (!value || value->size() > 16)
            return;
        const QByteArray lower = value->toByteArray().trimmed().toLower();
        for (const char *each : words) {
            if (lower == each)
                m_kept.append({attribute, lower});
        }
    }

    void language()
    {
        if (!wants(Attribute::Lang))
            return;
        const auto value = m_element.attribute("lang");
        if (!value || value->isEmpty() || value->size() > 35)
            return;
        for (const char c : *value) {
            if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-')
                return;
        }
        m_kept.append({Attribute::Lang, value->toByteArray()});
    }

    void listType()
    {
        if (!wants(Attribute::Type))
            return;
        const auto value = m_element.attribute("type");
        if (value && value->size() == 1 && QByteArrayView("1aAiI").contains((*value)[0]))
            m_kept.append({Attribute::Type, value->toByteArray()});
    }

    /// Lazy loaders put the real address elsewhere and a stand-in, often not http, into src. An address on the web,
    /// where one is to be had, before one that only the capture knows.
    void image()
    {
        for (const auto judge : {CanonicalUrl::image, CanonicalUrl::picture}) {
            for (const char *name : {"src", "data-src", "data-original"}) {
                const auto value = m_element.attribute(name);
                const QByteArray url = value ? judge(*value, m_base) : QByteArray();
                if (!url.isEmpty()) {
                    m_kept.append({Attribute::Src, url});
                    return;
                }
            }
        }
    }

    const SourceElement &m_element;
    const QByteArray &m_base;
    AttributeSet m_allowed;
    OutputAttributes m_kept;
};

bool holds(const OutputAttributes &attributes, Attribute wanted)
{
    return std::any_of(attributes.begin(), attributes.end(),
                       [wanted](const OutputAttribute &each) { return each.attribute == wanted; });
}

ClassSet classesFor(const SourceElement &element, Tag tag, ClassSet classes)
{
    if (const auto align = element.attribute("align"); align && tag != Tag::Img)
        classes = InlineStyle::merged(classes, InlineStyle::fromAlign(*align));
    if (const auto width = element.attribute("width"))
        classes = InlineStyle::merged(classes, InlineStyle::fromWidth(*width));
    if (const auto names = element.attribute("class"))
        classes = InlineStyle::merged(classes, InlineStyle::fromClass(*names));
    if (const auto style = element.attribute("style"))
        classes = InlineStyle::merged(classes, InlineStyle::fromCss(*style));
    return classes;
}

}

bool Policy::start(const SourceElement &element)
{
    if (element.isForeign()) {
        m_builder.startTransparent();
        return false;
    }
    if (const auto tag = tagNamed(element.name())) {
        keep(element, *tag, 0);
        return true;
    }
    const int index = ruleTable.find(ruleNames, element.name());
    if (index < 0) {
        m_builder.startTransparent();
        return true;
    }
    const Rule &rule = rules[std::size_t(index)];
    switch (rule.fate) {
    case Fate::Keep:
        keep(element, rule.tag, rule.classes);
        return true;
    case Fate::Placeholder:
        return placeholder(element);
    case Fate::Drop:
        break;
    }
    m_builder.startTransparent();
    return false;
}

bool Policy::placeholder(const SourceElement &element)
{
    QByteArray host;
    for (const char *name : {"src", "data", "data-src"}) {
        if (const auto value = element.attribute(name); value && host.isEmpty())
            host = CanonicalUrl::host(CanonicalUrl::image(*value, m_base));
    }
    m_builder.start(Tag::Span, Embed, {});
    m_builder.text(host.isEmpty() ? QByteArray("[embedded content removed]")
                                  : "[embedded content removed: " + host + ']');
    return false;
}

void Policy::keep(const SourceElement &element, Tag tag, ClassSet classes)
{
    if (element.attributeCount() == 0 && tag != Tag::A && tag != Tag::Img) {
        m_builder.start(tag, classes, {});
        return;
    }
    const OutputAttributes attributes = AttributeKeeper(element, tag, m_base).kept();
    classes = classesFor(element, tag, classes);
    if (tag == Tag::Img && !holds(attributes, Attribute::Src))
        m_builder.startTransparent();
    else
        m_builder.start(tag == Tag::A && !holds(attributes, Attribute::Href) ? Tag::Span : tag, classes, attributes);
}
