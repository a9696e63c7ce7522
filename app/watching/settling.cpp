// SPDX-License-Identifier: GPL-3.0-or-later
#include "watching/settling.h"

#include <algorithm>

namespace {

bool isIn(const QByteArray &file, const QByteArray &folder)
{
    return file.size() > folder.size() && file.startsWith(folder) &&
           (folder.endsWith('/') || file[folder.size()] == '/');
}

}

Settling::Settling(FileStamps known)
    : m_known(std::move(known))
{
}

void Settling::listed(const QByteArray &folder, const FileStamps &files, qint64 now)
{
    const auto gone = [&](const auto &entry) { return isIn(entry.key(), folder) && !files.contains(entry.key()); };
    m_known.removeIf(gone);
    m_waiting.removeIf(gone);
    m_taken.removeIf(gone);
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        lookedAt(file.key(), file.value(), now);
}

void Settling::lookedAt(const QByteArray &file, const std::optional<FileStamp> &stamp, qint64 now)
{
    const auto is = [&](const FileStamps &stamps) {
        const auto found = stamps.constFind(file);
        return found != stamps.cend() && *found == *stamp;
    };
    if (!stamp || is(m_known) || is(m_taken)) {
        m_waiting.remove(file);
        return;
    }
    const auto found = m_waiting.find(file);
    if (found == m_waiting.end() || found->stamp != *stamp)
        m_waiting.insert(file, {*stamp, now, now});
    else
        found->seen = now;
}

void Settling::vanished(const QByteArray &folder)
{
    m_waiting.removeIf([&](const auto &entry) { return isIn(entry.key(), folder); });
}

QByteArrayList Settling::takeSettled()
{
    QByteArrayList settled;
    m_waiting.removeIf([&](const auto &entry) {
        if (entry->seen - entry->since < Quiet)
            return false;
        settled.append(entry.key());
        m_taken.insert(entry.key(), entry->stamp);
        return true;
    });
    std::sort(settled.begin(), settled.end());
    return settled;
}

void Settling::wasRead(const QByteArray &file)
{
    if (const auto taken = m_taken.constFind(file); taken != m_taken.cend()) {
        m_known.insert(file, *taken);
        m_taken.erase(taken);
    }
}

void Settling::couldNotBeRead(const QByteArray &file)
{
    m_taken.remove(file);
}

std::optional<qint64> Settling::nextSettled() const
{
    std::optional<qint64> next;
    for (const Waiting &file : m_waiting)
        next = std::min(next.value_or(file.since + Quiet), file.since + Quiet);
    return next;
}

int Settling::unreadIn(const QByteArray &folder) const
{
    const auto count = [&](const auto &files) {
        return std::count_if(files.keyBegin(), files.keyEnd(),
                             [&](const QByteArray &file) { return isIn(file, folder); });
    };
    return int(count(m_waiting) + count(m_taken));
}
