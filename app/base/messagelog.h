// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logfile.h"

#include <QMutex>
#include <QThreadPool>
#include <QtGlobal>

/// Brings the messages of our categories (tearsheet.*, see base/log.h) of all threads into the log file, from a thread
/// of its own: no thread that serves a window waits for a disk. Messages of Qt and the web engine never reach the file,
/// since they may quote what they choke on; they, and our own warnings but for what people were told already, go where
/// they went before. A message that comes again and again, as while a disk is gone, is written once and then counted.
/// One at a time in a process: Qt's message handler is the process's.
class MessageLog final
{
public:
    explicit MessageLog(const QString &path);
    ~MessageLog(); ///< what waits is written first
    Q_DISABLE_COPY_MOVE(MessageLog)

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void take(QtMsgType type, const char *category, const QString &text);
    void write(const QByteArray &time, const QByteArray &message);
    void writeRepeats(const QByteArray &time);

    QMutex m_mutex; // of the three that follow
    LogFile m_file;
    QByteArray m_last;
    int m_repeats = 0;
    QThreadPool m_thread;
    QtMessageHandler m_before = nullptr;
};
