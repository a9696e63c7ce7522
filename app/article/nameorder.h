// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <utility>

struct UCollator;

/// The order in which people look names up in the language of the interface: by pinyin in 简体中文, by strokes in
/// 繁體中文; upper and lower case beside each other, numbers by their value. Of the language at construction; any
/// thread.
class NameOrder final
{
public:
    NameOrder();
    ~NameOrder();
    Q_DISABLE_COPY_MOVE(NameOrder)

    /// To be compared byte by byte.
    QByteArray keyOf(const QString &name) const;

    template <typename Value, typename NameOf>
    void sort(QList<Value> &values, NameOf nameOf) const
    {
        QList<std::pair<QByteArray, Value>> keyed;
        keyed.reserve(values.size());
        for (const Value &value : std::as_const(values))
            keyed.append({keyOf(nameOf(value)), value});
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto &one, const auto &other) { return one.first < other.first; });
        std::transform(keyed.cbegin(), keyed.cend(), values.begin(), [](const auto &pair) { return pair.second; });
    }

private:
    UCollator *m_collator = nullptr;
};
