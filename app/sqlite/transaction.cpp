// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include <sqlite3.h>

WriteTransaction::WriteTransaction(Database &database)
    : m_database(database)
    , m_begun(Done{})
{
    m_open = database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (!m_open)
        m_begun = database.error();
}

WriteTransaction::~WriteTransaction()
{
    // A full disk has rolled back already; and what failed before is what the caller wants to hear of.
    if (m_open && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Status WriteTransaction::commit()
{
    if (!m_database.execute(QStringLiteral("COMMIT")))
        return m_database.error(); // still open after SQLITE_BUSY: rolled back by the destructor
    m_open = false;
    return Done{};
}
