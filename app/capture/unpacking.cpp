// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/unpacking.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

std::optional<QByteArray> unpackedGzip(QByteArrayView bytes, qsizetype most)
{
    const auto close = [](archive *opened) { archive_read_free(opened); };
    const std::unique_ptr<archive, decltype(close)> opened(archive_read_new(), close);
    archive_read_support_format_raw(opened.get());
    archive_read_support_filter_gzip(opened.get());
    archive_entry *entry = nullptr;
    if (archive_read_open_memory(opened.get(), bytes.data(), size_t(bytes.size())) != ARCHIVE_OK ||
        archive_read_next_header(opened.get(), &entry) != ARCHIVE_OK)
        return std::nullopt;
    constexpr qsizetype Step = 256 << 10;
    QByteArray made;
    while (made.size() <= most) {
        const qsizetype before = made.size();
        made.resize(before + Step);
        const la_ssize_t got = archive_read_data(opened.get(), made.data() + before, size_t(Step));
        made.truncate(before + std::max<la_ssize_t>(0, got));
        if (got <= 0)
            return got < 0 && before == 0 ? std::nullopt : std::optional(made);
    }
    return std::nullopt;
}

std::optional<QByteArray> unpackedDeflate(QByteArrayView bytes, qsizetype most)
{
    constexpr qsizetype Header = 2;
    constexpr qsizetype Check = 4;
    if (bytes.size() < Header + Check || (bytes[0] & 0x0f) != 8)
        return std::nullopt;
    // The same stream with gzip's ends, for that reader stops in time; it leaves the check to others.
    QByteArray gzip("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    gzip.append(bytes.sliced(Header).chopped(Check)).append(8, '\0');
    return unpackedGzip(gzip, most);
}
