// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/inputfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// Their files call themselves regular, have no size and may never end.
bool isKernelsOwn(int descriptor)
{
    constexpr long ProcMagic = 0x9fa0; // statfs(2)
    constexpr long SysMagic = 0x62656572;
    struct statfs info = {};
    return ::fstatfs(descriptor, &info) == 0 && (info.f_type == ProcMagic || info.f_type == SysMagic);
}

Error refusal(const QString &why)
{
    return Error{Error::Kind::Input, why, QString()};
}

Error noOrdinaryFile()
{
    return refusal(Text::tr("Not a regular file (device, pipe or socket)."));
}

ssize_t readAt(int descriptor, char *to, size_t most, off_t offset)
{
    ssize_t got = 0;
    do
        got = ::pread(descriptor, to, most, offset);
    while (got < 0 && errno == EINTR);
    return got;
}

}

QString readingFailed(int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return Text::tr("The file was not found.");
    case EACCES:
    case EPERM:
        return Text::tr("You do not have permission to read this file.");
    case ELOOP:
        return Text::tr("This is a link. Import the file that it points to.");
    case ENAMETOOLONG:
        return Text::tr("The path is too long.");
    default:
        return Text::tr("The file could not be read: %1.").arg(QString::fromLocal8Bit(std::strerror(code)));
    }
}

Result<std::unique_ptr<InputFile>> InputFile::open(const QByteArray &file, std::optional<int> folder)
{
    // O_NONBLOCK: opening a pipe must not wait for its other end.
    const int descriptor = ::openat(folder.value_or(AT_FDCWD), file.constData(),
                                    O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENXIO ? noOrdinaryFile() : refusal(readingFailed(errno));
    std::unique_ptr<InputFile> opened(new InputFile(descriptor));
    if (::fstat(descriptor, &opened->m_opened) != 0)
        return refusal(readingFailed(errno));
    if (!S_ISREG(opened->m_opened.st_mode) || isKernelsOwn(descriptor))
        return noOrdinaryFile();
    if (opened->size() == 0)
        return refusal(Text::tr("The file is empty."));
    return opened;
}

InputFile::~InputFile()
{
    ::close(m_descriptor);
}

Result<qsizetype> InputFile::read(char *to, qsizetype most)
{
    const qint64 left = size() - m_read;
    if (left == 0)
        return changed() ? Result<qsizetype>(changedError()) : Result<qsizetype>(0);
    const ssize_t got = readAt(m_descriptor, to, size_t(std::min<qint64>(most, left)), m_read);
    if (got < 0)
        return refusal(readingFailed(errno));
    if (got == 0)
        return changedError(); // it has shrunk
    m_read += got;
    return qsizetype(got);
}

QByteArray InputFile::readAll()
{
    QByteArray bytes(size() - m_read, Qt::Uninitialized);
    for (qsizetype done = 0; done < bytes.size();) {
        const auto got = read(bytes.data() + done, bytes.size() - done);
        if (!got || *got == 0)
            return {};
        done += *got;
    }
    return bytes;
}

QDateTime InputFile::modified() const
{
    return QDateTime::fromMSecsSinceEpoch(qint64(m_opened.st_mtim.tv_sec) * 1000 +
                                          m_opened.st_mtim.tv_nsec / 1'000'000);
}

bool InputFile::startsWith(QByteArrayView bytes) const
{
    QByteArray beginning(bytes.size(), Qt::Uninitialized);
    return readAt(m_descriptor, beginning.data(), size_t(beginning.size()), 0) == bytes.size() && beginning == bytes;
}

bool InputFile::changed() const
{
    struct stat now = {};
    return ::fstat(m_descriptor, &now) != 0 || now.st_size != m_opened.st_size ||
           now.st_mtim.tv_sec != m_opened.st_mtim.tv_sec || now.st_mtim.tv_nsec != m_opened.st_mtim.tv_nsec;
}

Error InputFile::changedError()
{
    return refusal(Text::tr("The file changed while it was being read. Import it again when it is complete."));
}
