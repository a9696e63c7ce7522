#include "importing/inputs.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

QString sentence(int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return tr("The file does not exist, or no longer.");
    case EACCES:
    case EPERM:
        return tr("You have no permission to read it.");
    case ELOOP:
        return tr("It is a link. Import the file that it points to.");
    case ENAMETOOLONG:
        return tr("Its path is too long.");
    default:
        return tr("It could not be read: %1.").arg(QString::fromLocal8Bit(std::strerror(code)));
    }
}

QString noOrdinaryFile()
{
    return tr("It is no ordinary file but a device, a pipe or a socket.");
}

struct Entry
{
    QByteArray name;
    bool folder = false;
};

/// "page" for "page.html": the beginning of its companion's name.
QByteArray savedPage(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    for (const char *suffix : {".html", ".htm", ".xhtml"})
        if (lower.endsWith(suffix))
            return name.chopped(qsizetype(std::strlen(suffix)));
    return QByteArray();
}

class Collector
{
public:
    Collector(bool recursive, const std::atomic_bool *cancel)
        : m_recursive(recursive)
        , m_cancel(cancel)
    {
    }

    void addNamed(const QString &path)
    {
        const QByteArray file = QFile::encodeName(path);
        struct stat info = {};
        if (::stat(file.constData(), &info) != 0) {
            refuse(path, file, sentence(errno));
            return;
        }
        if (!S_ISDIR(info.st_mode)) {
            m_inputs.append({path, file, QString()}); // whether it may be read shows when it is opened
            return;
        }
        const qsizetype before = m_inputs.size();
        addFolder(path, file);
        if (m_inputs.size() == before)
            refuse(path, file, tr("No captures found in %1.").arg(path));
    }

    QList<ImportInput> take() { return std::move(m_inputs); }
    bool cancelled() const { return m_cancel && *m_cancel; }

private:
    void refuse(const QString &path, const QByteArray &file, const QString &why) { m_inputs.append({path, file, why}); }

    void addFolder(const QString &path, const QByteArray &folder)
    {
        std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir(folder.constData()), &::closedir);
        if (!directory) {
            refuse(path, folder,
                   errno == EACCES ? tr("You have no permission to look into this folder.") : sentence(errno));
            return;
        }
        QList<Entry> entries = entriesOf(directory.get(), folder);
        directory.reset(); // a deep tree must not use up the open files
        std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; });
        QSet<QByteArray> companions;
        for (const Entry &entry : entries)
            if (const QByteArray page = savedPage(entry.name); !entry.folder && !page.isEmpty())
                companions << page + "_files" << page + ".files";
        const QByteArray prefix = folder.endsWith('/') ? folder : folder + '/';
        const QString shown = path.endsWith(u'/') ? path : path + u'/';
        for (const Entry &entry : entries) {
            if (cancelled())
                return;
            const QString name = shown + QFile::decodeName(entry.name);
            if (!entry.folder)
                m_inputs.append({name, prefix + entry.name, QString()});
            else if (m_recursive && !companions.contains(entry.name))
                addFolder(name, prefix + entry.name);
        }
    }

    static QList<Entry> entriesOf(DIR *directory, const QByteArray &folder)
    {
        QList<Entry> entries;
        while (const dirent *found = ::readdir(directory)) {
            const QByteArray name(found->d_name);
            if (name.startsWith('.'))
                continue;
            unsigned char type = found->d_type;
            if (type == DT_UNKNOWN) { // some file systems do not tell
                struct stat info = {};
                if (::lstat((folder + '/' + name).constData(), &info) != 0)
                    continue;
                type = S_ISDIR(info.st_mode) ? DT_DIR : S_ISREG(info.st_mode) ? DT_REG : DT_CHR;
            }
            if (type == DT_DIR || type == DT_REG)
                entries.append({name, type == DT_DIR});
        }
        return entries;
    }

    bool m_recursive;
    const std::atomic_bool *m_cancel;
    QList<ImportInput> m_inputs;
};

class OpenFile
{
public:
    explicit OpenFile(const QByteArray &file)
        // O_NONBLOCK: opening a pipe must not wait for its other end.
        : m_descriptor(::open(file.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
    {
    }
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(OpenFile)

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
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

bool changed(const struct stat &before, const struct stat &after)
{
    return before.st_size != after.st_size || before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
           before.st_mtim.tv_nsec != after.st_mtim.tv_nsec;
}

}

QList<ImportInput> collectInputs(const QStringList &paths, bool recursive, const std::atomic_bool *cancel)
{
    Collector collector(recursive, cancel);
    for (const QString &path : paths) {
        if (collector.cancelled())
            break;
        collector.addNamed(path);
    }
    return collector.take();
}

Result<InputBytes> readInput(const ImportInput &input, qint64 limit)
{
    const OpenFile file(input.file);
    if (file.descriptor() < 0)
        return refusal(errno == ENXIO ? noOrdinaryFile() : sentence(errno));
    struct stat before = {};
    if (::fstat(file.descriptor(), &before) != 0)
        return refusal(sentence(errno));
    if (!S_ISREG(before.st_mode) || isKernelsOwn(file.descriptor()))
        return refusal(noOrdinaryFile());
    if (before.st_size == 0)
        return refusal(tr("The file is empty."));
    if (before.st_size > limit)
        return refusal(tr("The file is larger than %1. Split it and import the parts.")
                           .arg(QLocale::c().formattedDataSize(limit, 0, QLocale::DataSizeTraditionalFormat)));
    QByteArray bytes(qsizetype(before.st_size), Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.descriptor(), bytes.data() + filled, size_t(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refusal(sentence(errno));
        if (got == 0)
            break;
        filled += got;
    }
    struct stat after = {};
    if (filled < bytes.size() || ::fstat(file.descriptor(), &after) != 0 || changed(before, after))
        return refusal(tr("The file changed while it was read. Import it again when it is complete."));
    const qint64 time = qint64(before.st_mtim.tv_sec) * 1000 + before.st_mtim.tv_nsec / 1'000'000;
    return InputBytes{std::move(bytes), QDateTime::fromMSecsSinceEpoch(time)};
}
