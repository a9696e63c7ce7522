// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/omnivoreexport.h"

#include "capture/encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace {

QString slugOf(const QString &member)
{
    const QString file = member.sliced(member.lastIndexOf(u'/') + 1);
    return file.left(file.lastIndexOf(u'.'));
}

}

bool OmnivoreExport::isMetadata(const QString &fileName)
{
    static const QRegularExpression form(QStringLiteral("\\Ametadata_\\d+_to_\\d+\\.json\\z"));
    return form.match(fileName).hasMatch();
}

bool OmnivoreExport::isContent(const QString &member)
{
    const QStringView way = QStringView(member).first(std::max<qsizetype>(0, member.lastIndexOf(u'/')));
    return (way == u"content" || way.endsWith(u"/content")) && member.endsWith(u".html");
}

void OmnivoreExport::addMetadata(const QByteArray &json)
{
    constexpr qsizetype Most = 100'000;
    const QJsonArray items = QJsonDocument::fromJson(decodeText(json).utf8).array();
    for (const QJsonValue &item : items)
        if (const QString slug = item[u"slug"].toString(); !slug.isEmpty() && m_items.size() < Most)
            m_items.insert(slug, QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact));
}

QByteArray OmnivoreExport::joined(const QString &member, const QByteArray &html)
{
    const QString slug = slugOf(member);
    const auto item = m_items.constFind(slug);
    if (item == m_items.cend())
        return html;
    m_joined.insert(slug);
    QJsonObject whole = QJsonDocument::fromJson(*item).object();
    whole.insert(u"content", QString::fromUtf8(decodeText(html).utf8));
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}
