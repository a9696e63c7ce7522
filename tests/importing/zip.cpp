// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

bool writeZip(const QString &path, const QList<ZipMember> &members, const char *password)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> zip(archive_write_new(), &archive_write_free);
    archive_write_set_format_zip(zip.get());
    archive_write_add_filter_none(zip.get());
    if (password && (archive_write_set_options(zip.get(), "zip:encryption=aes256") != ARCHIVE_OK ||
                     archive_write_set_passphrase(zip.get(), password) != ARCHIVE_OK))
        return false;
    if (archive_write_open_filename(zip.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK)
        return false;
    for (const ZipMember &member : members) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  &archive_entry_free);
        archive_entry_set_pathname(entry.get(), member.name.constData());
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 1'700'000'000, 0);
        archive_entry_set_filetype(entry.get(), member.folder ? AE_IFDIR : member.link.isEmpty() ? AE_IFREG : AE_IFLNK);
        if (!member.link.isEmpty())
            archive_entry_set_symlink(entry.get(), member.link.constData());
        archive_entry_set_size(entry.get(), member.bytes.size());
        if (archive_write_header(zip.get(), entry.get()) < ARCHIVE_WARN ||
            archive_write_data(zip.get(), member.bytes.constData(), size_t(member.bytes.size())) < 0)
            return false;
    }
    return archive_write_close(zip.get()) == ARCHIVE_OK;
}
