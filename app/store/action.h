// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "store/edit.h"

#include <QList>
#include <QString>

/// An edit of articles, tags, notes or saved searches as the window's menus and keys name it.
struct Action
{
    enum class Kind {
        Opened, ///< read, because it was shown: no step of the undo log
        Read,
        Unread,
        Star,
        Unstar,
        Archive,
        Unarchive,
        Trash,
        Restore,      ///< out of the trash
        AddTag,       ///< `tag`, made where it is new, with the colour `value` or the next one
        RemoveTag,    ///< `tag`, from the articles
        Note,         ///< `value`, in the place of what stood there; an empty one removes the note
        RenameTag,    ///< `tag` becomes `value`; the articles do not matter
        ColourTag,    ///< `tag` gets the colour `value`; the articles do not matter
        DeleteTag,    ///< `tag`, from all articles and from the library; the articles do not matter
        SaveSearch,   ///< the query `value` by the name `tag`, in the place of what had that name
        RenameSearch, ///< the saved search `tag` becomes `value`
        DeleteSearch, ///< the saved search `tag`
    };

    Kind kind = Kind::Read;
    QList<ArticleId> articles;
    QString tag; ///< its name (a saved search's for those kinds), in any case
    QString value;
};

Edit editOf(const Action &action);
