#include "engine/schemehandler.h"

#include "article/pageurls.h"
#include "base/async.h"
#include "base/background.h"
#include "engine/picture.h"

#include <QBuffer>
#include <QFile>
#include <QPointer>
#include <QWebEngineUrlRequestJob>

namespace {

/// How many articles' link tables are kept: those that Back can reach without being served again.
constexpr qsizetype KeptTables = 32;

/// The engine reads the device on another thread until the job dies, which takes the device with it.
void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *device = new QBuffer(job);
    device->setData(bytes);
    job->reply(type, device);
}

}

SchemeHandler::SchemeHandler(Library &library, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_library(library)
{
    m_decoders.setMaxThreadCount(1);   // a picture may take 200 MB while it is decoded
    QFile file(QStringLiteral(":/tearsheet/article.css"));
    if (file.open(QIODevice::ReadOnly))
        m_styleSheet = file.readAll();
}

SchemeHandler::~SchemeHandler()
{
    m_decoders.clear();
    m_decoders.waitForDone();
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (const auto article = PageUrls::articleOf(url))
        serveArticle(job, *article);
    else if (const auto image = PageUrls::imageOf(url))
        serveImage(job, *image);
    else if (url == PageUrls::stylesheet())
        reply(job, QByteArrayLiteral("text/css"), m_styleSheet);
    else
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
}

void SchemeHandler::serveArticle(QWebEngineUrlRequestJob *job, ArticleId article)
{
    onDone(m_library.page(article, m_look, m_sought), this,
           [this, article, waiting = QPointer(job)](const Result<Document> &page) {
               if (!waiting)   // the user went on before the page was made
                   return;
               if (!page) {
                   Q_EMIT failed(article, page.error().sentence);
                   waiting->fail(QWebEngineUrlRequestJob::RequestFailed);
                   return;
               }
               rememberLinks(article, page->links);
               m_images = page->images;
               Q_EMIT served(article, page->title);
               reply(waiting, QByteArrayLiteral("text/html; charset=utf-8"), page->html);
           });
}

void SchemeHandler::serveImage(QWebEngineUrlRequestJob *job, const QByteArray &hash)
{
    if (!m_images.contains(hash)) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    onDone(m_library.image(m_served.last(), hash), this,
           [this, article = m_served.last(), waiting = QPointer(job)](const Result<QByteArray> &bytes) {
               if (waiting && bytes)
                   decodeImage(waiting, article, *bytes);
               else if (waiting)
                   failImage(waiting, article);
           });
}

void SchemeHandler::decodeImage(QWebEngineUrlRequestJob *job, ArticleId article, const QByteArray &bytes)
{
    onDone(inBackground(m_decoders, [bytes] { return Picture::forEngine(bytes); }), this,
           [this, article, waiting = QPointer(job)](const std::optional<Picture::Encoded> &picture) {
               if (waiting && picture)
                   reply(waiting, picture->type, picture->bytes);
               else if (waiting)
                   failImage(waiting, article);
           });
}

void SchemeHandler::failImage(QWebEngineUrlRequestJob *job, ArticleId article)
{
    const QUrl url = job->requestUrl();
    job->fail(QWebEngineUrlRequestJob::RequestFailed);
    Q_EMIT imageFailed(article, url);
}

void SchemeHandler::rememberLinks(ArticleId article, const QStringList &links)
{
    m_served.removeOne(article);
    m_served.append(article);
    m_links.insert(article, links);
    while (m_served.size() > KeptTables)
        m_links.remove(m_served.takeFirst());
}

QString SchemeHandler::linkTarget(ArticleId article, int index) const { return m_links.value(article).value(index); }
