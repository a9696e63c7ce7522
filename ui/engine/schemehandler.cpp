// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schemehandler.h"

#include "base/async.h"
#include "base/background.h"
#include "engine/picture.h"
#include "page/pageurls.h"

#include <QBuffer>
#include <QFile>
#include <QPointer>
#include <QWebEngineUrlRequestJob>

#include <algorithm>
#include <utility>

namespace {

/// How many pages' link tables are kept: those that Back can reach without being served again.
constexpr qsizetype KeptPages = 32;

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
    m_decoders.setMaxThreadCount(1); // a picture may take 200 MB while it is decoded
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
    else if (const auto page = PageUrls::pageOf(url); page && canBeShown(*page))
        servePage(job, *page);
    else if (const auto image = PageUrls::imageOf(url))
        serveImage(job, *image);
    else if (url == PageUrls::stylesheet())
        reply(job, QByteArrayLiteral("text/css"), m_styleSheet);
    else
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
}

void SchemeHandler::servePage(QWebEngineUrlRequestJob *job, const PageId &page)
{
    onDone(m_library.page(page, m_look, m_sought), this,
           [this, page, waiting = QPointer(job)](const Result<Page> &made) {
               if (!waiting) // the user went on before the page was made
                   return;
               if (!made) {
                   Q_EMIT failed(page, made.error().sentence);
                   waiting->fail(QWebEngineUrlRequestJob::RequestFailed);
                   return;
               }
               remember({page, made->links});
               m_images = made->images;
               Q_EMIT served(page, *made);
               reply(waiting, QByteArrayLiteral("text/html; charset=utf-8"), made->html);
           });
}

void SchemeHandler::serveImage(QWebEngineUrlRequestJob *job, const QByteArray &hash)
{
    if (!m_images.contains(hash)) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const PageId page = m_served.last().page;
    onDone(m_library.image(articleOf(page), hash), this,
           [this, page, waiting = QPointer(job)](const Result<QByteArray> &bytes) {
               if (waiting && bytes)
                   decodeImage(waiting, page, *bytes);
               else if (waiting)
                   failImage(waiting, page);
           });
}

void SchemeHandler::decodeImage(QWebEngineUrlRequestJob *job, const PageId &page, const QByteArray &bytes)
{
    onDone(inBackground(m_decoders, [bytes] { return Picture::forEngine(bytes); }), this,
           [this, page, waiting = QPointer(job)](const std::optional<Picture::Encoded> &picture) {
               if (waiting && picture)
                   reply(waiting, picture->type, picture->bytes);
               else if (waiting)
                   failImage(waiting, page);
           });
}

void SchemeHandler::failImage(QWebEngineUrlRequestJob *job, const PageId &page)
{
    const QUrl url = job->requestUrl();
    job->fail(QWebEngineUrlRequestJob::RequestFailed);
    Q_EMIT imageFailed(page, url);
}

void SchemeHandler::remember(Served served)
{
    m_served.removeIf([&served](const Served &each) { return each.page == served.page; });
    m_served.append(std::move(served));
    if (m_served.size() > KeptPages)
        m_served.removeFirst();
}

QString SchemeHandler::linkTarget(const PageId &page, int index) const
{
    return links(page).value(index);
}

QStringList SchemeHandler::links(const PageId &page) const
{
    const auto served =
        std::find_if(m_served.begin(), m_served.end(), [&page](const Served &each) { return each.page == page; });
    return served == m_served.end() ? QStringList() : served->links;
}
