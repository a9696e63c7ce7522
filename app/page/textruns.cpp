// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/textruns.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype Longest = 28; // more than any number with its unit; a column may be narrow

constexpr QStringView Multiples = u"十百千万萬亿億兆";

/// A longer one stands before what it begins with.
constexpr std::array HanUnits = {
    QStringView(u"个百分点"), QStringView(u"個百分點"), QStringView(u"百分点"), QStringView(u"百分點"),
    QStringView(u"人民币"),   QStringView(u"人民幣"),   QStringView(u"千瓦时"), QStringView(u"千瓦時"),
    QStringView(u"平方米"),   QStringView(u"立方米"),   QStringView(u"个基点"), QStringView(u"個基點"),
    QStringView(u"美元"),     QStringView(u"港元"),     QStringView(u"港币"),   QStringView(u"港幣"),
    QStringView(u"欧元"),     QStringView(u"歐元"),     QStringView(u"日元"),   QStringView(u"日圓"),
    QStringView(u"韩元"),     QStringView(u"英镑"),     QStringView(u"英鎊"),   QStringView(u"台币"),
    QStringView(u"台幣"),     QStringView(u"美金"),     QStringView(u"基点"),   QStringView(u"基點"),
    QStringView(u"盎司"),     QStringView(u"公斤"),     QStringView(u"千克"),   QStringView(u"公里"),
    QStringView(u"千米"),     QStringView(u"厘米"),     QStringView(u"毫米"),   QStringView(u"纳米"),
    QStringView(u"奈米"),     QStringView(u"微米"),     QStringView(u"兆瓦"),   QStringView(u"吉瓦"),
    QStringView(u"千瓦"),     QStringView(u"小时"),     QStringView(u"小時"),   QStringView(u"分钟"),
    QStringView(u"分鐘"),     QStringView(u"季度"),     QStringView(u"个月"),   QStringView(u"個月"),
    QStringView(u"个"),       QStringView(u"個"),       QStringView(u"元"),     QStringView(u"圆"),
    QStringView(u"块"),       QStringView(u"角"),       QStringView(u"分"),     QStringView(u"股"),
    QStringView(u"手"),       QStringView(u"张"),       QStringView(u"点"),     QStringView(u"點"),
    QStringView(u"倍"),       QStringView(u"成"),       QStringView(u"人"),     QStringView(u"家"),
    QStringView(u"次"),       QStringView(u"只"),       QStringView(u"隻"),     QStringView(u"台"),
    QStringView(u"辆"),       QStringView(u"輛"),       QStringView(u"款"),     QStringView(u"项"),
    QStringView(u"項"),       QStringView(u"位"),       QStringView(u"名"),     QStringView(u"字"),
    QStringView(u"年"),       QStringView(u"月"),       QStringView(u"日"),     QStringView(u"号"),
    QStringView(u"號"),       QStringView(u"天"),       QStringView(u"周"),     QStringView(u"週"),
    QStringView(u"时"),       QStringView(u"時"),       QStringView(u"秒"),     QStringView(u"岁"),
    QStringView(u"歲"),       QStringView(u"吨"),       QStringView(u"噸"),     QStringView(u"桶"),
    QStringView(u"克"),       QStringView(u"米"),       QStringView(u"度"),     QStringView(u"％"),
    QStringView(u"℃"),
};

/// After a space.
constexpr std::array SpacedUnits = {
    QStringView(u"%"),        QStringView(u"‰"),        QStringView(u"percent"), QStringView(u"pct"),
    QStringView(u"bps"),      QStringView(u"bp"),       QStringView(u"billion"), QStringView(u"million"),
    QStringView(u"trillion"), QStringView(u"thousand"), QStringView(u"bn"),      QStringView(u"mn"),
    QStringView(u"tn"),       QStringView(u"B"),        QStringView(u"M"),       QStringView(u"T"),
    QStringView(u"K"),        QStringView(u"GB"),       QStringView(u"TB"),      QStringView(u"MB"),
    QStringView(u"GW"),       QStringView(u"MW"),       QStringView(u"kW"),      QStringView(u"kWh"),
    QStringView(u"MWh"),      QStringView(u"GWh"),      QStringView(u"TWh"),     QStringView(u"km"),
    QStringView(u"kg"),       QStringView(u"nm"),       QStringView(u"mm"),      QStringView(u"oz"),
    QStringView(u"tons"),     QStringView(u"USD"),      QStringView(u"HKD"),     QStringView(u"CNY"),
    QStringView(u"RMB"),      QStringView(u"EUR"),      QStringView(u"yuan"),    QStringView(u"°C"),
    QStringView(u"°F"),       QStringView(u"EB"),       QStringView(u"PB"),
};

