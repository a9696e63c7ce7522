// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/anchoring.h"

#include "page/approximatematch.h"
#include "page/decidingwords.h"
#include "page/harmlessedit.h"

#include <QCryptographicHash>

#include <algorithm>

namespace {

constexpr int SpeaksForItself = 16;      // weight of a quote that hardly stands anywhere by chance
constexpr int LeastApproximate = 24;     // weight of one that may be found with edits in it
constexpr int LongestApproximate = 3000; // units
constexpr int MostEdits = 40;
constexpr int LeastContext = 5; // units from which on what stands around says something
constexpr double ContextAlike = 0.6;
constexpr int ScoreApart = 8; // of the best place from the next

QByteArray hashOf(QStringView text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

int editsAllowed(qsizetype units)
{
    return std::min(std::max(int(units) * 15 / 100, 2), MostEdits);
}

/// How much of the shorter context stands in the other, 0–1.
double likeness(QStringView one, QStringView other)
{
    const qsizetype longest = std::max(one.size(), other.size());
    return longest == 0 ? 0 : 1.0 - double(ApproximateMatch::distance(one, other)) / double(longest);
}

bool isNumberUnit(QChar c)
{
    return c.isDigit();
}

/// Whether two units are of one word or one number, so that no passage may begin or end between them.
bool belongTogether(QChar one, QChar other)
{
    return isWordUnit(one) && isWordUnit(other);
}

bool hasWords(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || isHan(c); });
}

bool isStop(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'.')
        return at + 1 == text.size() || text[at + 1].isSpace(); // "1.5", "Q.E.D"
    return c == u'。' || c == u'！' || c == u'？' || c == u'!' || c == u'?' || c == u'\n';
}

/// The last sentence of the text, as far as it goes; the text's beginning need not be one of a sentence.
QStringView sentenceEnd(QStringView text)
{
    qsizetype from = text.size();
    while (from > 0 && !isStop(text, from - 1))
        --from;
    return text.sliced(from);
}

/// The rest of the first sentence, without its stop.
QStringView sentenceBegin(QStringView text)
{
    qsizetype to = 0;
    while (to < text.size() && !isStop(text, to))
        ++to;
    return text.first(to);
}

bool endsSentence(QStringView quote, QStringView suffix)
{
    if (quote.isEmpty())
        return false;
    return isStop(quote, quote.size() - 1) && (quote.back() != u'.' || suffix.isEmpty() || suffix.front().isSpace());
}

/// What an anchor knows of its sentence beside its quote.
struct SentencePart
{
    QStringView text;
    bool isCut = false; // it may have gone on
};

/// The same, or with a harmless edit.
bool saysTheSame(QStringView known, QStringView here, bool exactly)
{
    return ComparedText(known).text == ComparedText(here).text || (!exactly && isHarmlessEdit(known, here));
}

/// The rest of the block from there on.
QStringView lineAt(QStringView text, int from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return text.sliced(from, (end < 0 ? text.size() : end) - from);
}

}

struct Anchoring::Sought
{
    const TextAnchor &anchor;
    ComparedText quote;
    ComparedText prefix;
    ComparedText suffix;
    SentencePart before; // of its sentence
    SentencePart after;
    int weight; // with that

    explicit Sought(const TextAnchor &of)
        : anchor(of)
        , quote(of.quote)
        , prefix(of.prefix)
        , suffix(of.suffix)
        , before{sentenceEnd(of.prefix), false}
        , after{endsSentence(of.quote, of.suffix) ? QStringView() : sentenceBegin(of.suffix), false}
        , weight(weightOf(before.text) + weightOf(of.quote) + weightOf(after.text))
    {
        constexpr int Full = TextAnchor::ContextLength;
        before.isCut = of.prefix.size() >= Full && before.text.size() == of.prefix.size();
        after.isCut = of.suffix.size() >= Full && after.text.size() == of.suffix.size();
        before.text = before.text.trimmed();
        after.text = after.text.trimmed();
    }

    bool speaksBefore() const { return prefix.text.size() >= LeastContext; }
    bool speaksAfter() const { return suffix.text.size() >= LeastContext; }
    /// What it began or ended with was as good as the text's edge.
    bool isAlone() const { return !speaksBefore() && !speaksAfter(); }
};

Anchoring::Anchoring(FieldText text, QByteArray revision, int policy)
    : m_text(std::move(text))
    , m_revision(std::move(revision))
    , m_policy(policy)
{
}

