// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/step.h"

#include <QByteArray>
#include <QList>

/// One table of what the user makes, as opposed to what captures bring. Columns and tables are names of the schema.
struct UserTable
{
    struct Reference
    {
        QByteArray column; ///< holds the key of a row of `table`; a row goes with the row it refers to
        QByteArray table;  ///< "articles" or one before this in the list
    };

    QByteArray name;
    QList<QByteArray> key;     ///< names a row inside its library, and never changes
    QList<QByteArray> columns; ///< the others that are the user's
    QList<QByteArray> same;    ///< two rows with the same values here are one, in two libraries, too; unique
    QList<Reference> references;
    QByteArray clock;             ///< a column that says since when: it begins anew when a row is put back
    bool ownsRows = true;         ///< false: rows come and go by captures, and only the columns are the user's
    QList<StepKind> kinds;        ///< of the steps that change it
    QList<QByteArray> words = {}; ///< columns of which two articles that become one keep both (see joineduserdata.h)
};

/// All that is the user's. Undo and redo, restoring from a backup and the check of a library walk over this list, and
/// so must whatever else takes user data along: a new kind of it is a table here (with a step of the schema that makes
/// it), a file of its own rules, and nothing else. A table stands behind those it refers to.
const QList<UserTable> &userTables();

const UserTable *userTable(const QByteArray &name); ///< null where there is none
/// The tables that refer to `table`, each with the column that does.
QList<std::pair<const UserTable *, QByteArray>> referringTo(const QByteArray &table);
/// The column that refers to an article; empty where none does. Of the articles themselves, their key.
QByteArray articleColumn(const UserTable &table);
