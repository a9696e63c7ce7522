// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "page/pageid.h"

#include <QList>
#include <QSet>
#include <QThreadPool>
#include <QWebEngineUrlSchemeHandler>

/// Serves pages, their pictures and their style sheet to the engine; everything else is refused. Lives on the GUI
/// thread and is asked there; outlives the profile.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit SchemeHandler(Library &library, QObject *parent = nullptr);
    ~SchemeHandler() override; ///< waits for the pictures that are being decoded

    void requestStarted(QWebEngineUrlRequestJob *job) override;

    void setLook(const Look &look) { m_look = look; }        ///< of documents served from now on
    void setSought(const QString &text) { m_sought = text; } ///< whose hits are marked in documents served from now on
    /// The URL that tearsheet://link/`index` stands for in that page; empty when there is none, or when the page has
    /// not been served lately.
    QString linkTarget(const PageId &page, int index) const;
    QStringList links(const PageId &page) const; ///< all of them, by their index

Q_SIGNALS:
    void served(const PageId &page, const Page &made);
    void failed(const PageId &page, const QString &sentence); ///< it could not be made
    void imageFailed(const PageId &page, const QUrl &image);  ///< a picture of it could not be decoded

private:
    struct Served
    {
        PageId page;
        QStringList links;
    };

    void servePage(QWebEngineUrlRequestJob *job, const PageId &page);
    void serveImage(QWebEngineUrlRequestJob *job, const QByteArray &hash);
    void decodeImage(QWebEngineUrlRequestJob *job, const PageId &page, const QByteArray &bytes);
    void failImage(QWebEngineUrlRequestJob *job, const PageId &page);
    void remember(Served served);

    Library &m_library;
    Look m_look;
    QString m_sought;
    QByteArray m_styleSheet;
    QList<Served> m_served;    // oldest first
    QSet<QByteArray> m_images; // of the page that was served last
    QThreadPool m_decoders;
};
