// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/archivereader.h"

#include "capture/linklist.h"
#include "importing/archiveimages.h"
#include "importing/companions.h"
#include "importing/litter.h"
#include "importing/nearbyimages.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};
}

/// The member that the archive stands at. Counts what is really unpacked: directories lie.
class ArchiveReader::Member final : public ByteStream
{
public:
    explicit Member(ArchiveReader &reader)
        : m_reader(reader)
    {
    }

    Result<qsizetype> read(char *to, qsizetype most) override
    {
        la_ssize_t got = 0;
        do
            got = archive_read_data(m_reader.m_archive.get(), to, size_t(most));
        while (got == ARCHIVE_RETRY);
        if (got < 0)
            return refusal(Text::tr("Damaged, or packed in a way that cannot be read: %1.")
                               .arg(QString::fromUtf8(archive_error_string(m_reader.m_archive.get()))));
        m_size += got;
        m_reader.m_unpacked += got;
        const InputLimits &limits = m_reader.m_limits;
        // Going on would mean unpacking all the rest of it, only to pass over it.
        if (m_size > limits.post)
            return stop(Text::tr("A file in the archive unpacks to over %1, which the archive did not say.")
                            .arg(inMegabytes(limits.post)));
        if (m_reader.m_unpacked > limits.unpacked)
            return stop(Text::tr("The archive unpacks to over %1.").arg(inMegabytes(limits.unpacked)));
        if (m_reader.m_unpacked / limits.ratio > m_reader.m_file.size())
            return stop(
                Text::tr("The archive unpacks to over %n times its size (possible zip bomb).", nullptr, limits.ratio));
        return qsizetype(got);
    }

private:
    static Error refusal(const QString &why) { return Error{Error::Kind::Input, why, QString()}; }

    Error stop(const QString &why)
    {
        m_reader.m_stopped = why + u' ' + Text::tr("The rest was not read.");
        return refusal(m_reader.m_stopped);
    }

    ArchiveReader &m_reader;
    qint64 m_size = 0;
};

bool isZip(const InputFile &file)
{
    return file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06"); // the latter: without members
}

ArchiveReader::ArchiveReader(InputFile &file, const InputLimits &limits, std::stop_token stop)
    : m_file(file)
    , m_limits(limits)
    , m_stop(std::move(stop))
    , m_names(memberNames())
    , m_package(packageOf(m_names))
    , m_companions(companionFolders())
    , m_pictures(std::make_shared<ArchivePictures>(m_file.descriptor(),
                                                   std::min(m_limits.unpacked, m_limits.ratio * m_file.size()), m_stop))
{
    m_source.descriptor = m_file.descriptor();
    if (m_package.kind == PackageKind::Kind::Omnivore)
        m_omnivore = omnivoreItems();
    m_archive = openZip(m_source, false);
}

ArchiveReader::~ArchiveReader() = default;

QStringList ArchiveReader::memberNames() const
{
    QStringList names;
    ZipSource source{m_file.descriptor()};
    const auto listing = openZip(source, true);
    archive_entry *entry = nullptr;
    for (int i = 0; listing && i < m_limits.members && !m_stop.stop_requested() &&
                    archive_read_next_header(listing.get(), &entry) >= ARCHIVE_WARN;
         ++i)
        names.append(memberNameOf(entry));
    return names;
}

/// What the export says of its texts, read ahead of them.
OmnivoreExport ArchiveReader::omnivoreItems() const
{
    OmnivoreExport items;
    ZipSource source{m_file.descriptor()};
    const auto archive = openZip(source, false);
    archive_entry *entry = nullptr;
    qint64 room = m_limits.post;
    for (int i = 0; archive && i < m_limits.members && !m_stop.stop_requested() &&
                    archive_read_next_header(archive.get(), &entry) >= ARCHIVE_WARN;
         ++i) {
        if (!OmnivoreExport::isMetadata(memberNameOf(entry)))
            continue;
        QByteArray json(64 << 10, Qt::Uninitialized);
        qsizetype size = 0;
        la_ssize_t got = 1;
        while (got > 0 && size < room) {
            json.resize(size + (64 << 10));
            got = archive_read_data(archive.get(), json.data() + size, 64 << 10);
            size += std::max<la_ssize_t>(0, got);
        }
        json.truncate(size);
        room -= size;
        items.addMetadata(json);
    }
    return items;
}

/// The folders beside pages ("way/to/page_files/"), each with what is in it.
QHash<QString, QStringList> ArchiveReader::companionFolders() const
{
    QHash<QString, QStringList> found;
    for (const QString &name : m_names)
        for (const QByteArray &folder : companionsOf(name.toUtf8()))
            found.insert(QString::fromUtf8(folder) + u'/', {});
    for (const QString &name : m_names) {
        const auto folder = found.find(name.first(name.lastIndexOf(u'/') + 1));
        if (folder != found.end() && name != folder.key())
            folder->append(name);
    }
    return found;
}

