// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <algorithm>

/// `bytes` with some of them flipped, cut off at the end, left out, or with another piece of them put in between. The
/// same `random` gives the same change on every machine.
inline QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    if (bytes.isEmpty())
        return bytes;
    const auto somewhere = [&random, &bytes] { return qsizetype(random.bounded(quint32(bytes.size()))); };
    const int longest = int(std::clamp<qsizetype>(bytes.size() / 4, 2, 5000));
    switch (random.bounded(4)) {
    case 0:
        for (int flips = random.bounded(1, 20); flips > 0; --flips)
            bytes[somewhere()] = char(random.bounded(256));
        break;
    case 1:
        bytes.truncate(somewhere());
        break;
    case 2: {
        const qsizetype from = somewhere();
        bytes.remove(from, random.bounded(1, longest));
        break;
    }
    case 3: {
        const qsizetype from = somewhere();
        const QByteArray piece = bytes.mid(from, random.bounded(1, longest));
        bytes.insert(somewhere(), piece);
        break;
    }
    }
    return bytes;
}
