// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/jsonscan.h"

#include "capture/json.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// `at` is behind the opening quote; answers the closing quote, or the size when there is none.
qsizetype closingQuote(QByteArrayView text, qsizetype at)
{
    while (at < text.size()) {
        const auto *quote = static_cast<const char *>(std::memchr(text.data() + at, '"', size_t(text.size() - at)));
        if (!quote)
            return text.size();
        const qsizetype found = quote - text.data();
        qsizetype backslashes = 0;
        while (found - backslashes > at && text[found - backslashes - 1] == '\\')
            ++backslashes;
        if (backslashes % 2 == 0)
            return found;
        at = found + 1;
    }
    return text.size();
}

/// Keys whose half value is still worth reading.
bool isProse(QByteArrayView key)
{
    static constexpr std::array<const char *, 12> Keys{"text",         "htmlText",     "html",     "content",
                                                       "content_text", "content_html", "summary",  "description",
                                                       "articleBody",  "post_content", "abstract", "introduction"};
    return std::any_of(Keys.begin(), Keys.end(), [key](const char *prose) { return key == QByteArrayView(prose); });
}

/// A string, read from behind its opening quote: up to the closing quote, or to the first byte that no string holds.
struct StringEnd
{
    qsizetype at = 0;
    bool closed = false;
    qsizetype whole = 0; ///< the end of the last whole character or escape
};

/// The first half of a character beyond the first plane, at its backslash.
bool isHighSurrogate(QByteArrayView escape)
{
    return (escape[2] == 'd' || escape[2] == 'D') && std::strchr("89abAB", escape[3]);
}

StringEnd readString(QByteArrayView text, qsizetype at)
{
    qsizetype whole = at;
    while (at < text.size()) {
        const auto c = uchar(text[at]);
        if (c == '"')
            return {at, true, at};
        if (c < 0x20)
            return {at, false, whole};
        qsizetype length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (c == '\\') {
            if (at + 1 == text.size() || !std::strchr("\"\\/bfnrtu", text[at + 1]))
                return {at, false, whole};
            length = text[at + 1] == 'u' ? 6 : 2;
            const auto *digits = text.data() + at + 2;
            if (at + length <= text.size() && !std::all_of(digits, digits + length - 2, isHex))
                return {at, false, whole};
        }
        if (at + length > text.size())
            return {text.size(), false, whole};
        const bool half = length == 6 && isHighSurrogate(text.sliced(at, length));
        at += length;
        if (!half)
            whole = at;
    }
    return {at, false, whole};
}

bool isNumber(QByteArrayView token)
{
    qsizetype i = token.startsWith('-') ? 1 : 0;
    const auto digits = [&] {
        const qsizetype from = i;
        while (i < token.size() && isDigit(token[i]))
            ++i;
        return i - from;
    };
    const bool zero = i < token.size() && token[i] == '0';
    const qsizetype whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (i < token.size() && token[i] == '.') {
        ++i;
        if (digits() == 0)
            return false;
    }
    if (i < token.size() && (token[i] == 'e' || token[i] == 'E')) {
        ++i;
        if (i < token.size() && (token[i] == '+' || token[i] == '-'))
            ++i;
        if (digits() == 0)
            return false;
    }
    return i == token.size();
}

bool isScalar(QByteArrayView token)
{
    return token == QByteArrayView("true") || token == QByteArrayView("false") || token == QByteArrayView("null") ||
           isNumber(token);
}

qsizetype endOfToken(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isSpace(text[at]) && !std::strchr(",:{}[]\"", text[at]))
        ++at;
    return at;
}

/// Walks a value by the grammar and remembers the last place at which closing the open brackets makes it whole.
class Walk
{
public:
    explicit Walk(QByteArrayView text)
        : m_text(text)
    {
    }

    WalkedJson run()
    {
        while (step()) {
        }
        WalkedJson result;
        result.stop = std::max<qsizetype>(m_at, 1);
        if (m_done) {
            result.ending = WalkedJson::Ending::Closed;
            return result;
        }
        if (m_tooDeep)
            result.ending = WalkedJson::Ending::TooDeep;
        if (m_cut == 0 || m_tooDeep)
            return result;
        result.intact = m_cut;
        result.recovered.reserve(m_cut + m_tail.size() + m_open.size()); // once: it may be as long as the text
        result.recovered.append(m_text.first(m_cut)).append(m_tail);
        for (auto bracket = m_open.crbegin(); bracket != m_open.crend(); ++bracket)
            result.recovered.append(*bracket == '{' ? '}' : ']');
        return result;
    }

private:
    enum class Want { Key, FirstKey, Colon, Value, FirstValue, CommaOrEnd };

    bool step()
    {
        if (m_done)
            return false;
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        if (m_at == m_text.size())
            return false;
        const char c = m_text[m_at];
        switch (m_want) {
        case Want::FirstKey:
            if (c == '}')
                return close('{');
            [[fallthrough]];
        case Want::Key:
            return c == '"' && readKey();
        case Want::Colon:
            if (c != ':')
                return false;
            m_want = Want::Value;
            ++m_at;
            return true;
        case Want::FirstValue:
            if (c == ']')
                return close('[');
            [[fallthrough]];
        case Want::Value:
            return readValue(c);
        case Want::CommaOrEnd:
            if (c == '}' || c == ']')
                return close(c == '}' ? '{' : '[');
            if (c != ',')
                return false;
            ++m_at;
            m_want = m_open.back() == '{' ? Want::Key : Want::Value;
            return true;
        }
        return false;
    }

    bool readKey()
    {
        const StringEnd end = readString(m_text, m_at + 1);
        m_key = m_text.sliced(m_at + 1, end.at - m_at - 1);
        m_at = end.at + end.closed;
        m_want = Want::Colon;
        return end.closed;
    }

