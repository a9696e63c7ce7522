// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/jsonfinder.h"

#include "capture/jsonscan.h"

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}

bool looksLikeJson(QByteArrayView text)
{
    if (text.isEmpty() || (text[0] != '{' && text[0] != '['))
        return false;
    qsizetype next = 1;
    // More white space than any printer writes; the bound keeps runs of brackets and blanks linear.
    while (next < text.size() && next < 256 && isSpace(text[next]))
        ++next;
    if (next == text.size())
        return false;
    return text[0] == '{' ? text[next] == '"' || text[next] == '}'
                          : text[next] == '{' || text[next] == '[' || text[next] == '"';
}

/// Whether there is something to tell of the value, be it that it is too large.
bool JsonFinder::parsed(QByteArrayView json, FoundJson &found)
{
    const JsonParser::Outcome outcome = m_parser.parse(json);
    if (outcome == JsonParser::Outcome::TooLarge)
        found.kind = FoundJson::Kind::TooLarge;
    return outcome == JsonParser::Outcome::Parsed || outcome == JsonParser::Outcome::TooLarge;
}

std::optional<FoundJson> JsonFinder::next()
{
    constexpr qsizetype Stretch = 1 << 20; // from one look at the stop to the next
    for (qsizetype ask = m_at; m_at < m_text.size();) {
        if (m_at >= ask) {
            if (m_stop.stop_requested())
                break;
            ask = m_at + Stretch;
        }
        if ((m_text[m_at] != '{' && m_text[m_at] != '[') || !looksLikeJson(m_text.sliced(m_at))) {
            ++m_at;
            continue;
        }
        FoundJson found;
        found.begin = m_at;
        WalkedJson walked = walkJson(m_text.sliced(m_at));
        found.end = m_at + walked.stop;
        m_at = found.end;
        switch (walked.ending) {
        case WalkedJson::Ending::TooDeep:
            found.kind = FoundJson::Kind::TooDeep;
            found.end = jsonExtent(m_text, found.begin).end;
            m_at = found.end;
            return found;
        case WalkedJson::Ending::Closed:
            if (parsed(m_text.sliced(found.begin, found.end - found.begin), found))
                return found;
            break;
        case WalkedJson::Ending::Broken:
            found.kind = FoundJson::Kind::Recovered;
            if (walked.recovered.isEmpty() || !parsed(walked.recovered, found))
                break;
            found.json = std::move(walked.recovered);
            found.intact = walked.intact;
            return found;
        }
    }
    return std::nullopt;
}