const ComparedText &Anchoring::compared() const
{
    if (!m_compared)
        m_compared.emplace(m_text.text());
    return *m_compared;
}

AnchorPlace Anchoring::placeOf(const TextAnchor &anchor) const
{
    if (anchor.quote.isEmpty() || anchor.field != m_text.field())
        return {};
    if (anchor.revision == m_revision && anchor.policy == m_policy)
        if (const AnchorPlace place = asItWas(anchor); place.kind == AnchorPlace::Kind::Exact)
            return place;
    const Sought sought(anchor);
    if (sought.quote.text.isEmpty())
        return {};
    const QList<Candidate> candidates = literal(sought);
    return candidates.isEmpty() ? approximate(sought) : amongLiteral(sought, candidates);
}

AnchorPlace Anchoring::asItWas(const TextAnchor &anchor) const
{
    if (anchor.block < 0 || anchor.block >= m_text.blocks())
        return {};
    const qint64 from = qint64(m_text.startOf(anchor.block)) + anchor.start;
    if (anchor.start < 0 || from + anchor.quote.size() > m_text.text().size() ||
        QStringView(m_text.text()).sliced(from, anchor.quote.size()) != anchor.quote)
        return {};
    return {AnchorPlace::Kind::Exact, int(from), int(anchor.quote.size())};
}

QStringView Anchoring::original(int from, int units) const
{
    const int start = compared().originalStart(from);
    return QStringView(m_text.text()).sliced(start, compared().originalEnd(from + units - 1) - start);
}

/// A passage that began with a whole word begins with one here, too: "5%" is not the end of "15%".
bool Anchoring::endsWithWords(const Sought &sought, int from, int units) const
{
    const QString &text = m_text.text();
    const int start = compared().originalStart(from);
    const int end = compared().originalEnd(from + units - 1);
    const QString &quote = sought.anchor.quote;
    const auto joined = [](QStringView around, QStringView edge, bool isBefore) {
        if (around.isEmpty() || edge.isEmpty())
            return false;
        const QChar near = isBefore ? around.back() : around.front();
        const QChar own = isBefore ? edge.front() : edge.back();
        if (belongTogether(near, own))
            return true;
        // A decimal point or a minus stands between.
        const bool isMark = near == u'.' || near == u',' || near == u'-' || near == u'−';
        const QChar far = around.size() < 2 ? QChar() : isBefore ? around[around.size() - 2] : around[1];
        return isMark && isNumberUnit(own) && (isNumberUnit(far) || (isBefore && (near == u'-' || near == u'−')));
    };
    const QStringView before = QStringView(text).first(start);
    const QStringView after = QStringView(text).sliced(end);
    return joined(before, quote, true) == joined(sought.anchor.prefix, quote, true) &&
           joined(after, quote, false) == joined(sought.anchor.suffix, quote, false);
}

Anchoring::Candidate Anchoring::weighed(const Sought &sought, int from, int units) const
{
    Candidate candidate{from, units};
    const QStringView all(compared().text);
    const QStringView here = all.first(from);
    const QStringView behind = all.sliced(from + units);
    const QStringView before = here.last(std::min(here.size(), sought.prefix.text.size()));
    const QStringView after = behind.first(std::min(behind.size(), sought.suffix.text.size()));
    // An edit right beside the passage shifts the rest, and what stands alone says nothing.
    const double likeBefore = likeness(sought.prefix.text, before);
    const double likeAfter = likeness(sought.suffix.text, after);
    candidate.before = sought.speaksBefore() ? likeBefore >= ContextAlike : here.size() <= LeastContext;
    candidate.after = sought.speaksAfter() ? likeAfter >= ContextAlike : behind.size() <= LeastContext;
    candidate.wholly = before == sought.prefix.text && after == sought.suffix.text;
    candidate.score =
        int(likeBefore * double(sought.prefix.text.size()) + likeAfter * double(sought.suffix.text.size()));
    return candidate;
}

AnchorPlace Anchoring::at(const TextAnchor &anchor, const Candidate &candidate) const
{
    const int from = compared().originalStart(candidate.from);
    const int length = compared().originalEnd(candidate.from + candidate.units - 1) - from;
    const int block = m_text.blockAt(from);
    const bool isWhereItWas = block == anchor.block && from - m_text.startOf(block) == anchor.start &&
                              QStringView(m_text.text()).sliced(from, length) == anchor.quote;
    return {isWhereItWas ? AnchorPlace::Kind::Exact : AnchorPlace::Kind::Moved, from, length};
}

