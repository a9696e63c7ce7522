#include "html/vocabulary.h"

#include <cstring>

namespace Vocabulary {
namespace {

/// All names of a list by a hash of their bytes, open addressing; made by the compiler.
template <std::size_t Count>
class NameTable final
{
public:
    constexpr explicit NameTable(const std::array<const char *, Count> &names)
    {
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

    int find(const std::array<const char *, Count> &names, QByteArrayView name) const
    {
        if (name.isEmpty() || name.size() > 16)
            return -1;
        std::size_t slot = hash(name.data(), std::size_t(name.size()));
        for (; m_slots[slot] >= 0; slot = (slot + 1) % Slots) {
            const int index = m_slots[slot];
            if (m_lengths[index] == name.size() && !std::memcmp(names[index], name.data(), std::size_t(name.size())))
                return index;
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

constexpr NameTable tagTable(TagNames);
constexpr NameTable attributeTable(AttributeNames);
constexpr NameTable classTable(ClassNames);

}

std::optional<Tag> tagNamed(QByteArrayView name)
{
    const int index = tagTable.find(TagNames, name);
    return index < 0 ? std::nullopt : std::optional(Tag(index));
}

std::optional<Attribute> attributeNamed(QByteArrayView name)
{
    const int index = attributeTable.find(AttributeNames, name);
    return index < 0 ? std::nullopt : std::optional(Attribute(index));
}

std::optional<int> classNamed(QByteArrayView name)
{
    const int index = classTable.find(ClassNames, name);
    return index < 0 ? std::nullopt : std::optional(index);
}

}
