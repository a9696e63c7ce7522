// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/archivepictures.h"
#include "importing/gunzip.h"
#include "importing/inputfile.h"
#include "importing/omnivoreexport.h"
#include "importing/packagekind.h"
#include "importing/portions.h"
#include "importing/ziparchive.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>

/// Whether the file calls itself a ZIP archive, by its first bytes.
bool isZip(const InputFile &file);

/// The members of a ZIP archive one by one, read through libarchive; nothing is ever written to a path of its names.
/// Refused with a sentence each: links and devices, encrypted members, absolute names and names with "..", members
/// above the limits. An archive that unpacks to more than the limits allow ends there. Left out, as in folders: hidden
/// names, folders, and the `page_files` folder that a browser saves beside `page.html`. Of a book (EPUB) only its
/// chapters are read, with the book's pictures, of a WACZ its web archives; office documents are refused as what they
/// are.
class ArchiveReader final
{
public:
    /// The file must outlive this.
    ArchiveReader(InputFile &file, const InputLimits &limits, std::stop_token stop);
    ~ArchiveReader();
    Q_DISABLE_COPY_MOVE(ArchiveReader)

    /// After a stop it ends soon, and says nothing.
    bool atEnd() const { return m_ended; }
    qint64 bytesRead() const { return m_source.offset; } ///< of the archive's own, about
    Portion next(); ///< not at the end; `last` is set when it is, on an empty portion where nothing was left to say

private:
    class Member;

    QStringList memberNames() const;
    OmnivoreExport omnivoreItems() const;
    QHash<QString, QStringList> companionFolders() const;
    bool openNext(Portion &portion);
    std::shared_ptr<const ImageSource> imagesBeside(const QString &page) const;
    bool isLeftOut(const QString &name) const;
    QString whyRefused(archive_entry *entry, const QString &name) const;
    QString leftLinks() const;
    Portion end(const QString &refusal);

    InputFile &m_file;
    const InputLimits m_limits;
    const std::stop_token m_stop;
    const QStringList m_names; // by the directory; empty where that is cut off
    const PackageKind m_package;
    const QHash<QString, QStringList> m_companions; // by "way/to/page_files/"
    const std::shared_ptr<ArchivePictures> m_pictures;
    ZipSource m_source;
    ZipArchive m_archive;
    OmnivoreExport m_omnivore;                   // of such an export
    std::unique_ptr<Member> m_member;            // at which the archive stands
    std::unique_ptr<Gunzip> m_unpackedMember;    // its content, where it is packed once more
    std::optional<Portions> m_portions;          // of the member
    QString m_name;                              // the member's
    QDateTime m_modified;                        // the member's
    std::shared_ptr<const ImageSource> m_images; // beside the member
    QString m_stopped;                           // a sentence: the archive may not be read on
    qint64 m_unpacked = 0;
    bool m_told = false; // something of the member was handed out
    int m_members = 0;   // with folders and what is left out
    int m_files = 0;
    bool m_ended = false;
};