/// Part of a sentence is its own only where the whole says the same, as far as it is known.
bool Anchoring::isInItsSentence(const Sought &sought, int from, int units) const
{
    const QStringView text(m_text.text());
    const int start = compared().originalStart(from);
    const int end = compared().originalEnd(from + units - 1);
    const TextStretch around = sentences(start, end);
    const bool isUnlike = sought.anchor.alike == TextAnchor::Alike::None;
    if (sentenceHash(around) == sought.anchor.sentenceHash)
        return true;
    if (sought.before.isCut || sought.after.isCut)
        return sought.anchor.sentenceHash.isEmpty();
    return saysTheSame(sought.before.text, text.sliced(around.from, start - around.from).trimmed(), !isUnlike) &&
           saysTheSame(sought.after.text, text.sliced(end, around.to - end).trimmed(), !isUnlike);
}

/// The sentences that a passage is part of, without the stop of the last.
Anchoring::TextStretch Anchoring::sentences(int from, int to) const
{
    const QStringView text(m_text.text());
    TextStretch around{from - int(sentenceEnd(text.first(from)).size()), to};
    while (around.from < from && text[around.from].isSpace())
        ++around.from;
    if (!endsSentence(text.sliced(from, to - from), text.sliced(to)))
        around.to = to + int(sentenceBegin(text.sliced(to)).size());
    return around;
}

QByteArray Anchoring::sentenceHash(const TextStretch &around) const
{
    return hashOf(ComparedText(QStringView(m_text.text()).sliced(around.from, around.to - around.from)).text);
}

QList<Anchoring::Candidate> Anchoring::literal(const Sought &sought) const
{
    QList<Candidate> found;
    const int units = int(sought.quote.text.size());
    const QStringList deciding = decidingWords(sought.anchor.quote);
    for (qsizetype at = compared().text.indexOf(sought.quote.text); at >= 0;
         at = compared().text.indexOf(sought.quote.text, at + 1))
        // Small letters and no spaces: "US" and "us", "no table" and "notable" are told apart here.
        if (endsWithWords(sought, int(at), units) && decidingWords(original(int(at), units)) == deciding &&
            isInItsSentence(sought, int(at), units))
            found += weighed(sought, int(at), units);
    return found;
}

AnchorPlace Anchoring::amongLiteral(const Sought &sought, QList<Candidate> candidates) const
{
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    const Candidate &first = candidates.first();
    if (candidates.size() > 1 && first.score - candidates[1].score < ScoreApart)
        return {};
    const bool isOnlyOne = candidates.size() == 1;
    return isOwn(sought, first) || (isOnlyOne && isNamed(sought, first)) ? at(sought.anchor, first) : AnchorPlace{};
}

/// One of another program, whose surroundings may be short: as much of them as it knows stands here and nowhere else.
bool Anchoring::isNamed(const Sought &sought, const Candidate &candidate) const
{
    return sought.anchor.alike == TextAnchor::Alike::Unknown && candidate.wholly && sought.weight >= SpeaksForItself;
}

/// Where others like it stood in the text, one that is left is not itself for that.
bool Anchoring::isOwn(const Sought &sought, const Candidate &candidate) const
{
    using Alike = TextAnchor::Alike;
    const Alike alike = sought.anchor.alike;
    if (alike == Alike::None || alike == Alike::Similar)
        return candidate.before || candidate.after || sought.weight >= SpeaksForItself;
    if (!candidate.wholly || !candidate.before || !candidate.after)
        return false;
    const int from = compared().originalStart(candidate.from);
    const int block = m_text.blockAt(from);
    if (from - m_text.startOf(block) != sought.anchor.start && !sought.anchor.blockHash.isEmpty())
        return false;
    if (alike == Alike::Unknown && sought.anchor.blockHash.isEmpty())
        return true;
    if (hashOf(m_text.block(block)) != sought.anchor.blockHash)
        return false;
    return alike != Alike::SameBlock || block == sought.anchor.block;
}

