// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/nearbyimages.h"

#include "importing/companions.h"
#include "importing/inputfile.h"
#include "importing/litter.h"

#include <QFile>
#include <QScopeGuard>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int Deepest = 2;
constexpr qsizetype MostNames = 10'000;

/// Names of pictures in the open folder and below it, each with its way from where the walk began. Takes the
/// descriptor.
void list(int descriptor, const QByteArray &way, int depth, QByteArrayList &names)
{
    DIR *listing = ::fdopendir(descriptor);
    if (!listing) {
        ::close(descriptor);
        return;
    }
    const auto close = qScopeGuard([listing] { ::closedir(listing); });
    while (const dirent *entry = ::readdir(listing)) {
        const QByteArray name(entry->d_name);
        if (names.size() >= MostNames || isLitter(name) || name == "." || name == "..")
            continue;
        if (entry->d_type == DT_DIR && depth < Deepest) {
            const int inner =
                ::openat(::dirfd(listing), entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            if (inner >= 0)
                list(inner, way + name + '/', depth + 1, names);
        } else if (entry->d_type == DT_REG && !picturesOf({QFile::decodeName(name)}).isEmpty()) {
            names.append((way + name).toPercentEncoding("/"));
        }
    }
}

int openFolder(const QByteArray &folder)
{
    return ::open(folder.isEmpty() ? "." : folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

}

NearbyImages::NearbyImages(const QByteArray &file)
    : m_folder(file.first(file.lastIndexOf('/') + 1))
{
}

QByteArrayList NearbyImages::names() const
{
    QByteArrayList names;
    if (const int folder = openFolder(m_folder); folder >= 0)
        list(folder, {}, 0, names);
    return names;
}

QHash<QByteArray, SourcedImage> NearbyImages::read(const QByteArrayList &wanted, qint64 most) const
{
    QHash<QByteArray, SourcedImage> images;
    for (const QByteArray &name : wanted) {
        const QByteArray file = QByteArray::fromPercentEncoding(name);
        if (file.startsWith('/') || file.split('/').contains(".."))
            continue;
        const auto opened = InputFile::open(m_folder + file);
        if (!opened || (*opened)->size() > ImageLimits::One || (*opened)->size() > most)
            continue;
        QByteArray bytes = (*opened)->readAll();
        most -= bytes.size();
        images.insert(name, {std::move(bytes)});
    }
    return images;
}

bool mayHaveImagesNearby(const QByteArray &file)
{
    const QByteArray lower = file.toLower();
    return lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdx") ||
           lower.endsWith("/index.html");
}
