// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/columnfit.h"

#include <algorithm>
#include <numeric>

QList<int> fitColumns(const QList<int> &wanted, int room, qsizetype rest)
{
    QList<int> widths = wanted;
    const int sum = std::accumulate(wanted.cbegin(), wanted.cend(), 0);
    if (sum <= room) {
        widths[rest] += room - sum;
        return widths;
    }
    QList<int> narrowFirst = wanted;
    std::sort(narrowFirst.begin(), narrowFirst.end());
    int left = qMax(0, room);
    int most = 0; // what a wide column gets
    for (qsizetype at = 0; at < narrowFirst.size(); ++at) {
        most = left / int(narrowFirst.size() - at);
        if (narrowFirst[at] > most)
            break;
        left -= narrowFirst[at];
    }
    for (int &width : widths)
        width = qMin(width, most);
    return widths;
}
