#pragma once

#include "article/storedarticle.h"

#include <QList>
#include <QString>
#include <QStringList>

/// One step of organising, for one or many articles.
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
        Restore,   ///< out of the trash
        AddTag,    ///< `tag`, made where it is new, with the colour `value` or the next one
        RemoveTag, ///< `tag`, from the articles
        Note,      ///< `value`, in the place of what stood there; an empty one removes the note
        RenameTag, ///< `tag` becomes `value`; the articles do not matter
        ColourTag, ///< `tag` gets the colour `value`; the articles do not matter
        DeleteTag, ///< `tag`, from all articles and from the library; the articles do not matter
        SaveSearch,   ///< the query `value` by the name `tag`, in the place of what had that name
        RenameSearch, ///< the saved search `tag` becomes `value`
        DeleteSearch, ///< the saved search `tag`
    };

    Kind kind = Kind::Read;
    QList<ArticleId> articles;
    QString tag; ///< its name (a saved search's for those kinds), in any case
    QString value;
};

/// A step of the undo log, as a menu names it.
struct Step
{
    Action::Kind kind = Action::Kind::Read;
    QString tag;
    int articles = 0; ///< that were changed by it
};

/// What the menu says of a step, as in "Undo …": "Star 3 Articles". Translated.
QString stepText(const Step &step);

/// Whether `kind` is about saved searches, and not about tags or articles.
bool isOfSavedSearches(Action::Kind kind);

/// The names that the tables know.
QString actionName(Action::Kind kind);
Action::Kind actionNamed(const QString &name);

/// What makes two tags one: case, width and spaces at the ends and in a row do not matter.
QString foldedTag(const QString &name);

/// A tag's colour is a name of the design's palette, not a value: it is another one in the dark. The first is the
/// plain one.
const QStringList &tagColours();

constexpr int LongestTag = 100; ///< characters of its name
