// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/joinedimages.h"

#include <QSet>

#include <utility>

namespace {

class JoinedImages final : public ImageSource
{
public:
    JoinedImages(std::shared_ptr<const ImageSource> first, std::shared_ptr<const ImageSource> second)
        : m_first(std::move(first))
        , m_second(std::move(second))
    {
    }

    QByteArrayList names() const override
    {
        QByteArrayList all = m_first->names();
        const QSet<QByteArray> known(all.begin(), all.end());
        const QByteArrayList others = m_second->names();
        for (const QByteArray &name : others) {
            if (!known.contains(name))
                all.append(name);
        }
        return all;
    }

    QHash<QByteArray, SourcedImage> read(const QByteArrayList &wanted, qint64 most) const override
    {
        QHash<QByteArray, SourcedImage> images = m_first->read(wanted, most);
        QByteArrayList others;
        for (const QByteArray &name : wanted) {
            const auto image = images.constFind(name);
            if (image == images.cend())
                others.append(name);
            else
                most -= image->bytes.size();
        }
        if (!others.isEmpty())
            images.insert(m_second->read(others, most));
        return images;
    }

private:
    const std::shared_ptr<const ImageSource> m_first;
    const std::shared_ptr<const ImageSource> m_second;
};

}

std::shared_ptr<const ImageSource> joinedImages(std::shared_ptr<const ImageSource> first,
                                                std::shared_ptr<const ImageSource> second)
{
    if (!first || !second)
        return first ? first : second;
    return std::make_shared<JoinedImages>(std::move(first), std::move(second));
}