/// Before a space and a number.
constexpr std::array Currencies = {
    QStringView(u"$"),   QStringView(u"¥"),   QStringView(u"￥"),  QStringView(u"€"),   QStringView(u"£"),
    QStringView(u"RMB"), QStringView(u"CNY"), QStringView(u"USD"), QStringView(u"HKD"), QStringView(u"EUR"),
};

constexpr bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

constexpr bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

constexpr bool isSpace(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u2009' || c == u'\u202F';
}

qsizetype numberEnd(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        const bool joins = (text[at] == u'.' || text[at] == u',') && at + 1 < text.size() && isDigit(text[at + 1]);
        if (!isDigit(text[at]) && !joins)
            break;
        ++at;
    }
    return at;
}

template <std::size_t Count>
qsizetype lengthOf(const std::array<QStringView, Count> &units, QStringView text)
{
    const auto found =
        std::find_if(units.begin(), units.end(), [text](QStringView unit) { return text.startsWith(unit); });
    return found == units.end() ? 0 : found->size();
}

/// To where what follows the number belongs to it.
qsizetype unitEnd(QStringView text, qsizetype number)
{
    qsizetype at = number;
    const bool spaced = at < text.size() && isSpace(text[at]);
    at += spaced;
    if (spaced) {
        qsizetype longest = 0;
        for (QStringView unit : SpacedUnits) {
            const qsizetype end = at + unit.size();
            const bool whole = end >= text.size() || !isLatin(text[end]) || !isLatin(unit.back());
            if (whole && text.sliced(at).startsWith(unit))
                longest = std::max(longest, unit.size());
        }
        if (longest > 0)
            return at + longest;
    }
    const qsizetype begin = at;
    while (at < text.size() && Multiples.contains(text[at]))
        ++at;
    at += lengthOf(HanUnits, text.sliced(at));
    return at > begin ? at : number;
}

qsizetype prefixStart(QStringView text, qsizetype number)
{
    if (number == 0)
        return number;
    if (text[number - 1] == u'－' || text[number - 1] == u'＋')
        return number - 1;
    if (!isSpace(text[number - 1]))
        return number;
    const QStringView before = text.first(number - 1);
    for (QStringView currency : Currencies)
        if (before.endsWith(currency)) {
            qsizetype at = before.size() - currency.size();
            while (at > 0 && isLatin(text[at - 1])) // US$, HK$
                --at;
            return at;
        }
    return number;
}

constexpr QStringView Openers = u"“‘（「『【《〈〔［｛";
constexpr QStringView Closers = u"、，。．：；”’）」』】》〉〕］｝";

/// Of ASCII, from the scheme to the next space, Han character or mark of a sentence.
qsizetype addressEnd(QStringView text, qsizetype start)
{
    if (!text.sliced(start).startsWith(u"http://") && !text.sliced(start).startsWith(u"https://") &&
        !text.sliced(start).startsWith(u"www."))
        return start;
    qsizetype end = start;
    while (end < text.size() && text[end] > u' ' && text[end] < u'\x7F')
        ++end;
    while (end > start && QStringView(u".,;:!?)'\"").contains(text[end - 1]))
        --end;
    return end;
}

struct Number
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype read = 0;
};

Number numberAt(QStringView text, qsizetype at)
{
    const qsizetype end = numberEnd(text, at);
    if (at > 0 && (isLatin(text[at - 1]) || text[at - 1] == u'_')) // H100
        return {at, at, end};
    const qsizetype start = prefixStart(text, at);
    const qsizetype stop = unitEnd(text, end);
    const bool wouldPart = (stop > end || start < at) && stop - start <= Longest;
    return {start, wouldPart ? stop : start, std::max(stop, end)};
}

/// Of two marks in a row the one whose blank half is between them.
qsizetype tightAt(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return -1;
    const bool opensNext = Openers.contains(text[at + 1]);
    if (Closers.contains(text[at]) && (opensNext || Closers.contains(text[at + 1])))
        return at;
    return Openers.contains(text[at]) && opensNext ? at + 1 : -1;
}

}

QList<TextRun> textRuns(QStringView text)
{
    QList<TextRun> runs;
    const auto add = [&runs](TextRun::Kind kind, qsizetype start, qsizetype end) {
        if (end > start && (runs.isEmpty() || runs.last().start + runs.last().length <= start))
            runs.append({kind, start, end - start});
    };
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (isDigit(c)) {
            const Number number = numberAt(text, at);
            add(TextRun::Kind::Number, number.start, number.end);
            at = number.read;
        } else if (c == u'h' || c == u'w') {
            const bool begins = at == 0 || !isLatin(text[at - 1]);
            const qsizetype end = begins ? addressEnd(text, at) : at;
            add(TextRun::Kind::Address, at, end);
            at = std::max(end, at + 1);
        } else {
            if (const qsizetype tight = c.unicode() >= 0x2018 ? tightAt(text, at) : -1; tight >= 0)
                add(TextRun::Kind::Tight, tight, tight + 1);
            ++at;
        }
    }
    return runs;
}
