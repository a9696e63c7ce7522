// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/longlist.h"

#include "capture/json.h"
#include "capture/jsonfinder.h"

#include <QList>

#include <algorithm>

namespace {

struct OpenBracket
{
    char bracket = 0;
    qsizetype behind = 0;
    qsizetype list = -1; // its number
    bool ofObjects = false;
    bool parted = false; // by a comma
};

bool startsObject(QByteArrayView text)
{
    const QByteArrayView trimmed = text.first(std::min<qsizetype>(text.size(), 100)).trimmed();
    return trimmed.startsWith('{');
}

/// Up to the last character's end: where a text is cut may be in the middle of one.
QByteArrayView wholeCharacters(QByteArrayView utf8)
{
    qsizetype end = utf8.size();
    while (end > 0 && (uchar(utf8[end - 1]) & 0xC0) == 0x80)
        --end;
    return end > 0 && uchar(utf8[end - 1]) >= 0xC0 ? utf8.first(end - 1) : utf8;
}

bool isUtf8(QByteArrayView text)
{
    return simdjson::validate_utf8(text.data(), size_t(text.size()));
}

}

std::optional<ListFrame> longListIn(QByteArrayView beginning)
{
    constexpr QByteArrayView Bom = "\xEF\xBB\xBF";
    const qsizetype start = beginning.startsWith(Bom) ? Bom.size() : 0;
    if (!looksLikeJson(beginning.sliced(start).trimmed()) || !isUtf8(wholeCharacters(beginning)))
        return std::nullopt;
    QList<OpenBracket> open;
    qsizetype lists = 0;
    StringScanner strings;
    for (qsizetype i = start; i < beginning.size(); ++i) {
        const char c = beginning[i];
        if (strings.isString(c))
            continue;
        if (c == '{' || c == '[') {
            if (open.size() == JsonDepthLimit)
                return std::nullopt;
            const bool list = c == '[';
            open.append({c, i + 1, list ? lists++ : -1, list && startsObject(beginning.sliced(i + 1)), false});
        } else if (c == '}' || c == ']') {
            if (open.isEmpty() || open.takeLast().bracket != (c == '}' ? '{' : '[') || open.isEmpty())
                return std::nullopt; // broken, or the value ends here
        } else if (c == ',' && !open.isEmpty()) {
            open.last().parted = true;
        }
    }
    const auto list = std::find_if(open.cbegin(), open.cend(),
                                   [](const OpenBracket &bracket) { return bracket.ofObjects && bracket.parted; });
    if (list == open.cend())
        return std::nullopt;
    ListFrame frame{beginning.first(list->behind).toByteArray(), {}, list->list};
    for (auto bracket = std::make_reverse_iterator(list + 1); bracket != open.crend(); ++bracket)
        frame.behind.append(bracket->bracket == '{' ? '}' : ']');
    return frame;
}

qsizetype ElementScanner::next(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (m_strings.isString(c))
            continue;
        if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            if (--m_depth < 0)
                return i;
        } else if (c == ',' && m_depth == 0) {
            return i;
        }
    }
    return text.size();
}
