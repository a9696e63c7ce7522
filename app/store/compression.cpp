// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/compression.h"

#include <zstd.h>

#include <memory>

namespace Compression {

namespace {

constexpr int Level = 3;
constexpr unsigned long long Limit = 1ULL << 30;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

}

QByteArray pack(const QByteArray &bytes)
{
    // A context per thread: making one costs more than packing a short article.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context = [] {
        std::unique_ptr<ZSTD_CCtx, FreeContext> made(ZSTD_createCCtx());
        ZSTD_CCtx_setParameter(made.get(), ZSTD_c_compressionLevel, Level);
        ZSTD_CCtx_setParameter(made.get(), ZSTD_c_checksumFlag, 1);
        return made;
    }();
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress2(context.get(), frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()));
    Q_ASSERT(!ZSTD_isError(size)); // the bound makes failing impossible
    frame.truncate(qsizetype(size));
    frame.squeeze();
    return frame;
}

std::optional<QByteArray> unpack(const QByteArray &frame)
{
    const unsigned long long size = ZSTD_getFrameContentSize(frame.constData(), size_t(frame.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > Limit)
        return std::nullopt;
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t read = ZSTD_decompress(bytes.data(), size_t(bytes.size()), frame.constData(), size_t(frame.size()));
    if (ZSTD_isError(read) || read != size)
        return std::nullopt;
    return bytes;
}

}
