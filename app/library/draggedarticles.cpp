// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/draggedarticles.h"

#include "library/library.h"

#include <utility>

namespace {

const QString Uris = QStringLiteral("text/uri-list");

}

DraggedArticles::DraggedArticles(Library &library, QList<ArticleId> articles, QString folder)
    : m_library(library)
    , m_articles(std::move(articles))
    , m_folder(std::move(folder))
{
    QByteArray ids;
    for (const ArticleId article : m_articles)
        ids += QByteArray::number(article) + ' ';
    setData(idsType(), ids);
}

QStringList DraggedArticles::formats() const
{
    QStringList formats = QMimeData::formats();
    if (!m_articles.isEmpty() && m_articles.size() <= MostFiles && !m_folder.isEmpty())
        formats.append(Uris);
    return formats;
}

QVariant DraggedArticles::retrieveData(const QString &format, QMetaType type) const
{
    if (format != Uris || !formats().contains(Uris))
        return QMimeData::retrieveData(format, type);
    if (!m_files) {
        m_files.emplace();
        auto written = m_library.writeOriginals(m_articles, m_folder);
        written.waitForFinished(); // the protocol of a drop has no "later"
        if (written.resultCount() > 0)
            if (const auto paths = written.result())
                for (const QString &path : *paths)
                    m_files->append(QUrl::fromLocalFile(path));
    }
    // Qt 6.8 makes no list of the bytes, as Qt 6.4 does.
    if (type.id() == QMetaType::QVariantList)
        return QVariantList(m_files->begin(), m_files->end());
    QByteArray lines;
    for (const QUrl &file : std::as_const(*m_files))
        lines += file.toEncoded() + "\r\n";
    return lines;
}
