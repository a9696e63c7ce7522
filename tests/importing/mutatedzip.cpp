// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutatedzip.h"

#include "support/mutation.h"
#include "support/pictures.h"

#include <array>

namespace {

using Pictures::littleEndian;

/// Raw deflate, from what qCompress wraps: four bytes of length, two of head, four of checksum.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(6).chopped(4);
}

struct Packed
{
    QByteArray data;
    quint32 crc = 0;
    quint32 size = 0;
    quint16 method = 0;
    quint16 flags = 0;
};

Packed packed(QRandomGenerator &random, const QByteArray &bytes)
{
    const bool small = random.bounded(4) != 0;
    Packed made{small ? deflated(bytes) : bytes, Pictures::crc(bytes), quint32(bytes.size()), quint16(small ? 8 : 0),
                0};
    static constexpr std::array<quint32, 6> Lies{0, 1, 1000, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF};
    if (random.bounded(6) == 0)
        made.size = Lies[random.bounded(quint32(Lies.size()))];
    if (random.bounded(20) == 0)
        made.method = quint16(random.bounded(100));
    if (random.bounded(20) == 0)
        made.flags = 1; // encrypted
    return made;
}

QByteArray common(const Packed &member, const QByteArray &name)
{
    return littleEndian(20, 2) + littleEndian(member.flags, 2) + littleEndian(member.method, 2) + littleEndian(0, 2) +
           littleEndian(0x5821, 2) + littleEndian(member.crc, 4) + littleEndian(quint32(member.data.size()), 4) +
           littleEndian(member.size, 4) + littleEndian(quint32(name.size()), 2) + littleEndian(0, 2);
}

}

QByteArray mutatedZip(QRandomGenerator &random, const QList<MutatedMember> &members)
{
    QByteArray body;
    QByteArray directory;
    int count = 0;
    for (const MutatedMember &member : members) {
        QByteArray bytes = member.bytes;
        if (random.bounded(8) == 0) // one that unpacks to far more than it is
            bytes = bytes.left(2000).repeated(random.bounded(1, 1500));
        else if (member.name.endsWith(".zip"))
            bytes = body;
        const Packed made = packed(random, bytes);
        const quint32 offset = quint32(body.size());
        body += "PK\x03\x04" + common(made, member.name) + member.name + made.data;
        // The same data under many names.
        const int names = random.bounded(6) == 0 ? random.bounded(2, 200) : 1;
        for (int i = 0; i < names; ++i, ++count) {
            const QByteArray name = i == 0 ? member.name : QByteArray::number(i) + member.name;
            directory += QByteArray("PK\x01\x02") + littleEndian(20, 2) + common(made, name) + littleEndian(0, 2) +
                         littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 4) +
                         littleEndian(random.bounded(30) == 0 ? random.generate() : offset, 4) + name;
        }
    }
    if (random.bounded(10) == 0)
        count = random.bounded(65536);
    QByteArray archive = body + directory + "PK\x05\x06" + littleEndian(0, 4) + littleEndian(quint32(count), 2) +
                         littleEndian(quint32(count), 2) + littleEndian(quint32(directory.size()), 4) +
                         littleEndian(quint32(body.size()), 4) + littleEndian(0, 2);
    return random.bounded(4) == 0 ? mutated(archive, random) : archive;
}
