// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstring>

/// Finds a short ASCII name in a fixed list: hash with open addressing, made by the compiler.
template <std::size_t Count>
class NameTable final
{
public:
    constexpr explicit NameTable(const std::array<const char *, Count> &names)
    {
        static_assert(Count < 128 && Count * 2 <= Slots);
        m_slots.fill(-1);
        for (std::size_t index = 0; index < Count; ++index) {
            std::size_t length = 0;
            while (names[index][length])
                ++length;
            std::size_t slot = hash(names[index], length);
            while (m_slots[slot] >= 0)
                slot = (slot + 1) % Slots;
            m_slots[slot] = qint8(index);
            m_lengths[index] = quint8(length);
        }
    }

    /// The index of `name` in the list the table was made from, or -1. Exact bytes.
    int find(const std::array<const char *, Count> &names, QByteArrayView name) const
    {
        if (name.isEmpty() || name.size() > 16)
            return -1;
        const auto length = std::size_t(name.size());
        for (std::size_t slot = hash(name.data(), length); m_slots[slot] >= 0; slot = (slot + 1) % Slots) {
            const auto index = std::size_t(quint8(m_slots[slot]));
            if (m_lengths[index] == length && !std::memcmp(names[index], name.data(), length))
                return int(index);
        }
        return -1;
    }

private:
    static constexpr std::size_t Slots = 256;
    static constexpr std::size_t hash(const char *name, std::size_t length)
    {
        quint32 value = quint32(length);
        for (std::size_t i = 0; i < length; ++i)
            value = value * 31 + quint8(name[i]);
        return (value ^ (value >> 8)) % Slots;
    }
    std::array<qint8, Slots> m_slots{};
    std::array<quint8, Count> m_lengths{};
};
