// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/binaryplist.h"

#include <QStringDecoder>

#include <algorithm>

namespace {

constexpr qsizetype TrailerSize = 32;
constexpr qsizetype MostElements = 100'000;

enum Kind { Integer = 1, Data = 4, Ascii = 5, Utf16 = 6, Array = 10, Dictionary = 13 };

}

BinaryPlist::BinaryPlist(QByteArrayView bytes)
    : m_bytes(bytes)
{
    if (!bytes.startsWith("bplist0") || bytes.size() < 8 + TrailerSize)
        return;
    const qsizetype trailer = bytes.size() - TrailerSize;
    m_offsetWidth = uchar(bytes[trailer + 6]);
    m_referenceWidth = uchar(bytes[trailer + 7]);
    const auto count = number(trailer + 8, 8);
    const auto root = number(trailer + 16, 8);
    const auto table = number(trailer + 24, 8);
    const bool widths = m_offsetWidth >= 1 && m_offsetWidth <= 8 && m_referenceWidth >= 1 && m_referenceWidth <= 8;
    const quint64 size = quint64(trailer);
    if (!widths || !count || !root || !table || *table > size || *count > (size - *table) / quint64(m_offsetWidth) ||
        *root >= *count)
        return;
    m_count = qsizetype(*count);
    m_root = qsizetype(*root);
    m_table = qsizetype(*table);
}

std::optional<quint64> BinaryPlist::number(qsizetype at, qsizetype width) const
{
    if (at < 0 || width < 1 || width > 8 || at > m_bytes.size() - width)
        return std::nullopt;
    quint64 value = 0;
    for (qsizetype i = 0; i < width; ++i)
        value = (value << 8) | uchar(m_bytes[at + i]);
    return value;
}

BinaryPlist::Head BinaryPlist::head(qsizetype object) const
{
    Head head;
    const auto offset =
        object >= 0 && object < m_count ? number(m_table + object * m_offsetWidth, m_offsetWidth) : std::nullopt;
    if (!offset || *offset >= quint64(m_table))
        return head;
    const qsizetype at = qsizetype(*offset);
    const uchar marker = uchar(m_bytes[at]);
    head.size = marker & 0x0f;
    head.at = at + 1;
    if (head.size == 0x0f) { // the size stands behind it, as a number of its own
        if (head.at >= m_table || (uchar(m_bytes[head.at]) >> 4) != Integer)
            return head;
        const qsizetype width = qsizetype(1) << (uchar(m_bytes[head.at]) & 0x0f & 3);
        const auto size = number(head.at + 1, width);
        if (!size || *size > quint64(m_bytes.size()))
            return head;
        head.size = qsizetype(*size);
        head.at += 1 + width;
    }
    head.kind = marker >> 4;
    return head;
}

std::optional<qsizetype> BinaryPlist::reference(qsizetype at, qsizetype index) const
{
    const auto object = number(at + index * m_referenceWidth, m_referenceWidth);
    return object && *object < quint64(m_count) ? std::optional(qsizetype(*object)) : std::nullopt;
}

std::optional<qsizetype> BinaryPlist::member(qsizetype dictionary, QByteArrayView key) const
{
    const Head found = head(dictionary);
    if (found.kind != Dictionary)
        return std::nullopt;
    const QString name = QString::fromLatin1(key);
    for (qsizetype i = 0; i < std::min(found.size, MostElements); ++i) {
        const auto keyObject = reference(found.at, i);
        if (keyObject && text(*keyObject) == name)
            return reference(found.at, found.size + i);
    }
    return std::nullopt;
}

QList<qsizetype> BinaryPlist::elements(qsizetype array) const
{
    QList<qsizetype> objects;
    const Head found = head(array);
    if (found.kind == Array)
        for (qsizetype i = 0; i < std::min(found.size, MostElements); ++i)
            if (const auto object = reference(found.at, i))
                objects.append(*object);
    return objects;
}

QByteArrayView BinaryPlist::data(qsizetype object) const
{
    const Head found = head(object);
    return found.kind == Data && found.size <= m_table - found.at ? m_bytes.sliced(found.at, found.size)
                                                                  : QByteArrayView();
}

QString BinaryPlist::text(qsizetype object) const
{
    const Head found = head(object);
    if (found.kind == Ascii && found.size <= m_table - found.at)
        return QString::fromLatin1(m_bytes.sliced(found.at, found.size));
    if (found.kind == Utf16 && found.size <= (m_table - found.at) / 2)
        return QStringDecoder(QStringDecoder::Utf16BE).decode(m_bytes.sliced(found.at, found.size * 2));
    return {};
}
