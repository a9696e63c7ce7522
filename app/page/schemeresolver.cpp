// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/schemeresolver.h"

#include "page/pageurls.h"

QByteArray SchemeResolver::ticker(const TickerId &id)
{
    return PageUrls::page(Pages::Ticker{id}).toEncoded();
}

QByteArray SchemeResolver::page(const PageId &page)
{
    return PageUrls::page(page).toEncoded();
}

QByteArray SchemeResolver::untagged()
{
    return PageUrls::untagged().toEncoded();
}

QByteArray SchemeResolver::link(const QString &address)
{
    const auto known = m_numbers.constFind(address);
    const int number = known == m_numbers.cend() ? int(m_links.size()) : *known;
    if (known == m_numbers.cend()) {
        m_numbers.insert(address, number);
        m_links.append(address);
    }
    return PageUrls::link(number).toEncoded();
}

QByteArray SchemeResolver::choice(bool whole)
{
    return PageUrls::choice(whole).toEncoded();
}

QByteArray SchemeResolver::picture(const StoredImage &image)
{
    m_images.insert(image.hash);
    return PageUrls::image(image.hash).toEncoded();
}
