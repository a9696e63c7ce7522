// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/pointer.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace {

constexpr qsizetype Shortest = 200; ///< characters of a text that tells
constexpr qsizetype SampleLength = 24;
constexpr int Samples = 24;

/// Letters and digits alone: quotation marks, blanks and references differ between a page and its data.
QString keyOf(QStringView text)
{
    QString key;
    key.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            key += c.toCaseFolded();
    }
    return key;
}

int sharedAncestor(const PageTree &page, int one, int other)
{
    while (one >= 0 && !page.inside(other, one))
        one = page[one].parent;
    return one;
}

}

int elementHolding(const PageTree &page, const QString &text)
{
    const QString key = keyOf(text);
    if (key.size() < Shortest)
        return -1;
    QStringList samples;
    for (int i = 0; i < Samples; ++i)
        samples.append(key.mid((key.size() - SampleLength) * i / (Samples - 1), SampleLength));
    std::vector<int> holders;
    std::vector<bool> seen(std::size_t(Samples), false);
    for (int node = page.body(); node >= 0; node = page.following(node)) {
        if (!page.isText(node) || page[node].sums.units < SampleLength)
            continue;
        const QString own = keyOf(QString::fromUtf8(page[node].text));
        for (int i = 0; i < Samples; ++i) {
            if (seen[std::size_t(i)] || !own.contains(samples[i]))
                continue;
            seen[std::size_t(i)] = true;
            holders.push_back(node);
        }
    }
    // Samples that run over the border of two texts are found in neither.
    if (std::count(seen.begin(), seen.end(), true) * 2 < Samples)
        return -1;
    int holder = holders.front();
    for (const int each : holders)
        holder = sharedAncestor(page, holder, each);
    while (holder >= 0 && (page.isText(holder) || isPhrasing(page[holder].element)))
        holder = page[holder].parent;
    return holder;
}
