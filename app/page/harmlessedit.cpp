// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/harmlessedit.h"

#include "page/approximatematch.h"
#include "page/comparedtext.h"
#include "page/decidingwords.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace {

constexpr qsizetype MostCompared = 1'000'000; // cells of a table

/// Words of an alphabet and single Han characters, without what stands between.
QStringList wordsOf(QStringView text)
{
    QStringList words;
    bool goesOn = false;
    for (const QChar c : text) {
        const bool isWord = isWordUnit(c);
        if (isWord && goesOn)
            words.last() += c.toLower();
        else if (isWord || isHan(c))
            words += QString(c.toLower());
        goesOn = isWord;
    }
    return words;
}

bool isMisspelling(const QString &one, const QString &other)
{
    const auto isWord = [](const QString &word) {
        return word.size() >= 4 &&
               std::all_of(word.begin(), word.end(), [](QChar c) { return isWordUnit(c) && !c.isDigit(); });
    };
    return isWord(one) && isWord(other) && one.front() == other.front() && ApproximateMatch::distance(one, other) <= 2;
}

/// Words in the place of each other: one for one, or some more, or some less.
bool isHarmlessChange(const QStringList &before, const QStringList &after, bool isAtEdge)
{
    if (before.size() != after.size())
        return !isAtEdge && (before.isEmpty() || after.isEmpty());
    for (qsizetype at = 0; at < before.size(); ++at) {
        const bool fills = !isAtEdge && isFillWord(before[at]) && isFillWord(after[at]);
        if (!fills && !isMisspelling(before[at], after[at]))
            return false;
    }
    return true;
}

int weightOf(const QStringList &words)
{
    int weight = 0;
    for (const QString &word : words)
        weight += weightOf(QStringView(word));
    return weight;
}

/// The lengths of the longest common parts of what is left of both, at every two words.
std::vector<int> commonLengths(const QStringList &one, const QStringList &other)
{
    const auto columns = std::size_t(other.size()) + 1;
    std::vector<int> lengths((std::size_t(one.size()) + 1) * columns, 0);
    for (qsizetype i = one.size() - 1; i >= 0; --i)
        for (qsizetype j = other.size() - 1; j >= 0; --j) {
            const std::size_t here = std::size_t(i) * columns + std::size_t(j);
            lengths[here] = one[i] == other[j] ? lengths[here + columns + 1] + 1
                                               : std::max(lengths[here + columns], lengths[here + 1]);
        }
    return lengths;
}

}

bool isHarmlessEdit(QStringView before, QStringView after)
{
    if (decidingWords(before) != decidingWords(after))
        return false;
    const QStringList old = wordsOf(before);
    const QStringList now = wordsOf(after);
    if (old == now)
        return true;
    if (old.size() * now.size() > MostCompared)
        return false;
    const std::vector<int> common = commonLengths(old, now);
    const auto columns = std::size_t(now.size()) + 1;
    int changed = 0;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old[i] == now[j]) {
            ++i;
            ++j;
            continue;
        }
        const qsizetype firstOld = i;
        const qsizetype firstNew = j;
        while ((i < old.size() || j < now.size()) && !(i < old.size() && j < now.size() && old[i] == now[j])) {
            const std::size_t here = std::size_t(i) * columns + std::size_t(j);
            if (j == now.size() || (i < old.size() && common[here + columns] >= common[here + 1]))
                ++i;
            else
                ++j;
        }
        const QStringList left = old.sliced(firstOld, i - firstOld);
        const QStringList put = now.sliced(firstNew, j - firstNew);
        if (!isHarmlessChange(left, put, firstOld == 0 || i == old.size()))
            return false;
        changed += left.size() == put.size() ? int(left.size()) : weightOf(left) + weightOf(put);
    }
    return changed <= std::max(4, weightOf(before) * 15 / 100);
}
