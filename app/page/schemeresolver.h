// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pageresolver.h"

#include <QHash>
#include <QSet>
#include <QStringList>

/// For the page in the engine: all addresses are of our scheme (see PageUrls), and what they stand for is kept here.
class SchemeResolver final : public PageResolver
{
public:
    QByteArray ticker(const TickerId &id) override;
    QByteArray page(const PageId &page) override;
    QByteArray untagged() override;
    QByteArray link(const QString &address) override;
    QByteArray choice(bool whole) override;
    QByteArray picture(const StoredImage &image) override;

    const QStringList &links() const { return m_links; }        ///< each once, by its number
    const QSet<QByteArray> &images() const { return m_images; } ///< hashes

private:
    QStringList m_links;
    QHash<QString, int> m_numbers;
    QSet<QByteArray> m_images;
};
