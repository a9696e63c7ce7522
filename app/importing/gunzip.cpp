// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/gunzip.h"

#include "importing/portions.h"
#include "importing/ziparchive.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <optional>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

Error refusal(const QString &why)
{
    return Error{Error::Kind::Input, why, QString()};
}

}

/// The packed bytes as libarchive asks for them, and what it makes of them.
class Gunzip::Source
{
public:
    explicit Source(ByteStream &packed)
        : m_packed(packed)
        , m_buffer(64 << 10, Qt::Uninitialized)
        , m_archive(archive_read_new())
    {
        archive_read_support_format_raw(m_archive.get());
        archive_read_support_filter_gzip(m_archive.get());
        archive_entry *entry = nullptr;
        m_open = archive_read_open(m_archive.get(), this, nullptr, &Source::give, nullptr) == ARCHIVE_OK &&
                 archive_read_next_header(m_archive.get(), &entry) == ARCHIVE_OK;
    }

    Result<qsizetype> read(char *to, qsizetype most)
    {
        const la_ssize_t got = m_open ? archive_read_data(m_archive.get(), to, size_t(most)) : -1;
        if (m_error)
            return *m_error;
        if (got < 0)
            return refusal(Text::tr("It is damaged or cut off: it cannot be unpacked any further."));
        return qsizetype(got);
    }

private:
    static la_ssize_t give(archive *self, void *data, const void **bytes)
    {
        auto *from = static_cast<Source *>(data);
        *bytes = from->m_buffer.constData();
        const Result<qsizetype> got = from->m_packed.read(from->m_buffer.data(), from->m_buffer.size());
        if (got)
            return *got;
        from->m_error = got.error();
        archive_set_error(self, EIO, "the packed bytes could not be read");
        return -1;
    }

    ByteStream &m_packed;
    QByteArray m_buffer;
    ZipArchive m_archive;
    std::optional<Error> m_error;
    bool m_open = false;
};

Gunzip::Gunzip(ByteStream &packed, qint64 size, const InputLimits &limits)
    : m_size(size)
    , m_limits(limits)
    , m_source(std::make_unique<Source>(packed))
{
}

Gunzip::~Gunzip() = default;

Result<qsizetype> Gunzip::read(char *to, qsizetype most)
{
    auto got = m_source->read(to, most);
    if (!got)
        return got;
    m_unpacked += *got;
    if (m_size > 0 && m_unpacked / m_limits.ratio > m_size)
        return refusal(Text::tr("It unpacks to over %n times its size (possible zip bomb).", nullptr, m_limits.ratio));
    return got;
}

bool isGzip(QByteArrayView beginning)
{
    return beginning.startsWith("\x1f\x8b\x08");
}
