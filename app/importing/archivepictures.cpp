// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/archivepictures.h"

#include <QCryptographicHash>
#include <QMutexLocker>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <limits>

#include <fcntl.h>
#include <unistd.h>

namespace {

/// An archive of a hundred thousand pages, each with a picture at its other end, must not be walked through as often.
constexpr qint64 MostPassed = 2'000'000;
constexpr qsizetype Remembered = 64 << 20; // bytes

}

ArchivePictures::ArchivePictures(int descriptor, qint64 most, std::stop_token stop)
    : m_descriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
    , m_stop(std::move(stop))
    , m_left(most)
    , m_known(Remembered)
{
    m_source.descriptor = m_descriptor;
}

ArchivePictures::~ArchivePictures()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QHash<QString, SourcedImage> ArchivePictures::read(QSet<QString> members, qint64 most)
{
    const QMutexLocker lock(&m_mutex);
    Question question{std::move(members), {}, most, 2 * ImageLimits::All};
    question.sought.removeIf([&](const QString &name) {
        const SourcedImage *known = m_known.object(name);
        if (known)
            give(question, name, *known);
        return known || m_useless.contains(name);
    });
    const qint64 started = m_at;
    const bool ended = walk(question, std::numeric_limits<qint64>::max());
    if (ended && started > 0)
        walk(question, started); // what stands before the place where it began
    return std::move(question.found);
}

bool ArchivePictures::mayGoOn(const Question &question) const
{
    return m_passed < MostPassed && m_left > 0 && question.work > 0 && !m_stop.stop_requested();
}

/// On from where the archive stands, up to so many members from its beginning; true where it came to its end.
bool ArchivePictures::walk(Question &question, qint64 until)
{
    while (!question.sought.isEmpty() && m_at < until && mayGoOn(question)) {
        if (!m_archive) {
            m_archive = openZip(m_source, true);
            m_at = 0;
        }
        archive_entry *entry = nullptr;
        if (!m_archive || archive_read_next_header(m_archive.get(), &entry) < ARCHIVE_WARN) {
            m_archive.reset();
            m_at = 0;
            return true;
        }
        ++m_at;
        ++m_passed;
        if (const QString name = memberNameOf(entry); question.sought.remove(name))
            take(question, entry, name);
    }
    return false;
}

void ArchivePictures::take(Question &question, archive_entry *entry, const QString &name)
{
    const bool file = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) &&
                      !archive_entry_is_encrypted(entry);
    const QByteArray bytes = file ? unpacked(question) : QByteArray();
    if (bytes.isEmpty()) {
        if (mayGoOn(question))
            m_useless.insert(name);
        return;
    }
    const SourcedImage picture{bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
    give(question, name, picture);
    m_known.insert(name, new SourcedImage(picture), bytes.size());
}

void ArchivePictures::give(Question &question, const QString &name, const SourcedImage &picture)
{
    if (picture.bytes.size() > question.room)
        return;
    question.room -= picture.bytes.size();
    question.found.insert(name, picture);
}

/// The member at which the archive stands; nothing where it is damaged or too large.
QByteArray ArchivePictures::unpacked(Question &question)
{
    constexpr qsizetype Step = 64 << 10;
    QByteArray bytes;
    while (bytes.size() <= ImageLimits::One && mayGoOn(question)) {
        const qsizetype size = bytes.size();
        bytes.resize(size + Step);
        la_ssize_t got = 0;
        do
            got = archive_read_data(m_archive.get(), bytes.data() + size, size_t(Step));
        while (got == ARCHIVE_RETRY);
        const qsizetype more = std::max<la_ssize_t>(got, 0);
        bytes.resize(size + more);
        m_left -= more;
        question.work -= more;
        if (got <= 0) {
            bytes.squeeze();
            return got == 0 ? bytes : QByteArray();
        }
    }
    return {};
}
