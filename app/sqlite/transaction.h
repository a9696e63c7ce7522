// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/database.h"

/// BEGIN IMMEDIATE: a read that is upgraded to a write fails at once with "database is locked" when another commit
/// came between, whatever the timeout. Rolls back unless committed.
class WriteTransaction final
{
public:
    explicit WriteTransaction(Database &database);
    ~WriteTransaction();
    Q_DISABLE_COPY_MOVE(WriteTransaction)

    const Status &begun() const { return m_begun; }
    Status commit();

private:
    Database &m_database;
    Status m_begun;
    bool m_open = false;
};
