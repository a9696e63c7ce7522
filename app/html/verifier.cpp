// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/verifier.h"

#include "html/canonicalreader.h"
#include "html/safehtml.h"
#include "html/textrules.h"

using namespace Vocabulary;

namespace {

/// No table of URL rules here, only the form that the canonical ones have.
class AddressForm final
{
public:
    explicit AddressForm(QByteArrayView raw)
        : m_rest(raw)
    {
    }

    bool isLink() { return isWeb() || (take("mailto:") && mailbox()); }

    bool isWeb()
    {
        if (m_rest.size() > 4096 + 4096 || !(take("https://") || take("http://")) || !host())
            return false;
        if (take(":") && !take("8080") && !take("8443") && !take("443") && !take("80"))
            return false;
        return take("/") && tail();
    }

private:
    bool take(QByteArrayView text)
    {
        if (!m_rest.startsWith(text))
            return false;
        m_rest = m_rest.sliced(text.size());
        return true;
    }

    static bool isHostByte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

    bool host()
    {
        qsizetype label = 0;
        qsizetype at = 0;
        for (; at < m_rest.size() && (isHostByte(m_rest[at]) || m_rest[at] == '.'); ++at) {
            if (m_rest[at] == '.' && !label)
                return false;
            label = m_rest[at] == '.' ? 0 : label + 1;
        }
        m_rest = m_rest.sliced(at);
        return label > 0 && at <= 253;
    }

    bool mailbox()
    {
        qsizetype at = 0;
        for (; at < m_rest.size() && m_rest[at] != '@'; ++at) {
            const char c = m_rest[at];
            if (!isHostByte(char(c >= 'A' && c <= 'Z' ? c | 0x20 : c)) && c != '.' && c != '+')
                return false;
        }
        m_rest = m_rest.sliced(at);
        return at > 0 && take("@") && host() && m_rest.isEmpty();
    }

    bool tail() const
    {
        bool fragment = false;
        for (qsizetype at = 0; at < m_rest.size(); ++at) {
            const char c = m_rest[at];
            if (isHostByte(c) || (c >= 'A' && c <= 'Z') || QByteArrayView(".~!$()*+,;=:@/?").contains(c))
                continue;
            if (c == '&' && m_rest.sliced(at).startsWith("&amp;"))
                at += 4;
            else if (c == '%' && at + 2 < m_rest.size() && isHex(m_rest[at + 1]) && isHex(m_rest[at + 2]))
                at += 2;
            else if (c == '#' && !fragment)
                fragment = true;
            else
                return false;
        }
        return true;
    }

    static bool isHex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

    QByteArrayView m_rest;
};

bool isOneOf(QByteArrayView value, std::initializer_list<QByteArrayView> words)
{
    return std::find(words.begin(), words.end(), value) != words.end();
}

/// A decimal as it is written here: no sign but "-", no leading zero.
bool isInteger(QByteArrayView value, int low, int high)
{
    const bool negative = value.startsWith('-');
    const QByteArrayView digits = value.sliced(negative);
    if (digits.isEmpty() || digits.size() > 6 || (digits[0] == '0' && (digits.size() > 1 || negative)))
        return false;
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
    }
    number = negative ? -number : number;
    return number >= low && number <= high;
}

bool areClasses(QByteArrayView value, Tag tag)
{
    ClassSet set = 0;
    for (qsizetype from = 0;;) {
        const qsizetype space = value.indexOf(' ', from);
        const auto index = classNamed(value.sliced(from, (space < 0 ? value.size() : space) - from));
        const ClassSet one = index ? ClassSet(1) << *index : 0;
        if (!(one & classesOf(tag)) || one <= set) // ascending: above all that came before
            return false;
        set |= one;
        if (space < 0)
            break;
        from = space + 1;
    }
    return std::popcount(set & Alignments) <= 1 && std::popcount(set & Widths) <= 1;
}

