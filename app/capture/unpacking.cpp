// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/unpacking.h"

#include <QtEndian>

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
    // Qt wants to know the size beforehand, as a hint that it need not keep; it refuses what is larger than it can
    // hold.
    constexpr qsizetype Ratio = 200; // of real text
    if (bytes.size() > most / 2 || bytes.size() < 2 || (bytes[0] & 0x0f) != 8)
        return std::nullopt;
    const qsizetype room = std::min(most, bytes.size() * Ratio);
    QByteArray sized(4, '\0');
    qToBigEndian(quint32(std::min<qsizetype>(room, bytes.size() * 4)), sized.data());
    const QByteArray made = qUncompress(sized + bytes.toByteArray());
    return made.isEmpty() || made.size() > most ? std::nullopt : std::optional(made);
}