Portion ArchiveReader::next()
{
    while (true) {
        Portion portion;
        if (!m_portions && openNext(portion))
            return portion;
        if (!m_portions)
            continue;
        portion = m_portions->next();
        if (m_package.kind == PackageKind::Kind::Omnivore && !portion.bytes.isEmpty())
            portion.bytes = m_omnivore.joined(m_name, portion.bytes);
        portion.member = m_name;
        portion.modified = m_modified;
        portion.images = m_images;
        portion.last = false;
        const bool ends = m_portions->atEnd();
        if (ends)
            m_portions.reset();
        if (ends && !m_told && portion.bytes.isEmpty() && portion.refusal.isEmpty())
            portion.refusal = Text::tr("The file is empty."); // its directory said otherwise
        if (!portion.bytes.isEmpty() || !portion.refusal.isEmpty()) {
            m_told = true;
            return portion;
        }
    }
}

/// Goes on to the next member; true where there is something to tell instead.
bool ArchiveReader::openNext(Portion &portion)
{
    archive_entry *entry = nullptr;
    if (!m_package.refusal.isEmpty()) {
        portion = end(m_package.refusal);
        return true;
    }
    if (m_stop.stop_requested())
        m_archive.reset();
    int status = m_archive && m_stopped.isEmpty() ? ARCHIVE_RETRY : ARCHIVE_FATAL;
    while (status == ARCHIVE_RETRY)
        status = archive_read_next_header(m_archive.get(), &entry);
    if (!m_stopped.isEmpty())
        portion = end(QString()); // it was said of the member
    else if (status == ARCHIVE_EOF)
        portion =
            end(m_files == 0 && m_omnivore.withoutText() == 0 ? Text::tr("The archive has no files.") : leftLinks());
    else if (status < ARCHIVE_WARN)
        portion = end(Text::tr("The archive is damaged or cut off; what comes before that place was read."));
    else if (++m_members > m_limits.members)
        portion =
            end(Text::tr("The archive has more than %n files. The rest was not read.", nullptr, m_limits.members));
    if (m_ended)
        return true;

    const QString name = memberNameOf(entry);
    if (archive_entry_filetype(entry) == AE_IFDIR || isLeftOut(name))
        return false;
    ++m_files;
    portion.member = name;
    portion.refusal = whyRefused(entry, name);
    if (!portion.refusal.isEmpty())
        return true;
    m_name = name;
    m_told = false;
    m_modified = archive_entry_mtime_is_set(entry) ? QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry))
                                                   : m_file.modified();
    m_images = imagesBeside(name);
    m_member = std::make_unique<Member>(*this);
    const qint64 size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : 0;
    const bool packed = name.endsWith(u".gz");
    m_unpackedMember = packed ? std::make_unique<Gunzip>(*m_member, size, m_limits) : nullptr;
    if (packed)
        m_portions.emplace(*m_unpackedMember, 0, m_limits.post, m_limits, m_stop);
    else
        m_portions.emplace(*m_member, size, m_limits.post, m_limits, m_stop);
    return false;
}

/// Null where nothing was saved beside it.
std::shared_ptr<const ImageSource> ArchiveReader::imagesBeside(const QString &page) const
{
    QStringList members;
    if (m_package.kind == PackageKind::Kind::Book || mayHaveImagesNearby(page.toUtf8()))
        members = picturesOf(m_names);
    for (const QByteArray &folder : companionsOf(page.toUtf8()))
        members += m_companions.value(QString::fromUtf8(folder) + u'/');
    return members.isEmpty() ? nullptr : std::make_shared<ArchiveImages>(m_pictures, page, members);
}

bool ArchiveReader::isLeftOut(const QString &name) const
{
    for (qsizetype begin = 0; begin < name.size();) {
        const qsizetype slash = name.indexOf(u'/', begin);
        const QStringView part = QStringView(name).sliced(begin, (slash < 0 ? name.size() : slash) - begin);
        if (isLitter(part.toUtf8()))
            return true;
        if (slash < 0)
            break;
        begin = slash + 1;
        if (m_companions.contains(name.first(begin)))
            return true;
    }
    return !isContent(m_package.kind, name);
}

/// A sentence where the member is not read; else empty.
QString ArchiveReader::whyRefused(archive_entry *entry, const QString &name) const
{
    if (name.isEmpty() || isUnsafeMemberName(name))
        return Text::tr("Its path leads outside the archive.");
    if (archive_entry_hardlink(entry) || archive_entry_filetype(entry) == AE_IFLNK)
        return Text::tr("This is a link. Import the file that it points to.");
    if (archive_entry_filetype(entry) != AE_IFREG)
        return Text::tr("Not a regular file (device, pipe or socket).");
    if (archive_entry_is_encrypted(entry))
        return Text::tr("This is encrypted. Unpack the archive with its password and import the files.");
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > m_limits.post)
        return Text::tr("This is larger than %1. Unpack the archive and import the file.")
            .arg(inMegabytes(m_limits.post));
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) == 0)
        return Text::tr("The file is empty.");
    return QString();
}

/// Items of an export whose text is not in it.
QString ArchiveReader::leftLinks() const
{
    const qsizetype links = m_omnivore.withoutText();
    return links > 0 ? linkListSentence(links) : QString();
}

Portion ArchiveReader::end(const QString &refusal)
{
    m_ended = true;
    Portion portion;
    portion.refusal = m_file.changed() ? InputFile::changedError().sentence : refusal;
    portion.last = true;
    return portion;
}