bool isLanguage(QByteArrayView value)
{
    if (value.isEmpty() || value.size() > 35)
        return false;
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

class Verifier final
{
public:
    explicit Verifier(QByteArrayView html)
        : m_reader(html)
    {
    }

    bool run()
    {
        for (;;) {
            switch (m_reader.next()) {
            case CanonicalReader::Token::Start:
                if (!start())
                    return false;
                break;
            case CanonicalReader::Token::End:
                if (!end())
                    return false;
                break;
            case CanonicalReader::Token::Text:
                if (!text())
                    return false;
                break;
            case CanonicalReader::Token::Done:
                return m_depth == 0;
            case CanonicalReader::Token::Invalid:
                return false;
            }
            m_justOpenedPre = m_reader.token() == CanonicalReader::Token::Start && m_reader.tag() == Tag::Pre;
        }
    }

private:
    struct Open
    {
        Tag tag;
        TagSet inside;
    };

    bool start()
    {
        const Tag tag = m_reader.tag();
        const TagSet inside = m_depth ? m_open[m_depth - 1].inside : 0;
        const TagSet allowed = m_depth ? childrenOf(m_open[m_depth - 1].tag) : FlowBlocks;
        if (!has(allowed, tag) || m_depth == std::size_t(MaximumDepth) || has(inside & NeverNested, tag))
            return false;
        if (has(Blocks, tag) && (inside & PhrasingOnly))
            return false;
        if (has(Blocks, tag) || has(tags(Tag::Br, Tag::Img), tag))
            m_marks.reset();
        if (!attributes())
            return false;
        if (!has(Void, tag))
            m_open[m_depth++] = {tag, inside | bit(tag)};
        return true;
    }

    bool end()
    {
        if (!m_depth || m_open[m_depth - 1].tag != m_reader.tag())
            return false;
        --m_depth;
        if (has(Blocks, m_reader.tag()))
            m_marks.reset();
        return true;
    }

    bool text()
    {
        if (!m_depth || has(NoText, m_open[m_depth - 1].tag))
            return false;
        const QByteArrayView source = m_reader.source();
        if (m_justOpenedPre && source.startsWith('\n'))
            return false;
        return characters(source, m_marks, has(m_open[m_depth - 1].inside, Tag::Pre));
    }

    static bool characters(QByteArrayView text, TextRules::CombiningRun &marks, bool preformatted)
    {
        const char *end = text.data() + text.size();
        for (const char *at = text.data(); at != end;) {
            const quint8 byte = quint8(*at);
            if (byte < 0x80) {
                if ((byte < 0x20 && !(preformatted && (byte == '\n' || byte == '\t'))) || byte == 0x7F)
                    return false;
                marks.reset();
                ++at;
                continue;
            }
            if (TextRules::isPlainHanLead(*at) && end - at > 2 && TextRules::isContinuation(at[1]) &&
                TextRules::isContinuation(at[2])) {
                marks.reset();
                at += 3;
                continue;
            }
            const TextRules::CodePoint point = TextRules::decode(at, end);
            if (!point.valid || TextRules::isForbidden(point.value) || !marks.accepts(point.value))
                return false;
            at += point.length;
        }
        return true;
    }

    bool attributes() const
    {
        bool address = false;
        for (const CanonicalReader::AttributeView &each : m_reader) {
            if (!attribute(each.attribute, each.raw))
                return false;
            address = address || each.attribute == Attribute::Href || each.attribute == Attribute::Src;
        }
        return address || !has(tags(Tag::A, Tag::Img), m_reader.tag());
    }

    bool attribute(Attribute attribute, QByteArrayView raw) const
    {
        switch (attribute) {
        case Attribute::Alt:
        case Attribute::Title: {
            TextRules::CombiningRun marks;
            return !raw.isEmpty() && characters(raw, marks, false);
        }
        case Attribute::Class:
            return areClasses(raw, m_reader.tag());
        case Attribute::Colspan:
        case Attribute::Span:
            return isInteger(raw, 2, 100);
        case Attribute::Rowspan:
            return isInteger(raw, 2, 200);
        case Attribute::Dir:
            return isOneOf(raw, {"ltr", "rtl", "auto"});
        case Attribute::Width:
        case Attribute::Height:
            return isInteger(raw, 1, 10'000);
        case Attribute::Href:
            return AddressForm(raw).isLink();
        case Attribute::Src:
            return AddressForm(raw).isWeb();
        case Attribute::Lang:
            return isLanguage(raw);
        case Attribute::Reversed:
            return raw.isEmpty();
        case Attribute::Scope:
            return isOneOf(raw, {"row", "col", "rowgroup", "colgroup"});
        case Attribute::Start:
        case Attribute::Value:
            return isInteger(raw, -999'999, 999'999);
        case Attribute::Type:
            return isOneOf(raw, {"1", "a", "A", "i", "I"});
        }
        return false;
    }

    CanonicalReader m_reader;
    std::array<Open, std::size_t(MaximumDepth)> m_open;
    std::size_t m_depth = 0;
    TextRules::CombiningRun m_marks;
    bool m_justOpenedPre = false;
};

}

bool isOutputLanguage(QByteArrayView html)
{
    return Verifier(html).run();
}

std::optional<SafeHtml> SafeHtml::verified(QByteArray stored)
{
    return isOutputLanguage(stored) ? std::optional(SafeHtml(std::move(stored))) : std::nullopt;
}
