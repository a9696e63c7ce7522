// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/messagelog.h"

#include "base/log.h"

#include <QDateTime>

#include <atomic>
#include <cstring>
#include <unistd.h>

namespace {

std::atomic<MessageLog *> s_log = nullptr; // Qt's handler is a bare function

bool isOurs(const char *category)
{
    return category && std::strncmp(category, "tearsheet.", 10) == 0;
}

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "bug";
    case QtFatalMsg:
        return "fatal";
    }
    Q_UNREACHABLE();
}

QByteArray timeAndProcess()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
           QByteArray::number(::getpid()) + ' ';
}

bool goesElsewhereToo(QtMsgType type, const char *category)
{
    if (!isOurs(category))
        return true;
    return type != QtDebugMsg && type != QtInfoMsg && std::strcmp(category, LogErrors().categoryName()) != 0;
}

}

MessageLog::MessageLog(const QString &path)
    : m_file(path)
{
    m_thread.setMaxThreadCount(1);
    s_log = this;
    m_before = qInstallMessageHandler(handle);
}

MessageLog::~MessageLog()
{
    qInstallMessageHandler(m_before);
    s_log = nullptr;
    m_thread.waitForDone();
    writeRepeats(timeAndProcess());
}

void MessageLog::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    MessageLog *log = s_log;
    if (!log)
        return;
    if (isOurs(context.category))
        log->take(type, context.category, text);
    if (goesElsewhereToo(type, context.category) && log->m_before)
        log->m_before(type, context, text);
}

void MessageLog::take(QtMsgType type, const char *category, const QString &text)
{
    const QByteArray time = timeAndProcess();
    const QByteArray message = nameOf(type) + QByteArray(" ") + category + ": " + text.toUtf8();
    if (type == QtFatalMsg)
        write(time, message); // the program ends with this message
    else
        m_thread.start([this, time, message] { write(time, message); });
}

void MessageLog::write(const QByteArray &time, const QByteArray &message)
{
    const QMutexLocker lock(&m_mutex);
    if (message == m_last) {
        ++m_repeats;
        return;
    }
    writeRepeats(time);
    m_last = message;
    m_file.append(time + message);
}

void MessageLog::writeRepeats(const QByteArray &time)
{
    if (m_repeats > 0)
        m_file.append(time + "the same " + QByteArray::number(m_repeats) + " times more");
    m_repeats = 0;
}
