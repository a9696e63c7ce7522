#include "importing/archivereader.h"

#include "capture/encoding.h"
#include "importing/companions.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace {

constexpr qsizetype ReadStep = 64 << 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// In UTF-8, be it by the archive's own word or, where Windows wrote it, by its bytes.
QString nameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char *bytes = archive_entry_pathname(entry);
    return bytes ? QString::fromUtf8(decodeText(QByteArray(bytes)).utf8) : QString();
}

/// Names are only shown, never used as paths; but what bears such a one was not made by a packer of captures.
bool isUnsafe(const QString &name)
{
    const bool absolute = name.startsWith(u'/') || name.startsWith(u'\\') || name.indexOf(u':') == 1;
    const auto parts = QStringView(name).split(u'/');
    return absolute || std::any_of(parts.begin(), parts.end(), [](QStringView part) {
               return part == u".." || part.startsWith(u"..\\") || part.contains(u"\\..");
           });
}

}

void ArchiveReader::Close::operator()(archive *opened) const
{
    archive_read_free(opened);
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
            return refusal(tr("It is damaged or packed in a way that cannot be read: %1.")
                               .arg(QString::fromUtf8(archive_error_string(m_reader.m_archive.get()))));
        m_size += got;
        m_reader.m_unpacked += got;
        const InputLimits &limits = m_reader.m_limits;
        // Going on would mean unpacking all the rest of it, only to pass over it.
        if (m_size > limits.post)
            return stop(tr("The archive holds more than %1 under one name, which its directory did not say.")
                            .arg(inMegabytes(limits.post)));
        if (m_reader.m_unpacked > limits.unpacked)
            return stop(tr("The archive unpacks to more than %1.").arg(inMegabytes(limits.unpacked)));
        if (m_reader.m_unpacked / limits.ratio > m_reader.m_file.size())
            return stop(
                tr("The archive unpacks to more than %1 times its size, as no real text does.").arg(limits.ratio));
        return qsizetype(got);
    }

private:
    static Error refusal(const QString &why) { return Error{Error::Kind::Input, why, QString()}; }

    Error stop(const QString &why)
    {
        m_reader.m_stopped = why + u' ' + tr("The rest of it was not read.");
        return refusal(m_reader.m_stopped);
    }

    ArchiveReader &m_reader;
    qint64 m_size = 0;
};

bool isZip(const InputFile &file)
{
    return file.startsWith("PK\x03\x04") || file.startsWith("PK\x05\x06"); // the latter: without members
}

ArchiveReader::ArchiveReader(InputFile &file, const InputLimits &limits)
    : m_file(file)
    , m_limits(limits)
    , m_companions(companionFolders())
{
    m_archive = open(m_source, false);
}

ArchiveReader::~ArchiveReader() = default;

/// Null where it is no archive. `directoryOnly`: by the list at the archive's end, without unpacking anything; null
/// where that is cut off.
ArchiveReader::Archive ArchiveReader::open(Source &source, bool directoryOnly) const
{
    source.descriptor = m_file.descriptor();
    source.buffer.resize(ReadStep);
    Archive opened(archive_read_new());
    archive_read_support_format_zip_seekable(opened.get());
    if (!directoryOnly)
        archive_read_support_format_zip_streamable(opened.get());
    archive_read_set_callback_data(opened.get(), &source);
    archive_read_set_read_callback(opened.get(), [](archive *self, void *data, const void **bytes) -> la_ssize_t {
        auto *from = static_cast<Source *>(data);
        *bytes = from->buffer.constData();
        ssize_t got = 0;
        do
            got = ::read(from->descriptor, from->buffer.data(), size_t(from->buffer.size()));
        while (got < 0 && errno == EINTR);
        if (got < 0)
            archive_set_error(self, errno, "the file could not be read");
        return got;
    });
    archive_read_set_seek_callback(opened.get(), [](archive *, void *data, la_int64_t offset, int whence) {
        const off_t place = ::lseek(static_cast<Source *>(data)->descriptor, offset, whence);
        return place < 0 ? la_int64_t(ARCHIVE_FATAL) : la_int64_t(place);
    });
    ::lseek(source.descriptor, 0, SEEK_SET);
    return archive_read_open1(opened.get()) == ARCHIVE_OK ? std::move(opened) : Archive();
}

