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

QList<TickerQuote::Mark> marksIn(QStringView sentence, const QList<Needle> &needles)
{
    QList<TickerQuote::Mark> marks;
    for (const TextRange &range : hits(foldWithMap(sentence), needles))
        marks.append({int(range.start), int(range.length)});
    return marks;
}

}

TickerFacts withQuotes(TickerRecord record, int most)
{
    TickerFacts facts = std::move(record.facts);
    const QList<Needle> needles = needlesOf(facts);
    for (const TickerRecord::Mentioning &mentioning : std::as_const(record.newest)) {
        if (facts.quotes.size() >= most)
            break;
        bool silent = true;
        for (const QStringView sentence : sentencesOf(mentioning.text)) {
            const QList<TickerQuote::Mark> marks = marksIn(sentence, needles);
            if (marks.isEmpty() || facts.quotes.size() >= most)
                continue;
            silent = false;
            facts.quotes.append(mentioning.quote);
            facts.quotes.last().sentence = sentence.toString();
            facts.quotes.last().marks = marks;
        }
        ++facts.quotedArticles;
        facts.silentArticles += silent;
    }
    return facts;
}