    bool readValue(char c)
    {
        if (c == '{' || c == '[') {
            m_tooDeep = m_open.size() >= JsonDepthLimit;
            if (m_tooDeep)
                return false;
            m_open.append(c);
            m_want = c == '{' ? Want::FirstKey : Want::FirstValue;
            m_cut = ++m_at;
            return true;
        }
        if (m_open.isEmpty())
            return false;
        if (c == '"')
            return readText();
        const qsizetype end = endOfToken(m_text, m_at);
        // A number at the very end may lack digits.
        if (end == m_text.size() || !isScalar(m_text.sliced(m_at, end - m_at)))
            return false;
        m_at = end;
        return finishValue();
    }

    bool readText()
    {
        const StringEnd end = readString(m_text, m_at + 1);
        m_at = end.at + end.closed;
        if (end.closed)
            return finishValue();
        if (m_open.back() == '{' && isProse(m_key)) {
            m_cut = end.whole;
            m_tail = "\"";
        }
        return false;
    }

    bool close(char opener)
    {
        if (m_open.isEmpty() || m_open.back() != opener)
            return false;
        m_open.chop(1);
        ++m_at;
        m_done = m_open.isEmpty();
        return finishValue();
    }

    bool finishValue()
    {
        m_want = Want::CommaOrEnd;
        m_cut = m_at;
        return true;
    }

    QByteArrayView m_text;
    QByteArray m_open; ///< the brackets that are open, innermost last
    QByteArray m_tail; ///< the closing quote of a cut string
    QByteArrayView m_key;
    qsizetype m_at = 0;
    qsizetype m_cut = 0;
    Want m_want = Want::Value;
    bool m_done = false;
    bool m_tooDeep = false;
};

}

JsonExtent jsonExtent(QByteArrayView text, qsizetype start)
{
    JsonExtent extent{text.size(), false, false};
    qsizetype depth = 0;
    for (qsizetype i = start; i < text.size(); ++i) {
        switch (text[i]) {
        case '"':
            i = closingQuote(text, i + 1);
            break;
        case '{':
        case '[':
            extent.tooDeep |= ++depth > JsonDepthLimit;
            break;
        case '}':
        case ']':
            if (--depth == 0) {
                extent.end = i + 1;
                extent.closed = true;
                return extent;
            }
            break;
        default:
            break;
        }
    }
    return extent;
}

JsonCost jsonCost(QByteArrayView text)
{
    JsonCost cost;
    qsizetype depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '"':
            i = closingQuote(text, i + 1);
            break;
        case '{':
        case '[':
            ++cost.marks;
            if (++depth > JsonDepthLimit) {
                cost.tooDeep = true;
                return cost;
            }
            break;
        case '}':
        case ']':
            --depth;
            [[fallthrough]];
        case ',':
        case ':':
            ++cost.marks;
            break;
        default:
            break;
        }
    }
    return cost;
}

QList<JsonSlice> objectSlices(QByteArrayView json, const QList<qsizetype> &ordinals)
{
    QList<JsonSlice> slices(ordinals.size());
    QList<qsizetype> open; // the slice that each open object fills, -1 for none
    qsizetype ordinal = 0;
    qsizetype next = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '"':
            i = closingQuote(json, i + 1);
            break;
        case '{': {
            const bool wanted = next < ordinals.size() && ordinals[next] == ordinal;
            if (wanted)
                slices[next].begin = i;
            open.append(wanted ? next++ : -1);
            ++ordinal;
            break;
        }
        case '}':
            if (open.isEmpty())
                return slices;
            if (const qsizetype slice = open.takeLast(); slice >= 0)
                slices[slice].end = i + 1;
            break;
        default:
            break;
        }
    }
    return slices;
}

WalkedJson walkJson(QByteArrayView text)
{
    return Walk(text).run();
}

QByteArray mendedForParser(QByteArrayView json)
{
    QByteArray mended;
    qsizetype copied = 0;
    const auto replace = [&](qsizetype from, qsizetype to, const QByteArray &with) {
        mended.append(json.sliced(copied, from - copied)).append(with);
        copied = to;
    };
    const auto surrogate = [&json](qsizetype at) { // the unit that "\uD83D" at `at` stands for, else 0
        if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
            return 0;
        bool valid = false;
        const int unit = json.sliced(at + 2, 4).toByteArray().toInt(&valid, 16);
        return valid && unit >= 0xD800 && unit <= 0xDFFF ? unit : 0;
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '"') {
            const qsizetype quote = closingQuote(json, i + 1);
            for (qsizetype at = i + 1; at < quote; ++at) {
                if (json[at] != '\\')
                    continue;
                const int unit = surrogate(at);
                const int second = unit > 0 && unit < 0xDC00 ? surrogate(at + 6) : 0;
                if (unit > 0 && second >= 0xDC00) {
                    at += 11;
                } else if (unit > 0) {
                    replace(at, at + 6, "\\uFFFD");
                    at += 5;
                } else {
                    ++at;
                }
            }
            i = quote;
        } else if (json[i] == '-' || isDigit(json[i])) {
            const qsizetype end = endOfToken(json, i);
            const QByteArrayView token = json.sliced(i, end - i);
            const auto digits = std::count_if(token.begin(), token.end(), isDigit);
            const bool exponent = token.toByteArray().toLower().contains('e');
            const auto next = std::find_if_not(json.begin() + end, json.end(), isSpace);
            const bool isKey = next != json.end() && *next == ':'; // an error that quotes would hide
            if ((digits > 18 || exponent) && !isKey && isNumber(token))
                replace(i, end, '"' + token.toByteArray() + '"');
            i = end - 1;
        }
    }
    if (copied == 0)
        return {};
    mended.append(json.sliced(copied));
    return mended;
}
