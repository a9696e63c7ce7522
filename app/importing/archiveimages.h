#pragma once

#include "capture/imagesource.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>

/// The pictures of one page in a ZIP archive: the members in the folder that a browser saved beside it. Reads the
/// archive through a descriptor of its own, on any thread, when it is asked.
class ArchiveImages final : public ImageSource
{
public:
    /// `work`: members passed over so far on the way to pictures, for all pages of the archive together: an archive of
    /// a hundred thousand pages, each with a picture, must not be walked through as often.
    ArchiveImages(int descriptor, const QString &page, const QStringList &members,
                  std::shared_ptr<std::atomic<qint64>> work);
    ~ArchiveImages() override;
    Q_DISABLE_COPY_MOVE(ArchiveImages)

    QByteArrayList names() const override { return m_members.keys(); }
    QHash<QByteArray, QByteArray> read(const QByteArrayList &wanted, qint64 most) const override;

private:
    const int m_descriptor;
    QHash<QByteArray, QString> m_members; // by the name relative to the page
    const std::shared_ptr<std::atomic<qint64>> m_work;
};
