// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/stoppable.h"

#include "sqlite/database.h"

#include <sqlite3.h>

namespace {

// Of SQLite's virtual machine, some of which read a page: milliseconds.
constexpr int InstructionsBetweenLooks = 10'000;

int asked(void *token)
{
    return int(static_cast<const std::stop_token *>(token)->stop_requested());
}

}

Stoppable::Stoppable(const Database &database, const std::stop_token &stop)
    : m_database(database)
    , m_stop(stop)
{
    sqlite3_progress_handler(m_database.handle(), InstructionsBetweenLooks, asked, &m_stop);
}

Stoppable::~Stoppable()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}
