// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilepage.h"

#include "page/articlepage.h"
#include "page/pageurls.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>

QByteArray hostileDocument(const QByteArray &raw, bool withPolicy)
{
    static const QByteArray page = [] {
        StoredArticle stored;
        stored.id = 1;
        stored.html = "<p>here</p>";
        stored.text = QStringLiteral("here");
        return articlePage(stored, {}).html;
    }();
    QByteArray html = page;
    if (!html.contains("<p>here</p>"))
        qFatal("The document does not show its body");
    if (!withPolicy) {
        const qsizetype from = html.indexOf("<meta http-equiv=\"Content-Security-Policy\"");
        if (from < 0)
            qFatal("The document has no policy to take out");
        html.remove(from, html.indexOf('>', from) + 1 - from);
    }
    return html.replace("<p>here</p>", raw);
}

void HostileHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (!PageUrls::pageOf(job->requestUrl())) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto *device = new QBuffer(job);
    device->setData(m_document);
    job->reply(QByteArrayLiteral("text/html; charset=utf-8"), device);
}
