#include "importing/archiveimages.h"

#include "importing/ziparchive.h"

#include <QUrl>

#include <archive.h>
#include <archive_entry.h>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr qint64 MostWork = 5'000'000;

/// The member at which the archive stands; nothing where it is damaged or larger than `most`. `left`: bytes that may
/// still be unpacked, whatever comes of them.
QByteArray unpacked(archive *opened, qint64 most, qint64 &left)
{
    constexpr qsizetype Step = 64 << 10;
    QByteArray bytes;
    while (bytes.size() <= most && left > 0) {
        const qsizetype size = bytes.size();
        bytes.resize(size + Step);
        la_ssize_t got = 0;
        do
            got = archive_read_data(opened, bytes.data() + size, size_t(Step));
        while (got == ARCHIVE_RETRY);
        bytes.resize(size + std::max<la_ssize_t>(got, 0));
        left -= got;
        if (got <= 0)
            return got == 0 ? bytes : QByteArray();
    }
    return {};
}

}

ArchiveImages::ArchiveImages(int descriptor, const QString &page, const QStringList &members,
                             std::shared_ptr<std::atomic<qint64>> work)
    : m_descriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
    , m_work(std::move(work))
{
    const qsizetype way = page.lastIndexOf(u'/') + 1;
    for (const QString &member : members)
        m_members.insert(QUrl::toPercentEncoding(member.sliced(way), "/"), member);
}

ArchiveImages::~ArchiveImages()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QHash<QByteArray, QByteArray> ArchiveImages::read(const QByteArrayList &wanted, qint64 most) const
{
    QHash<QString, QByteArray> sought;
    for (const QByteArray &name : wanted)
        if (const QString member = m_members.value(name); !isUnsafeMemberName(member))
            sought.insert(member, name);
    QHash<QByteArray, QByteArray> images;
    qint64 left = 2 * ImageLimits::All;
    ZipSource source{m_descriptor};
    const ZipArchive opened = openZip(source, true);
    archive_entry *entry = nullptr;
    while (opened && !sought.isEmpty() && m_work->fetch_add(1) < MostWork &&
           archive_read_next_header(opened.get(), &entry) >= ARCHIVE_WARN) {
        const QByteArray name = sought.take(memberNameOf(entry));
        if (name.isEmpty() || archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) ||
            archive_entry_is_encrypted(entry))
            continue;
        const QByteArray bytes = unpacked(opened.get(), std::min(most, ImageLimits::One), left);
        most -= bytes.size();
        if (!bytes.isEmpty())
            images.insert(name, bytes);
    }
    return images;
}
