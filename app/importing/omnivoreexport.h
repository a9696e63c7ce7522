// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

/// Omnivore's export: lists of items ("metadata_0_to_19.json"), and the text of each in a file of its own
/// ("content/SLUG.html"). Joined they are what the family of that name reads.
class OmnivoreExport final
{
public:
    static bool isMetadata(const QString &fileName); ///< without a way before it
    static bool isContent(const QString &member);    ///< "content/SLUG.html"

    void addMetadata(const QByteArray &json);
    /// The item with this text; the text as it is where no item is called so.
    QByteArray joined(const QString &member, const QByteArray &html);
    qsizetype withoutText() const { return m_items.size() - m_joined.size(); } ///< items so far: mere links

private:
    QHash<QString, QByteArray> m_items; ///< by slug
    QSet<QString> m_joined;
};
