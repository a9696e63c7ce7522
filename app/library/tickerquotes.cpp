// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/tickerquotes.h"

#include "article/sentences.h"
#include "search/hits.h"

namespace {

QList<Needle> needlesOf(const TickerFacts &facts)
{
    constexpr qsizetype ShortSymbol = 2;
    const QString &symbol = facts.id.toString();
    QStringList names = facts.names;
    names << facts.name << (symbol.size() > ShortSymbol ? symbol : u'$' + symbol);
    QList<Needle> needles;
    for (const QString &name : std::as_const(names))
        if (const Needle sought = needle(name); sought.text.size() > 1)
            needles.append(sought);
    return needles;
}

/// Says where views of a text stand in it, asked in their order.
class LineCounter final
{
public:
    explicit LineCounter(QStringView text)
        : m_text(text)
    {
    }

    TextPlace placeOf(QStringView part)
    {
        const qsizetype start = part.data() - m_text.data();
        for (qsizetype end = m_text.indexOf(u'\n', m_lineStart); end >= 0 && end < start;
             end = m_text.indexOf(u'\n', m_lineStart)) {
            m_lineStart = end + 1;
            ++m_line;
        }
        return {m_line, int(start - m_lineStart), int(part.size())};
    }

private:
    const QStringView m_text;
    qsizetype m_lineStart = 0;
    int m_line = 0;
};

QList<TickerQuote::Mark> marksIn(QStringView sentence, const QList<Needle> &needles)
{
    QList<TickerQuote::Mark> marks;
    for (const TextRange &range : hits(foldWithMap(sentence), needles))
        marks.append({int(range.start), int(range.length)});
    return marks;
}

}

QString untaggedQuery(const TickerFacts &facts)
{
    QStringList names;
    for (const Needle &needle : needlesOf(facts))
        if (!needle.text.contains(u'"'))
            names << u'"' + needle.text + u'"';
    if (names.isEmpty())
        return {};
    return QStringLiteral("-ticker:\"%1\" %2").arg(facts.id.toString(), names.join(QStringLiteral(" OR ")));
}

TickerFacts withQuotes(TickerRecord record, int most)
{
    TickerFacts facts = std::move(record.facts);
    const QList<Needle> needles = needlesOf(facts);
    for (const TickerRecord::Mentioning &mentioning : std::as_const(record.newest)) {
        if (facts.quotes.size() >= most)
            break;
        bool silent = true;
        LineCounter lines(mentioning.text);
        for (const QStringView sentence : sentencesOf(mentioning.text)) {
            const QList<TickerQuote::Mark> marks = marksIn(sentence, needles);
            if (marks.isEmpty() || facts.quotes.size() >= most)
                continue;
            silent = false;
            facts.quotes.append(mentioning.quote);
            facts.quotes.last().sentence = sentence.toString();
            facts.quotes.last().marks = marks;
            facts.quotes.last().place = lines.placeOf(sentence);
        }
        ++facts.quotedArticles;
        facts.silentArticles += silent;
    }
    return facts;
}
