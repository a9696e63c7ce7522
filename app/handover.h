// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QStringList>

#include <memory>

/// One window per library: a program that is started on a library that has a window hands its files to it and ends.
/// The window's end of it, on the GUI thread, made before everything else.
///
/// A lock that the kernel drops with the process says who is first, so nothing is stale after a kill; a socket beside
/// it carries the files. Both lie in a folder that only the user can enter: $XDG_RUNTIME_DIR/tearsheet, else one under
/// /tmp.
class Handover final : public QObject
{
    Q_OBJECT

public:
    /// Nothing: the library's window has taken `files` (absolute paths), and has come to the front. Otherwise this is
    /// to be the window. An Error when a window is there and does not answer within half a minute. Blocks until then.
    /// Where no lock can be made at all, the window opens without one.
    static Result<std::unique_ptr<Handover>> claim(const QString &library, const QStringList &files);
    ~Handover() override;

    void begin(); ///< once there is an application: from now on called() comes; who came before has waited

Q_SIGNALS:
    void called(const QStringList &files); ///< maybe none: then only the window is wanted

private:
    explicit Handover(int lock);
    void listen(const QByteArray &socketPath);
    void accept();

    const int m_lock; // -1: none
    int m_socket = -1;
    QByteArray m_socketPath;
};