AnchorPlace Anchoring::approximate(const Sought &sought) const
{
    const QString &quote = sought.quote.text;
    if (sought.weight < LeastApproximate || quote.size() > LongestApproximate ||
        sought.anchor.alike != TextAnchor::Alike::None)
        return {};
    const int most = editsAllowed(quote.size());
    const QList<ApproximateMatch::End> ends = ApproximateMatch::ends(quote, compared().text, most);
    if (ends.isEmpty())
        return {};
    const auto fewest =
        std::min_element(ends.begin(), ends.end(), [](const auto &a, const auto &b) { return a.edits < b.edits; });
    const ApproximateMatch::Alignment best = ApproximateMatch::align(quote, compared().text, *fewest);
    if (best.end <= best.start)
        return {};
    const Candidate candidate = weighed(sought, best.start, best.end - best.start);
    for (const ApproximateMatch::End &end : ends) {
        if (end.end == fewest->end)
            continue;
        const ApproximateMatch::Alignment other = ApproximateMatch::align(quote, compared().text, end);
        if (other.end <= other.start || other.edits - best.edits > most / 2)
            continue;
        if (candidate.score - weighed(sought, other.start, other.end - other.start).score < ScoreApart)
            return {}; // two that are as good
    }
    const bool around = (candidate.before && sought.speaksBefore()) || (candidate.after && sought.speaksAfter());
    if (!around && !sought.isAlone())
        return {};
    if (!endsWithWords(sought, candidate.from, candidate.units) ||
        !isInItsSentence(sought, candidate.from, candidate.units) ||
        !isHarmlessEdit(sought.anchor.quote, original(candidate.from, candidate.units)))
        return {};
    return at(sought.anchor, candidate);
}

TextAnchor::Alike Anchoring::alike(const TextStretch &around) const
{
    using Alike = TextAnchor::Alike;
    const QStringView own = QStringView(m_text.text()).sliced(around.from, around.to - around.from);
    const QString sought = ComparedText(own).text;
    const qsizetype at = compared().text.indexOf(sought);
    if (at >= 0 && compared().text.indexOf(sought, at + 1) >= 0) {
        const QStringView block = m_text.block(m_text.blockAt(around.from));
        int twins = 0;
        for (int each = 0; each < m_text.blocks(); ++each)
            twins += m_text.block(each) == block;
        return twins > 1 ? Alike::SameBlock : Alike::Same;
    }
    if (weightOf(own) < LeastApproximate || sought.size() > LongestApproximate)
        return Alike::None;
    const int most = std::max(int(sought.size()) / 4, 2);
    return ApproximateMatch::ends(sought, compared().text, most).size() > 1 ? Alike::Similar : Alike::None;
}

std::optional<TextAnchor> Anchoring::anchorAt(int from, int length) const
{
    const QStringView all(m_text.text());
    if (from < 0 || length <= 0 || from >= all.size())
        return std::nullopt;
    int end = int(std::min<qint64>(qint64(from) + length, all.size()));
    while (from < end && all[from].isSpace())
        ++from;
    while (end > from && all[end - 1].isSpace())
        --end;
    // What closes the sentence before.
    constexpr QStringView Closing = u"。，、；：！？.,;:!?)）】》」』”’…";
    while (from < end && (Closing.contains(all[from]) || all[from].isSpace()))
        ++from;
    // What is left of a block without a word of it.
    while (from < end && !hasWords(lineAt(all.first(end), from)))
        from = std::min<int>(from + int(lineAt(all.first(end), from).size()) + 1, end);
    while (from < end) {
        const int start = std::max(from, int(all.first(end).lastIndexOf(u'\n')) + 1);
        if (hasWords(all.sliced(start, end - start)))
            break;
        end = std::max(start - 1, from);
    }
    // Whole characters.
    if (from > 0 && from < end && all[from].isLowSurrogate() && all[from - 1].isHighSurrogate())
        --from;
    if (end < all.size() && end > from && all[end - 1].isHighSurrogate() && all[end].isLowSurrogate())
        ++end;
    const QStringView quote = all.sliced(from, end - from);
    if (quote.size() > TextAnchor::LongestQuote || !hasWords(quote))
        return std::nullopt;
    TextAnchor anchor;
    anchor.field = m_text.field();
    anchor.block = m_text.blockAt(from);
    anchor.start = from - m_text.startOf(anchor.block);
    anchor.quote = quote.toString();
    const int before = std::min(from, TextAnchor::ContextLength);
    anchor.prefix = all.sliced(from - before, before).toString();
    anchor.suffix = all.sliced(end, std::min<qsizetype>(all.size() - end, TextAnchor::ContextLength)).toString();
    anchor.blockHash = hashOf(m_text.block(anchor.block));
    anchor.revision = m_revision;
    anchor.policy = m_policy;
    const TextStretch around = sentences(from, end);
    anchor.sentenceHash = sentenceHash(around);
    anchor.alike = alike(around);
    return anchor;
}
