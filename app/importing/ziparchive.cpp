// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ziparchive.h"

#include "capture/encoding.h"

#include <QList>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace {

constexpr qsizetype ReadStep = 64 << 10;

la_ssize_t readOn(archive *self, void *data, const void **bytes)
{
    auto *from = static_cast<ZipSource *>(data);
    *bytes = from->buffer.constData();
    ssize_t got = 0;
    do
        got = ::pread(from->descriptor, from->buffer.data(), size_t(from->buffer.size()), from->offset);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        archive_set_error(self, errno, "the file could not be read");
    else
        from->offset += got;
    return got;
}

la_int64_t seekTo(archive *, void *data, la_int64_t offset, int whence)
{
    auto *from = static_cast<ZipSource *>(data);
    const qint64 begin = whence == SEEK_SET   ? 0
                         : whence == SEEK_CUR ? from->offset
                                              : ::lseek(from->descriptor, 0, SEEK_END);
    if (begin < 0 || begin + offset < 0)
        return ARCHIVE_FATAL;
    return from->offset = begin + offset;
}

}

void CloseArchive::operator()(archive *opened) const
{
    archive_read_free(opened);
}

ZipArchive openZip(ZipSource &source, bool directoryOnly)
{
    source.buffer.resize(ReadStep);
    source.offset = 0;
    ZipArchive opened(archive_read_new());
    archive_read_support_format_zip_seekable(opened.get());
    if (!directoryOnly)
        archive_read_support_format_zip_streamable(opened.get());
    archive_read_set_callback_data(opened.get(), &source);
    archive_read_set_read_callback(opened.get(), readOn);
    archive_read_set_seek_callback(opened.get(), seekTo);
    return archive_read_open1(opened.get()) == ARCHIVE_OK ? std::move(opened) : ZipArchive();
}

QString memberNameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? QString::fromUtf8(decodeText(QByteArray(bytes)).utf8) : QString();
}

bool isUnsafeMemberName(const QString &name)
{
    const bool absolute = name.startsWith(u'/') || name.startsWith(u'\\') || name.indexOf(u':') == 1;
    const auto parts = QStringView(name).split(u'/');
    return absolute || std::any_of(parts.begin(), parts.end(), [](QStringView part) {
               return part == u".." || part.startsWith(u"..\\") || part.contains(u"\\..");
           });
}
