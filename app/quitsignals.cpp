// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {

int reading = -1;
int writing = -1;

/// A handler may do next to nothing; writing to a pipe it may.
void note(int)
{
    const int kept = errno;
    [[maybe_unused]] const ssize_t written = ::write(writing, "!", 1);
    errno = kept;
}

}

QuitSignals::QuitSignals()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals then end the process as they always do
    reading = ends[0];
    writing = ends[1];
    auto *notifier = new QSocketNotifier(reading, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char noted[16];
        while (::read(reading, noted, sizeof noted) > 0) {
        }
        Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    for (int signal : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}
