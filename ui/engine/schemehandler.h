#pragma once

#include "library/library.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QThreadPool>
#include <QWebEngineUrlSchemeHandler>

/// Serves articles, their pictures and their style sheet to the engine; everything else is refused. Lives on the GUI
/// thread and is asked there; outlives the profile.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit SchemeHandler(Library &library, QObject *parent = nullptr);
    ~SchemeHandler() override;   ///< waits for the pictures that are being decoded

    void requestStarted(QWebEngineUrlRequestJob *job) override;

    void setLook(const Look &look) { m_look = look; }   ///< of documents served from now on
    void setSought(const QString &text) { m_sought = text; }   ///< whose hits are marked in documents served from now on
    /// The URL that tearsheet://link/`index` stands for in that article; empty when there is none, or when the
    /// article has not been served lately.
    QString linkTarget(ArticleId article, int index) const;

Q_SIGNALS:
    void served(ArticleId article, const QString &title);
    void failed(ArticleId article, const QString &sentence);   ///< the page could not be made
    void imageFailed(ArticleId article, const QUrl &image);   ///< a picture of the page could not be decoded

private:
    void serveArticle(QWebEngineUrlRequestJob *job, ArticleId article);
    void serveImage(QWebEngineUrlRequestJob *job, const QByteArray &hash);
    void decodeImage(QWebEngineUrlRequestJob *job, ArticleId article, const QByteArray &bytes);
    void failImage(QWebEngineUrlRequestJob *job, ArticleId article);
    void rememberLinks(ArticleId article, const QStringList &links);

    Library &m_library;
    Look m_look;
    QString m_sought;
    QByteArray m_styleSheet;
    QHash<ArticleId, QStringList> m_links;
    QList<ArticleId> m_served;   // oldest first
    QSet<QByteArray> m_images;   // of the article that was served last
    QThreadPool m_decoders;
};
