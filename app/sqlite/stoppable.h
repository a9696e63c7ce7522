// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <stop_token>

class Database;

/// While it lives, the connection's statements fail once `stop` is asked for, within milliseconds.
class Stoppable final
{
public:
    Stoppable(const Database &database, const std::stop_token &stop);
    ~Stoppable();
    Q_DISABLE_COPY_MOVE(Stoppable)

private:
    const Database &m_database;
    std::stop_token m_stop;
};
