// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/imagesource.h"
#include "importing/ziparchive.h"

#include <QByteArray>
#include <QCache>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QString>

#include <stop_token>

/// The pictures of a ZIP archive, for all pages of it together: many pages want the same ones, and pages and pictures
/// come in one order. Each picture is unpacked and hashed once as long as it is remembered (up to 64 MB of them), and
/// the archive is walked on from where the last page's picture stood. Through a descriptor of its own, on any thread;
/// one page waits for the other.
class ArchivePictures final
{
public:
    /// `most`: bytes that may be unpacked for all pages together, whatever the archive's directory says.
    ArchivePictures(int descriptor, qint64 most, std::stop_token stop);
    ~ArchivePictures();
    Q_DISABLE_COPY_MOVE(ArchivePictures)

    /// By the members' names; without what is damaged, encrypted, no file or above ImageLimits::One, and at most `most`
    /// bytes together.
    QHash<QString, SourcedImage> read(QSet<QString> members, qint64 most);

private:
    /// What one page asks for.
    struct Question
    {
        QSet<QString> sought;
        QHash<QString, SourcedImage> found;
        qint64 room = 0; ///< bytes that it may still get
        qint64 work = 0; ///< bytes that may still be unpacked for it, also in vain
    };

    bool walk(Question &question, qint64 until);
    bool mayGoOn(const Question &question) const;
    void take(Question &question, archive_entry *entry, const QString &name);
    QByteArray unpacked(Question &question);
    static void give(Question &question, const QString &name, const SourcedImage &picture);

    QMutex m_mutex;
    const int m_descriptor;
    const std::stop_token m_stop;
    ZipSource m_source;
    ZipArchive m_archive;
    qint64 m_at = 0;     // members passed since the archive's beginning
    qint64 m_passed = 0; // on all walks
    qint64 m_left;       // bytes that may still be unpacked
    QCache<QString, SourcedImage> m_known;
    QSet<QString> m_useless; // that cannot be read, now or later
};
