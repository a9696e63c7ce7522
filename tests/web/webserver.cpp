// SPDX-License-Identifier: GPL-3.0-or-later
#include "webserver.h"

#include <QTcpSocket>

WebServer::WebServer(QObject *parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!listen(QHostAddress::LocalHost))
        qFatal("No port to listen on: %s", qPrintable(errorString()));
}

void WebServer::answer(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(1 << 16);
    if (request.startsWith("GET ") && !request.contains("\r\n\r\n"))
        return; // the rest is on the way
    socket->readAll();
    const QByteArray path = request.split(' ').value(1);
    const qsizetype host = request.toLower().indexOf("\r\nhost: ");
    const auto page = m_pages.constFind(path);
    const bool found = page != m_pages.constEnd();
    if (!found)
        m_strangers << (host < 0 ? request.first(std::min<qsizetype>(request.size(), 40)).toPercentEncoding()
                                 : request.sliced(host + 8, request.indexOf('\r', host + 8) - host - 8) + path);
    const QByteArray body = found ? *page : QByteArray();
    socket->write((found ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + m_header : "HTTP/1.1 404 No\r\n") +
                  "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}
