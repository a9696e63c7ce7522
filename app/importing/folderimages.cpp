// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/folderimages.h"

#include "importing/companions.h"
#include "importing/inputfile.h"

#include <QScopeGuard>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <functional>

namespace {

constexpr qsizetype MostNames = 10'000;

/// Calls `use` with each folder beside the page that is one: its descriptor and its name.
void eachFolder(const QByteArray &page, const std::function<void(int, const QByteArray &)> &use)
{
    for (const QByteArray &folder : companionsOf(page)) {
        const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
        use(descriptor, folder.sliced(folder.lastIndexOf('/') + 1));
    }
}

}

QByteArrayList FolderImages::names() const
{
    QByteArrayList names;
    eachFolder(m_page, [&names](int folder, const QByteArray &folderName) {
        const int again = ::dup(folder); // closed with the listing
        DIR *listing = again < 0 ? nullptr : ::fdopendir(again);
        if (!listing) {
            if (again >= 0)
                ::close(again);
            return;
        }
        const auto close = qScopeGuard([listing] { ::closedir(listing); });
        while (const dirent *entry = ::readdir(listing)) {
            const QByteArray name(entry->d_name);
            if (names.size() < MostNames && !name.startsWith('.') &&
                (entry->d_type == DT_REG || entry->d_type == DT_UNKNOWN))
                names.append(folderName.toPercentEncoding() + '/' + name.toPercentEncoding());
        }
    });
    return names;
}

QHash<QByteArray, SourcedImage> FolderImages::read(const QByteArrayList &wanted, qint64 most) const
{
    QHash<QByteArray, SourcedImage> images;
    eachFolder(m_page, [&](int folder, const QByteArray &folderName) {
        const QByteArray way = folderName.toPercentEncoding() + '/';
        for (const QByteArray &name : wanted) {
            if (!name.startsWith(way) || images.contains(name))
                continue;
            const QByteArray file = QByteArray::fromPercentEncoding(name.sliced(way.size()));
            if (file.contains('/') || file == "..")
                continue;
            const auto opened = InputFile::open(file, folder);
            if (!opened || (*opened)->size() > ImageLimits::One || (*opened)->size() > most)
                continue;
            QByteArray bytes = (*opened)->readAll();
            most -= bytes.size();
            images.insert(name, {std::move(bytes)});
        }
    });
    return images;
}
