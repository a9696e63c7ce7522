// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/exchangecode.h"

#include "article/tickerspelling.h"

namespace {

/// Behind a bracket or what parts two listings in it; the code must end there too.
const QRegularExpression &form()
{
    static const QRegularExpression made(QStringLiteral(
        "(?<=[(（;；,，/、])\\s?(?:"
        "(?<exchange>(?i)nasdaq(?:[GC][MS])?|nyse(?: ?(?:american|arca))?|amex|arca|otc(?:mkts|q[xb])?|"
        "sehk|hkex|hkse|hkg|shse|sse|szse|sgx|asx)\\s?[:：]\\s?(?<code>[A-Z0-9](?:[A-Z0-9./-]{0,9}[A-Z0-9])?)|"
        "(?<suffixed>\\d{1,6}\\.(?:HK|SH|SS|SZ|BJ))|"
        "(?:股票|证券|證券|股份)(?:代码|代號|代碼|编号|編號)\\s?[:：]\\s?(?<digits>\\d{4,6}))"
        "(?=\\s?[)）;；,，/、])"));
    return made;
}

/// Digits that no exchange is named for: six are of the mainland, fewer of Hong Kong.
std::optional<TickerId> byDigits(const QString &digits)
{
    return digits.size() == 6 ? TickerId::parse(digits) : TickerSpelling::listed(u"SEHK", digits);
}

}

ExchangeCodeFinder::ExchangeCodeFinder(const QString &text)
    : m_matches(form().globalMatch(text))
{
}

std::optional<TickerId> ExchangeCodeFinder::next()
{
    while (m_matches.hasNext()) {
        const QRegularExpressionMatch match = m_matches.next();
        std::optional<TickerId> found;
        if (const QString code = match.captured(u"code"); !code.isEmpty())
            found = TickerSpelling::listed(match.captured(u"exchange"), code);
        else if (const QString suffixed = match.captured(u"suffixed"); !suffixed.isEmpty())
            found = TickerSpelling::typed(suffixed);
        else
            found = byDigits(match.captured(u"digits"));
        if (found)
            return found;
    }
    return std::nullopt;
}