QSet<QString> ArchiveReader::companionFolders() const
{
    QSet<QString> folders;
    Source source;
    const auto listing = open(source, true);
    archive_entry *entry = nullptr;
    for (int i = 0; listing && i < m_limits.members && archive_read_next_header(listing.get(), &entry) >= ARCHIVE_WARN;
         ++i)
        for (const QByteArray &folder : companionsOf(nameOf(entry).toUtf8()))
            folders.insert(QString::fromUtf8(folder) + u'/');
    return folders;
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
        portion.member = m_name;
        portion.modified = m_modified;
        portion.last = false;
        if (m_portions->atEnd())
            m_portions.reset();
        if (!portion.bytes.isEmpty() || !portion.refusal.isEmpty())
            return portion;
    }
}

/// Goes on to the next member; true where there is something to tell instead.
bool ArchiveReader::openNext(Portion &portion)
{
    archive_entry *entry = nullptr;
    int status = m_archive && m_stopped.isEmpty() ? ARCHIVE_RETRY : ARCHIVE_FATAL;
    while (status == ARCHIVE_RETRY)
        status = archive_read_next_header(m_archive.get(), &entry);
    if (!m_stopped.isEmpty())
        portion = end(QString()); // it was said of the member
    else if (status == ARCHIVE_EOF)
        portion = end(m_files == 0 ? tr("The archive holds no files.") : QString());
    else if (status < ARCHIVE_WARN)
        portion = end(tr("The archive is damaged or cut off; what stands before that place was read."));
    else if (++m_members > m_limits.members)
        portion = end(tr("The archive holds more than %1 files. The rest of it was not read.").arg(m_limits.members));
    if (m_ended)
        return true;

    const QString name = nameOf(entry);
    if (archive_entry_filetype(entry) == AE_IFDIR || isLeftOut(name))
        return false;
    ++m_files;
    portion.member = name;
    portion.refusal = whyRefused(entry, name);
    if (!portion.refusal.isEmpty())
        return true;
    m_name = name;
    m_modified = archive_entry_mtime_is_set(entry) ? QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry))
                                                   : m_file.modified();
    m_member = std::make_unique<Member>(*this);
    m_portions.emplace(*m_member, archive_entry_size_is_set(entry) ? archive_entry_size(entry) : 0, m_limits.post,
                       m_limits);
    return false;
}

bool ArchiveReader::isLeftOut(const QString &name) const
{
    for (qsizetype begin = 0; begin < name.size();) {
        const qsizetype slash = name.indexOf(u'/', begin);
        const QStringView part = QStringView(name).sliced(begin, (slash < 0 ? name.size() : slash) - begin);
        if ((part.startsWith(u'.') && part != u"." && part != u"..") || part == u"__MACOSX")
            return true;
        if (slash < 0)
            break;
        begin = slash + 1;
        if (m_companions.contains(name.first(begin)))
            return true;
    }
    return false;
}

/// A sentence where the member is not read; else empty.
QString ArchiveReader::whyRefused(archive_entry *entry, const QString &name) const
{
    if (name.isEmpty() || isUnsafe(name))
        return tr("Its name in the archive leads outside of it.");
    if (archive_entry_hardlink(entry) || archive_entry_filetype(entry) == AE_IFLNK)
        return tr("It is a link. Import the file that it points to.");
    if (archive_entry_filetype(entry) != AE_IFREG)
        return tr("It is no ordinary file but a device, a pipe or a socket.");
    if (archive_entry_is_encrypted(entry))
        return tr("It is encrypted. Unpack the archive with its password and import the files.");
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > m_limits.post)
        return tr("It is larger than %1. Unpack the archive and import the file.").arg(inMegabytes(m_limits.post));
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) == 0)
        return tr("The file is empty.");
    return QString();
}

Portion ArchiveReader::end(const QString &refusal)
{
    m_ended = true;
    Portion portion;
    portion.refusal = m_file.changed() ? InputFile::changedError().sentence : refusal;
    portion.last = true;
    return portion;
}
