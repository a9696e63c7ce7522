// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>

/// A little web server on loopback that counts: connections, and requests for what it does not have.
class WebServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit WebServer(QObject *parent = nullptr); ///< listens at once, on any port

    void put(const QByteArray &path, const QByteArray &html) { m_pages.insert(path, html); }
    void clear() { m_pages.clear(); }
    /// A line more for the head of every answer, with CR LF.
    void setHeader(const QByteArray &header) { m_header = header; }

    int connections() const { return m_connections; }
    /// Host and path ("v17.canary.test/img") of each request for what is not there; raw bytes where it was no HTTP.
    QList<QByteArray> takeStrangers() { return std::exchange(m_strangers, {}); }

private:
    void answer(QTcpSocket *socket);

    QHash<QByteArray, QByteArray> m_pages;
    QByteArray m_header;
    QList<QByteArray> m_strangers;
    int m_connections = 0;
};
