// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that a window that is told to end saves what it saves. One per
/// process, on the GUI thread, made after the application and the web engine (which may set handlers of their own).
class QuitSignals final : public QObject
{
    Q_OBJECT

public:
    QuitSignals();

Q_SIGNALS:
    void received();
};
