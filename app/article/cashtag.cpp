// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/cashtag.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype LongestInner = 160; // fund names run to 60 characters; the bound keeps the search linear

bool isDollar(QChar c)
{
    return c == u'$' || c == u'＄';
}
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isLatin(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}
bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}
bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}
bool isEastAsian(QChar c)
{
    return c.unicode() >= 0x3040 && (c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
                                     c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Hangul);
}

bool endsSentence(QChar c)
{
    return QStringView(u"，。！？；：、,;!?:\"“”《》…").contains(c);
}

/// "190 target, tied to", "5.00": what follows a dollar sign in money.
bool looksLikeMoney(QStringView inner)
{
    const auto end =
        std::find_if_not(inner.begin(), inner.end(), [](QChar c) { return isDigit(c) || c == u'.' || c == u','; });
    return end != inner.begin() && isDigit(inner.front()) && (end == inner.end() || !isLatin(*end));
}

/// A code as people write it: capitals, digits and `.-_`, with the lower-case tails of futures ("CLmain") and share
/// classes; or all lower-case ("tsla"). `digitsAlone` are codes of 4 to 6 digits.
bool looksLikeCode(QStringView text, bool digitsAlone)
{
    if (text.isEmpty() || text.size() > 24)
        return false;
    qsizetype digits = 0;
    qsizetype uppers = 0;
    qsizetype lowers = 0;
    for (QChar c : text) {
        digits += isDigit(c);
        uppers += isUpper(c);
        lowers += isLower(c);
        if (!isDigit(c) && !isLatin(c) && c != u'.' && c != u'-' && c != u'_')
            return false;
    }
    if (uppers + lowers == 0)
        return digitsAlone && digits == text.size() && digits >= 4 && digits <= 6;
    if (lowers == 0 || text.endsWith(u"main"))
        return true;
    return uppers == 0 ? lowers <= 6 : lowers <= 1; // "BRK.b" and "BRKb" are codes, "Tesla" is a word
}

/// "NVDA 20241220 170.0 CALL" and OCC's "AAPL  250829C00150000".
bool looksLikeOption(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[A-Z][A-Z.]{0,5} {1,6}(?:\\d{8} +\\d+(?:\\.\\d+)? +(?:CALL|PUT)|\\d{6}[CP]\\d{8})\\z"));
    return form.match(text.toString()).hasMatch();
}

/// Digits alone between two dollar signs: only where no amount is written like that.
bool looksLikeBareNumberCode(QStringView text)
{
    if (!std::all_of(text.begin(), text.end(), isDigit))
        return false;
    return (text.size() == 5 && text.front() == u'0') ||
           (text.size() == 6 && QStringView(u"034689").contains(text.front()));
}

bool looksLikeName(QStringView text)
{
    if (text.size() > 40 || text.front().isSpace() || text.back().isSpace() || isDigit(text.front()))
        return false;
    if (std::any_of(text.begin(), text.end(), endsSentence))
        return false;
    if (std::any_of(text.begin(), text.end(), isEastAsian))
        return true;
    // In Latin letters only what is written like a proper name: "Tesla Motors", not "and then".
    const QList<QStringView> words = text.split(u' ');
    return words.size() <= 5 && std::any_of(text.begin(), text.end(), isLower) &&
           std::all_of(words.begin(), words.end(), [](QStringView word) {
               return !word.isEmpty() && isUpper(word.front()) && std::all_of(word.begin(), word.end(), [](QChar c) {
                   return isLatin(c) || c == u'&' || c == u'-' || c == u'\'';
               });
           });
}

/// What stands between two dollar signs. `next` is the character behind the second one.
std::optional<Cashtag> readPair(QStringView inner, QChar next)
{
    Cashtag tag;
    if (inner.endsWith(u')') || inner.endsWith(u'）')) {
        const qsizetype open = std::max(inner.lastIndexOf(u'('), inner.lastIndexOf(u'（'));
        const QStringView code = open > 0 ? inner.sliced(open + 1).chopped(1).trimmed() : QStringView();
        const bool money = open > 0 && looksLikeMoney(inner.first(open));
        if (open > 0 && !(money && isDigit(next)) && (looksLikeCode(code, !money) || looksLikeOption(code))) {
            tag.name = inner.first(open).trimmed().toString();
            tag.id = TickerId::parse(withoutExchange(code));
            if (tag.id)
                return tag;
        }
    }
    if (looksLikeMoney(inner) && !looksLikeBareNumberCode(inner))
        return std::nullopt;
    if ((looksLikeCode(inner, false) && (isLatin(inner.front()) || inner.front() == u'.' || isDigit(inner.front()))) ||
        looksLikeOption(inner) || looksLikeBareNumberCode(inner)) {
        tag.id = TickerId::parse(inner);
        if (tag.id)
            return tag;
    }
    if (looksLikeName(inner)) {
        tag.name = inner.toString();
        return tag;
    }
    return std::nullopt;
}

