// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tickerspelling.h"

#include <algorithm>
#include <array>

namespace TickerSpelling {

namespace {

enum class Exchange { UnitedStates, HongKong, Shanghai, Shenzhen, Beijing, Singapore, Australia };

struct Name
{
    QStringView text;
    Exchange exchange;
};

/// As agencies, brokers and terminals name them, before a colon.
constexpr std::array Names = std::to_array<Name>({
    {u"NASDAQ", Exchange::UnitedStates},
    {u"NASDAQGS", Exchange::UnitedStates},
    {u"NASDAQGM", Exchange::UnitedStates},
    {u"NASDAQCM", Exchange::UnitedStates},
    {u"NYSE", Exchange::UnitedStates},
    {u"NYSE AMERICAN", Exchange::UnitedStates},
    {u"NYSEAMERICAN", Exchange::UnitedStates},
    {u"NYSE ARCA", Exchange::UnitedStates},
    {u"NYSEARCA", Exchange::UnitedStates},
    {u"AMEX", Exchange::UnitedStates},
    {u"ARCA", Exchange::UnitedStates},
    {u"BATS", Exchange::UnitedStates},
    {u"CBOE", Exchange::UnitedStates},
    {u"OTC", Exchange::UnitedStates},
    {u"OTCMKTS", Exchange::UnitedStates},
    {u"OTCQX", Exchange::UnitedStates},
    {u"OTCQB", Exchange::UnitedStates},
    {u"US", Exchange::UnitedStates},
    {u"SEHK", Exchange::HongKong},
    {u"HKEX", Exchange::HongKong},
    {u"HKSE", Exchange::HongKong},
    {u"HKG", Exchange::HongKong},
    {u"HK", Exchange::HongKong},
    {u"SSE", Exchange::Shanghai},
    {u"SHSE", Exchange::Shanghai},
    {u"SHA", Exchange::Shanghai},
    {u"SH", Exchange::Shanghai},
    {u"SZSE", Exchange::Shenzhen},
    {u"SHE", Exchange::Shenzhen},
    {u"SZ", Exchange::Shenzhen},
    {u"BJSE", Exchange::Beijing},
    {u"BJ", Exchange::Beijing},
    {u"SGX", Exchange::Singapore},
    {u"ASX", Exchange::Australia},
});

/// Behind a full stop: those of brokers, and Yahoo's and Reuters' for Shanghai and Australia.
constexpr std::array Suffixes = std::to_array<Name>({
    {u"US", Exchange::UnitedStates},
    {u"HK", Exchange::HongKong},
    {u"SH", Exchange::Shanghai},
    {u"SS", Exchange::Shanghai},
    {u"SZ", Exchange::Shenzhen},
    {u"BJ", Exchange::Beijing},
    {u"SI", Exchange::Singapore},
    {u"AU", Exchange::Australia},
    {u"AX", Exchange::Australia},
});

template <std::size_t Count>
std::optional<Exchange> exchangeIn(const std::array<Name, Count> &names, QStringView text)
{
    const auto found = std::find_if(names.begin(), names.end(), [text](const Name &name) {
        return name.text.compare(text, Qt::CaseInsensitive) == 0;
    });
    return found == names.end() ? std::nullopt : std::optional(found->exchange);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}
bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// Which exchange six digits belong to by themselves. 0, 2 and 3 are Shenzhen's, 5, 6 and 7 Shanghai's, and so are its
/// B shares (900…); 4, 8 and 92 Beijing's; of funds and bonds 11 is Shanghai's, the rest of 1 Shenzhen's.
Exchange ownExchange(QStringView digits)
{
    const QChar first = digits[0];
    if (first == u'4' || first == u'8' || digits.startsWith(u"92"))
        return Exchange::Beijing;
    if (first == u'5' || first == u'6' || first == u'7' || first == u'9' || digits.startsWith(u"11"))
        return Exchange::Shanghai;
    return Exchange::Shenzhen;
}

QString suffixOf(Exchange exchange)
{
    switch (exchange) {
    case Exchange::Shanghai:
        return QStringLiteral(".SH");
    case Exchange::Shenzhen:
        return QStringLiteral(".SZ");
    case Exchange::Beijing:
        return QStringLiteral(".BJ");
    case Exchange::Singapore:
        return QStringLiteral(".SI");
    case Exchange::Australia:
        return QStringLiteral(".AU");
    case Exchange::UnitedStates:
    case Exchange::HongKong:
        break;
    }
    return {};
}

bool isLetters(QStringView text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most && std::all_of(text.begin(), text.end(), isUpper);
}

/// "BRK/B", "BRK-B", "BRK.b" → "BRK.B"; empty for what is no share class. One letter before the sign is none: "P/E".
QString withClass(QStringView symbol)
{
    const qsizetype sign = symbol.size() - 2;
    if (sign < 2 || !isLetters(symbol.first(sign), 5) || !QStringView(u"./-").contains(symbol[sign]))
        return {};
    const QChar letter = symbol.back().toUpper();
    return isUpper(letter) ? symbol.first(sign).toString() + u'.' + letter : QString();
}

QString american(QStringView code)
{
    if (const QString shares = withClass(code); !shares.isEmpty())
        return shares;
    const bool oneLetterClass = code.size() == 3 && code[1] == u'.' && isUpper(code[0]) && isUpper(code[2]);
    return isLetters(code, 6) || oneLetterClass ? code.toString() : QString();
}

/// Empty where the code is none of that exchange's.
QString symbolOf(Exchange exchange, QStringView code)
{
    switch (exchange) {
    case Exchange::UnitedStates:
        return american(code);
    case Exchange::HongKong:
        return allDigits(code) && code.size() <= 5 ? code.toString().rightJustified(5, u'0') : QString();
    case Exchange::Shanghai:
    case Exchange::Shenzhen:
    case Exchange::Beijing:
        if (!allDigits(code) || code.size() != 6)
            return {};
        return ownExchange(code) == exchange ? code.toString() : code.toString() + suffixOf(exchange);
    case Exchange::Singapore:
    case Exchange::Australia:
        if (code.isEmpty() || code.size() > 6 ||
            !std::all_of(code.begin(), code.end(), [](QChar c) { return isDigit(c) || isUpper(c); }))
            return {};
        return code.toString() + suffixOf(exchange);
    }
    return {};
}

/// "HK.00700", "00700.HK", "HK00700"; empty for what names no exchange.
QString byExchange(QStringView symbol)
{
    if (const qsizetype dot = symbol.lastIndexOf(u'.'); dot > 0) {
        if (const auto exchange = exchangeIn(Suffixes, symbol.sliced(dot + 1)))
            return symbolOf(*exchange, symbol.first(dot));
        if (dot == 2)
            if (const auto exchange = exchangeIn(Suffixes, symbol.first(dot)))
                return symbolOf(*exchange, symbol.sliced(dot + 1));
        return {};
    }
    const QStringView digits = symbol.size() > 2 ? symbol.sliced(2) : QStringView();
    if (!allDigits(digits))
        return {};
    const bool hongKong = symbol.startsWith(u"HK") && digits.size() == 5;
    const bool mainland =
        digits.size() == 6 && (symbol.startsWith(u"SH") || symbol.startsWith(u"SZ") || symbol.startsWith(u"BJ"));
    return hongKong || mainland ? symbolOf(*exchangeIn(Suffixes, symbol.first(2)), digits) : QString();
}

}

QString unified(QStringView symbol)
{
    if (const QString named = byExchange(symbol); !named.isEmpty())
        return named;
    const QString shares = withClass(symbol);
    return shares.isEmpty() ? symbol.toString() : shares;
}

std::optional<TickerId> typed(QStringView word)
{
    const QString upper = word.trimmed().toString().toUpper();
    const QStringView text(upper);
    if (text.startsWith(u'$') || text.startsWith(u'＄')) {
        const QStringView code = text.sliced(1);
        const bool letters = !american(code).isEmpty();
        const bool digits = allDigits(code) && (code.size() == 6 || (code.size() == 5 && code[0] == u'0'));
        return letters || digits || !byExchange(code).isEmpty() ? TickerId::parse(code) : std::nullopt;
    }
    for (const QChar colon : {u':', u'：'})
        if (const qsizetype at = text.indexOf(colon); at > 0)
            return listed(text.first(at), text.sliced(at + 1));
    const bool marked = !byExchange(text).isEmpty() || (text.contains(u'/') && !withClass(text).isEmpty());
    return marked ? TickerId::parse(text) : std::nullopt;
}

std::optional<TickerId> listed(QStringView exchange, QStringView code)
{
    const auto known = exchangeIn(Names, exchange.trimmed());
    const QString symbol = known ? symbolOf(*known, code.trimmed()) : QString();
    return symbol.isEmpty() ? std::nullopt : TickerId::parse(symbol);
}

}
