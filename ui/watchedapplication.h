// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <vector>

/// Says on the category tearsheet.blocks which events held the window's thread for longer than Limit, with the receiver
/// and, where most of the time went into an event within it, that one. An event that ran a loop of its own (a dialog, a
/// drag) is left out: it waited for the user. For builds that look for such blocks, see TEARSHEET_LOG_BLOCKS.
class WatchedApplication final : public QApplication
{
    Q_OBJECT

public:
    static constexpr qint64 Limit = 8'000'000; ///< nanoseconds, of the clock on the wall

    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

private:
    struct Delivery
    {
        const char *receiver = nullptr; ///< its class
        QEvent::Type type = QEvent::None;
        qint64 taken = 0;
    };
    struct Running
    {
        int loopLevel = 0;
        bool waited = false;
        Delivery heaviest; ///< of those within it
    };

    std::vector<Running> m_running; // the innermost is the last
};

#ifdef TEARSHEET_LOG_BLOCKS
using Application = WatchedApplication;
#else
using Application = QApplication;
#endif
