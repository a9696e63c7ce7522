// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <functional>

class Database;

/// Something that the user does, as one step that undo takes back: a value, made on any thread and handed to
/// Organiser::apply. Each kind of user data makes its own (see tags.h, notes.h and the like).
struct Edit
{
    QString kind;    ///< the name of a StepKind in the list of user data
    QString subject; ///< what the step's text names: a tag, a saved search
    /// Changes rows of the user's tables (see userdata.h) inside the open step, and nothing else: what it changed is
    /// noted by itself. Input error where the rules refuse it; a failure of the database is left with the database.
    std::function<Status(Database &database, const QDateTime &now)> make;
    bool undoable = true; ///< false: it leaves no step behind

    /// What `make` answers where the rules refuse it.
    static Status refused(const QString &sentence) { return Error{Error::Kind::Input, sentence, QString()}; }
};
