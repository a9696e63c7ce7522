// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/vocabulary.h"

#include "html/nametable.h"

namespace Vocabulary {
namespace {

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
