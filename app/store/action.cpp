// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/action.h"

#include "store/articlestates.h"
#include "store/notes.h"
#include "store/savedsearches.h"
#include "store/tags.h"

Edit editOf(const Action &action)
{
    switch (action.kind) {
    case Action::Kind::Opened:
        return ArticleStates::opened(action.articles);
    case Action::Kind::Read:
        return ArticleStates::read(action.articles);
    case Action::Kind::Unread:
        return ArticleStates::unread(action.articles);
    case Action::Kind::Star:
        return ArticleStates::star(action.articles);
    case Action::Kind::Unstar:
        return ArticleStates::unstar(action.articles);
    case Action::Kind::Archive:
        return ArticleStates::archive(action.articles);
    case Action::Kind::Unarchive:
        return ArticleStates::unarchive(action.articles);
    case Action::Kind::Trash:
        return ArticleStates::trash(action.articles);
    case Action::Kind::Restore:
        return ArticleStates::restore(action.articles);
    case Action::Kind::AddTag:
        return Tags::add(action.articles, action.tag, action.value);
    case Action::Kind::RemoveTag:
        return Tags::remove(action.articles, action.tag);
    case Action::Kind::Note:
        return Notes::set(action.articles, action.value);
    case Action::Kind::RenameTag:
        return Tags::rename(action.tag, action.value);
    case Action::Kind::ColourTag:
        return Tags::recolour(action.tag, action.value);
    case Action::Kind::DeleteTag:
        return Tags::destroy(action.tag);
    case Action::Kind::SaveSearch:
        return SavedSearches::save(action.tag, action.value);
    case Action::Kind::RenameSearch:
        return SavedSearches::rename(action.tag, action.value);
    case Action::Kind::DeleteSearch:
        return SavedSearches::remove(action.tag);
    }
    Q_UNREACHABLE();
}
