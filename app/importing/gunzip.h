// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/bytestream.h"
#include "importing/portion.h"

#include <QByteArray>

#include <memory>

/// What a stream that is packed with gzip holds, several packed pieces behind one another too (.warc.gz). Bounded as an
/// archive's members are, by what it unpacks to.
class Gunzip final : public ByteStream
{
public:
    /// `packed` must outlive this; `size`: of it, in bytes, where that is known, else 0.
    Gunzip(ByteStream &packed, qint64 size, const InputLimits &limits);
    ~Gunzip() override;
    Q_DISABLE_COPY_MOVE(Gunzip)

    Result<qsizetype> read(char *to, qsizetype most) override;

private:
    class Source;

    const qint64 m_size;
    const InputLimits m_limits;
    std::unique_ptr<Source> m_source;
    qint64 m_unpacked = 0;
};

/// The first bytes of such a stream.
bool isGzip(QByteArrayView beginning);
