// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/tickerid.h"

#include "article/tickerspelling.h"

#include <QList>

#include <algorithm>

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}
bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}
bool isAllowed(QChar c)
{
    return isDigit(c) || isUpper(c) || isLower(c) || QStringView(u".-_ /").contains(c);
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}
bool allUpper(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isUpper);
}

/// ISO 6166: two letters, nine letters or digits, a check digit by Luhn over the digits that the letters stand for.
bool isIsin(QStringView text)
{
    if (text.size() != 12 || !isUpper(text[0]) || !isUpper(text[1]) || !isDigit(text[11]))
        return false;
    QList<int> digits;
    for (QChar c : text) {
        if (isDigit(c)) {
            digits.append(c.unicode() - u'0');
        } else if (isUpper(c)) {
            const int value = c.unicode() - u'A' + 10;
            digits << value / 10 << value % 10;
        } else {
            return false;
        }
    }
    int sum = 0;
    bool doubled = false;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit, doubled = !doubled)
        sum += doubled ? *digit * 2 / 10 + *digit * 2 % 10 : *digit;
    return sum % 10 == 0;
}

/// "LU0097036916.USD": an ISIN and a currency.
bool isFund(QStringView text)
{
    return text.size() == 16 && text[12] == u'.' && allUpper(text.sliced(13)) && isIsin(text.first(12));
}

/// "BK4554".
bool isConcept(QStringView text)
{
    return text.startsWith(u"BK") && allDigits(text.sliced(2));
}

QStringView suffix(QStringView text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    return dot > 0 ? text.sliced(dot + 1) : QStringView();
}

/// ".IXIC"; "000001.SH", whose digits alone are a stock of Shenzhen; Shenzhen's own begin with 399.
bool isIndex(QStringView text)
{
    if (text.startsWith(u'.'))
        return true;
    const bool listed = text.size() == 6 || text.endsWith(u".SH");
    return listed && allDigits(text.first(std::min<qsizetype>(text.size(), 6))) &&
           (text.startsWith(u"399") || (text.size() == 9 && text.startsWith(u"000")));
}

/// One to six capitals, perhaps with a share class: "NVDA", "BRK.B".
bool isUsEquity(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    if (dot < 0)
        return text.size() <= 6 && allUpper(text);
    return dot >= 1 && dot <= 5 && allUpper(text.first(dot)) && text.size() == dot + 2 && isUpper(text.back());
}

}

std::optional<TickerId> TickerId::parse(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 40 || !std::all_of(text.begin(), text.end(), isAllowed))
        return std::nullopt;
    if (!std::any_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || isUpper(c) || isLower(c); }))
        return std::nullopt;
    QString id = text.toString().simplified();
    if (std::none_of(id.cbegin(), id.cend(), isUpper))
        id = id.toUpper();
    id = TickerSpelling::unified(id);
    return id.contains(u'/') ? std::nullopt : std::optional(TickerId(std::move(id)));
}

TickerKind TickerId::kind() const
{
    if (isConcept(m_text))
        return TickerKind::Concept;
    if (isFund(m_text))
        return TickerKind::Fund;
    if (isIndex(m_text))
        return TickerKind::Index;
    return market() == Market::Other ? TickerKind::Other : TickerKind::Stock;
}

Market TickerId::market() const
{
    if (isConcept(m_text) || isFund(m_text))
        return Market::Other;
    if (allDigits(m_text)) {
        if (m_text.size() == 5)
            return Market::HongKong;
        return m_text.size() == 6 ? Market::Mainland : Market::Other;
    }
    const QStringView exchange = suffix(m_text);
    if (exchange == u"SI")
        return Market::Singapore;
    if (exchange == u"AU")
        return Market::Australia;
    if (exchange == u"HK")
        return Market::HongKong;
    if (exchange == u"SH" || exchange == u"SZ" || exchange == u"BJ")
        return Market::Mainland;
    if (exchange == u"US")
        return Market::UnitedStates;
    return isUsEquity(m_text) ? Market::UnitedStates : Market::Other;
}
