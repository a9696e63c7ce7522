// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/headfacts.h"

QString HeadFacts::first(std::initializer_list<const char16_t *> names) const
{
    for (const char16_t *name : names) {
        if (const QString value = values.value(QString::fromUtf16(name)); !value.isEmpty())
            return value;
    }
    return {};
}

HeadFacts headFacts(const PageTree &page)
{
    constexpr qsizetype LongestValue = 4096;
    HeadFacts facts;
    for (int node = page[PageTree::Root].first; node >= 0; node = page.following(node)) {
        if (page.is(node, Element::Title) && facts.title.isEmpty())
            facts.title = page.text(node).simplified();
        if (!page.is(node, Element::Meta) && !page.is(node, Element::Link))
            continue;
        QByteArrayView value = page.attribute(node, "content");
        if (value.isEmpty())
            value = page.attribute(node, "href");
        if (value.isEmpty() || value.size() > LongestValue)
            continue;
        const QString text = QString::fromUtf8(value).simplified();
        for (const char *kind : {"property", "name", "itemprop", "rel"}) {
            const QByteArrayView name = page.attribute(node, kind);
            if (name.isEmpty() || name.size() > 200)
                continue;
            // Some give a property several names: "og:title dc:title".
            for (const QString &each : QString::fromUtf8(name).toLower().split(u' ', Qt::SkipEmptyParts)) {
                if (!text.isEmpty() && !facts.values.contains(each))
                    facts.values.insert(each, text);
            }
        }
    }
    return facts;
}