/// Behind a single dollar sign these are currencies and units, not companies.
bool isUnit(QStringView word)
{
    static constexpr std::array<QStringView, 19> Units{u"USD", u"HKD", u"CNY", u"RMB", u"SGD", u"AUD", u"CAD",
                                                       u"NZD", u"TWD", u"EUR", u"GBP", u"JPY", u"K",   u"M",
                                                       u"B",   u"MM",  u"BN",  u"MN",  u"MIL"};
    return std::any_of(Units.begin(), Units.end(),
                       [word](QStringView unit) { return word.compare(unit, Qt::CaseInsensitive) == 0; });
}

/// "$tsla", "$BRK.B": `rest` begins behind the dollar sign. Answers the length of the code, 0 for none.
qsizetype singleDollarCode(QStringView rest)
{
    qsizetype letters = 0;
    while (letters < rest.size() && letters <= 6 && isLatin(rest[letters]))
        ++letters;
    if (letters == 0 || letters > 6)
        return 0;
    const QStringView word = rest.first(letters);
    const bool oneCase =
        std::all_of(word.begin(), word.end(), isUpper) || std::all_of(word.begin(), word.end(), isLower);
    if (!oneCase || isUnit(word))
        return 0;
    qsizetype end = letters;
    // A share class or a market: ".B", ".HK"; a full stop before the next sentence is none.
    if (end + 1 < rest.size() && rest[end] == u'.' && isUpper(rest[end + 1]) && isUpper(word.front())) {
        qsizetype suffix = end + 1;
        while (suffix < rest.size() && isUpper(rest[suffix]))
            ++suffix;
        const bool wordEnds = suffix == rest.size() || !rest[suffix].isLetterOrNumber() || isEastAsian(rest[suffix]);
        if (suffix - end <= 3 && wordEnds)
            end = suffix;
    }
    if (end < rest.size()) {
        const QChar next = rest[end];
        const bool hyphenated = next == u'-' && end + 1 < rest.size() && isLatin(rest[end + 1]);
        if ((next.isLetterOrNumber() && !isEastAsian(next)) || next == u'_' || next == u'=' || hyphenated)
            return 0;
    }
    return end;
}

}

std::optional<Cashtag> CashtagFinder::next()
{
    for (; m_at < m_text.size(); ++m_at) {
        const qsizetype start = m_at;
        if (!isDollar(m_text[start]))
            continue;
        const qsizetype limit = std::min(m_text.size(), start + 2 + LongestInner);
        qsizetype close = start + 1;
        while (close < limit && !isDollar(m_text[close]) && m_text[close] != u'\n' && m_text[close] != u'\r')
            ++close;
        const QChar before = start > 0 ? m_text[start - 1] : QChar(u' ');
        const bool behindWord = isLatin(before) || isDigit(before); // "S$49", "US$"
        if (close < limit && isDollar(m_text[close]) && close > start + 1) {
            const QStringView inner = m_text.sliced(start + 1, close - start - 1);
            auto tag = readPair(inner, close + 1 < m_text.size() ? m_text[close + 1] : QChar());
            if (tag && behindWord && (tag->name.isEmpty() || !tag->id))
                tag.reset();
            if (tag) {
                tag->start = start;
                tag->length = close + 1 - start;
                m_at = close + 1;
                return tag;
            }
        }
        if (behindWord || isDollar(before))
            continue;
        const qsizetype code = singleDollarCode(m_text.sliced(start + 1));
        if (code == 0)
            continue;
        m_at = start + code;
        if (auto id = TickerId::parse(m_text.sliced(start + 1, code))) {
            ++m_at;
            return Cashtag{start, code + 1, {}, std::move(id)};
        }
    }
    return std::nullopt;
}

QList<Cashtag> findCashtags(QStringView text)
{
    QList<Cashtag> tags;
    CashtagFinder finder(text);
    while (auto tag = finder.next())
        tags.append(*std::move(tag));
    return tags;
}

QStringView withoutExchange(QStringView code)
{
    const QStringView exchange = code.first(std::min<qsizetype>(code.size(), 2));
    const auto is = [exchange](QStringView name) { return exchange.compare(name, Qt::CaseInsensitive) == 0; };
    const bool mainland = code.size() == 8 && (is(u"SH") || is(u"SZ") || is(u"BJ"));
    const bool hongKong = code.size() == 7 && is(u"HK");
    return (mainland || hongKong) && std::all_of(code.begin() + 2, code.end(), isDigit) ? code.sliced(2) : code;
}
