// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/footnotes.h"

#include "html/canonicalreader.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <algorithm>

namespace {

using Token = CanonicalReader::Token;
using Vocabulary::Tag;

constexpr int MostDigits = 3;
constexpr Vocabulary::TagSet Verbatim = Vocabulary::tags(Tag::Pre, Tag::Code, Tag::Kbd, Tag::Samp);

/// Each mark of a body, in order.
struct Met
{
    int number = 0;
    bool raised = false;
    bool begins = false; ///< its block
    int block = 0;
};

struct Item
{
    int list = 0;
    int position = 0; ///< in it, from 1 on
    int block = 0;
};

struct Survey
{
    QList<Met> marks;
    QList<Item> items; ///< of numbered lists; list -1: of another one
    int lists = 0;
};

class Surveyor final
{
public:
    Survey survey(const SafeHtml &body)
    {
        CanonicalReader reader(body.utf8());
        for (Token token = reader.next(); token != Token::Done && token != Token::Invalid; token = reader.next()) {
            if (token == Token::Start)
                start(reader);
            else if (token == Token::End)
                end(reader);
            else
                text(QString::fromUtf8(reader.text()));
        }
        return std::move(m_survey);
    }

private:
    void start(const CanonicalReader &reader)
    {
        const Tag tag = reader.tag();
        if (Vocabulary::has(Vocabulary::Blocks, tag)) {
            ++m_block;
            m_begins = true;
        }
        m_verbatim += Vocabulary::has(Verbatim, tag);
        m_links += tag == Tag::A;
        m_raised += tag == Tag::Sup;
        m_unseen += tag == Tag::Rp;
        if (tag == Tag::Ol)
            m_open.append({m_survey.lists++, 0, 0});
        else if (tag == Tag::Ul)
            m_open.append({-1, 0, 0});
        else if (tag == Tag::Li)
            m_survey.items.append(m_open.isEmpty() ? Item{-1, 0, 0}
                                                   : Item{m_open.last().list, ++m_open.last().position, m_block});
    }

    void end(const CanonicalReader &reader)
    {
        const Tag tag = reader.tag();
        if (Vocabulary::has(Vocabulary::Blocks, tag)) {
            ++m_block;
            m_begins = true;
        }
        m_verbatim -= Vocabulary::has(Verbatim, tag);
        m_links -= tag == Tag::A;
        m_raised -= tag == Tag::Sup;
        m_unseen -= tag == Tag::Rp;
        if ((tag == Tag::Ol || tag == Tag::Ul) && !m_open.isEmpty())
            m_open.removeLast();
    }

    void text(const QString &text)
    {
        if (m_unseen > 0)
            return;
        if (m_verbatim > 0 || m_links > 0) {
            m_begins = false;
            return;
        }
        if (m_raised > 0) {
            if (const int number = Footnotes::raisedNumber(text); number > 0)
                m_survey.marks.append({number, true, m_begins, m_block});
            m_begins = false;
            return;
        }
        for (auto found = Footnotes::nextIn(text, 0); found;
             found = Footnotes::nextIn(text, found->start + found->length))
            m_survey.marks.append(
                {found->number, false, m_begins && QStringView(text).first(found->start).trimmed().isEmpty(), m_block});
        if (!text.trimmed().isEmpty())
            m_begins = false;
    }

    Survey m_survey;
    QList<Item> m_open; // lists, the innermost last
    int m_block = 0;
    bool m_begins = true; // nothing of the block was seen yet
    int m_verbatim = 0;
    int m_links = 0;
    int m_raised = 0;
    int m_unseen = 0;
};

/// Of each number the last block that begins with it, after a mark of it in the text.
QMap<int, int> notesAmong(const QList<Met> &marks, bool raised)
{
    QMap<int, int> notes;
    QSet<int> seen;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (marks[i].raised != raised)
            continue;
        if (!marks[i].begins)
            seen.insert(marks[i].number);
        else if (seen.contains(marks[i].number))
            notes.insert(marks[i].number, int(i));
    }
    return notes;
}

