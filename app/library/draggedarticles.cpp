#include "library/draggedarticles.h"

#include "library/library.h"

#include <QUrl>

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
    if (m_uris.isNull()) {
        m_uris = "";
        auto written = m_library.writeOriginals(m_articles, m_folder);
        written.waitForFinished();   // the protocol of a drop has no "later"
        if (written.resultCount() > 0)
            if (const auto paths = written.result())
                for (const QString &path : *paths)
                    m_uris += QUrl::fromLocalFile(path).toEncoded() + "\r\n";
    }
    return m_uris;
}
