// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWebEngineUrlSchemeHandler>

/// The document that the reader makes of an article, with raw bytes where the sanitized body would be.
QByteArray hostileDocument(const QByteArray &raw, bool withPolicy);

/// Serves one document under every article's URL, through the scheme, in place of the library's.
class HostileHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void serve(const QByteArray &document) { m_document = document; }
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QByteArray m_document;
};