/// Exponents are raised, too: footnotes count from 1 on without a gap.
bool countsFromOne(const QList<int> &numbers)
{
    for (qsizetype i = 0; i < numbers.size(); ++i)
        if (numbers[i] != i + 1)
            return false;
    return !numbers.isEmpty();
}

QList<int> numbersInText(const QList<Met> &marks)
{
    QSet<int> numbers;
    for (const Met &mark : marks)
        if (mark.raised && !mark.begins)
            numbers.insert(mark.number);
    QList<int> sorted(numbers.begin(), numbers.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

}

Footnotes::Footnotes(const SafeHtml &body)
{
    const QByteArray &html = body.utf8(); // most have none, and need no second reading
    if (!html.contains('[') && !html.contains("\xEF\xBC\xBB") && !html.contains("<sup"))
        return;
    const Survey survey = Surveyor().survey(body);
    if (survey.marks.isEmpty())
        return;
    const auto take = [&](bool raised, const QMap<int, int> &notes, const QSet<int> &inList) {
        QSet<int> first;
        for (qsizetype i = 0; i < survey.marks.size(); ++i) {
            const Met &met = survey.marks[i];
            const int note = notes.value(met.number, -1);
            if (met.raised != raised || (note < 0 && !inList.contains(met.number)))
                continue;
            if (int(i) == note)
                m_marks.insert(int(i), {met.number, true, true});
            else if (note < 0 || i < note) {
                m_marks.insert(int(i), {met.number, false, !first.contains(met.number)});
                first.insert(met.number);
            }
        }
    };
    take(false, notesAmong(survey.marks, false), {});

    const QList<int> raised = numbersInText(survey.marks);
    if (!countsFromOne(raised))
        return;
    const QMap<int, int> notes = notesAmong(survey.marks, true);
    if (notes.size() == raised.size()) {
        take(true, notes, {});
        return;
    }
    // The last numbered list, where it has a point for each of them and begins after the last.
    int lastBlock = 0;
    for (const Met &mark : survey.marks)
        if (mark.raised)
            lastBlock = std::max(lastBlock, mark.block);
    QSet<int> inList;
    QHash<int, int> items;
    for (qsizetype i = 0; i < survey.items.size(); ++i) {
        const Item &item = survey.items[i];
        if (item.list != survey.lists - 1 || item.list < 0 || item.block <= lastBlock)
            continue;
        inList.insert(item.position);
        items.insert(int(i), item.position);
    }
    if (inList.size() != raised.size())
        return;
    m_items = items;
    take(true, {}, inList);
}

std::optional<Footnotes::Mark> Footnotes::mark(int index) const
{
    const auto found = m_marks.constFind(index);
    return found == m_marks.cend() ? std::nullopt : std::optional(*found);
}

std::optional<int> Footnotes::noteOfItem(int item) const
{
    const auto found = m_items.constFind(item);
    return found == m_items.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Footnotes::Found> Footnotes::nextIn(QStringView text, qsizetype from)
{
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] != u'[' && text[at] != u'［')
            continue;
        qsizetype end = at + 1;
        int number = 0;
        while (end < text.size() && text[end] >= u'0' && text[end] <= u'9' && end - at <= MostDigits)
            number = number * 10 + text[end++].digitValue();
        if (number > 0 && end < text.size() && (text[end] == u']' || text[end] == u'］'))
            return Found{at, end + 1 - at, number};
    }
    return std::nullopt;
}

int Footnotes::raisedNumber(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (const auto found = nextIn(trimmed, 0); found && found->length == trimmed.size())
        return found->number;
    bool isNumber = !trimmed.isEmpty() && trimmed.size() <= MostDigits;
    for (const QChar c : trimmed)
        isNumber = isNumber && c >= u'0' && c <= u'9';
    return isNumber ? trimmed.toInt() : 0;
}
