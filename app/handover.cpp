// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover.h"

#include "base/privatefiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

constexpr int Patience = 30'000;                 // ms; a first start on a cold disk takes some seconds
constexpr qsizetype LongestMessage = 16'000'000; // 100,000 paths
const QByteArray Taken = "taken\n";

bool isOurs(const QByteArray &folder)
{
    struct stat info = {};
    return ::lstat(folder.constData(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == ::geteuid() &&
           (info.st_mode & 0077) == 0;
}

/// Without the suffix; empty where no folder is safe. A socket's path has at most 107 bytes.
QByteArray pathFor(const QString &library)
{
    static_cast<void>(PrivateFiles::makeFolder(library)); // so that it has one canonical name from the first start on
    const QString canonical = QFileInfo(library).canonicalFilePath();
    const QByteArray name =
        QCryptographicHash::hash((canonical.isEmpty() ? library : canonical).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .first(24);
    for (const QString &folder : {qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/tearsheet"),
                                  QStringLiteral("/tmp/tearsheet-%1").arg(::geteuid())}) {
        const QByteArray path = QFile::encodeName(folder);
        if (QDir::isAbsolutePath(folder) && path.size() + 1 + name.size() + 7 <= 107 && folder != u"/tearsheet" &&
            PrivateFiles::makeFolder(folder) && isOurs(path))
            return path + '/' + name;
    }
    return QByteArray();
}

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    return address;
}

bool waitFor(int file, short events, int milliseconds)
{
    pollfd waiting = {file, events, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
}

/// True when the window says that it has taken the files.
bool hand(const QByteArray &socketPath, const QStringList &files)
{
    const int file = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(socketPath);
    bool taken = false;
    if (::connect(file, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
        const QByteArray message =
            QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact) + '\n';
        qsizetype sent = 0;
        while (sent < message.size() && waitFor(file, POLLOUT, Patience)) {
            const ssize_t count = ::send(file, message.constData() + sent, size_t(message.size() - sent), MSG_NOSIGNAL);
            if (count < 0)
                break;
            sent += count;
        }
        char answer[16];
        taken = sent == message.size() && waitFor(file, POLLIN, Patience) &&
                ::read(file, answer, sizeof answer) == Taken.size();
    }
    ::close(file);
    return taken;
}

/// One program that hands its files over; deletes itself.
class Guest final : public QObject
{
public:
    Guest(int file, Handover *host)
        : QObject(host)
        , m_file(file)
        , m_host(host)
        , m_notifier(file, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Guest::read);
    }
    ~Guest() override { ::close(m_file); }

private:
    void read()
    {
        char block[65536];
        const ssize_t count = ::read(m_file, block, sizeof block);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        m_message.append(block, std::max<ssize_t>(count, 0));
        const bool whole = m_message.endsWith('\n');
        if (!whole && count > 0 && m_message.size() <= LongestMessage)
            return;
        m_notifier.setEnabled(false);
        deleteLater();
        const QJsonDocument message = QJsonDocument::fromJson(m_message);
        if (!whole || !message.isArray())
            return;
        QStringList files;
        for (const QJsonValue &file : message.array())
            files.append(file.toString());
        Q_EMIT m_host->called(files);
        static_cast<void>(::send(m_file, Taken.constData(), size_t(Taken.size()), MSG_NOSIGNAL));
    }

    const int m_file;
    Handover *const m_host;
    QSocketNotifier m_notifier;
    QByteArray m_message;
};

}

Result<std::unique_ptr<Handover>> Handover::claim(const QString &library, const QStringList &files)
{
    const QByteArray path = pathFor(library);
    if (path.isEmpty())
        return std::unique_ptr<Handover>(new Handover(-1));
    const int lock = ::open((path + ".lock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    QElapsedTimer waited;
    waited.start();
    do {
        if (lock < 0 || ::flock(lock, LOCK_EX | LOCK_NB) == 0) {
            std::unique_ptr<Handover> first(new Handover(lock));
            first->listen(path + ".socket");
            return first;
        }
        if (hand(path + ".socket", files)) {
            ::close(lock);
            return std::unique_ptr<Handover>();
        }
        // It is just beginning, or just ending: then the lock becomes ours.
        ::poll(nullptr, 0, 50);
    } while (waited.elapsed() < Patience);
    ::close(lock);
    return Error{Error::Kind::Environment,
                 QCoreApplication::translate("Library",
                                             "Another window has the library in %1 open and does not answer. "
                                             "Close it, or end its process, and start again.")
                     .arg(library),
                 QString()};
}

Handover::Handover(int lock)
    : m_lock(lock)
{
}

Handover::~Handover()
{
    if (m_socket >= 0) {
        ::unlink(m_socketPath.constData()); // before the lock goes: the next one makes its own
        ::close(m_socket);
    }
    if (m_lock >= 0)
        ::close(m_lock);
}

void Handover::listen(const QByteArray &socketPath)
{
    if (m_lock < 0)
        return;
    ::unlink(socketPath.constData()); // of one that was killed
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    m_socketPath = socketPath;
    const sockaddr_un address = addressOf(socketPath);
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        ::listen(m_socket, 64);
}

void Handover::begin()
{
    if (m_socket < 0)
        return;
    auto *notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &Handover::accept);
}

void Handover::accept()
{
    for (int file; (file = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK)) >= 0;)
        new Guest(file, this);
}
