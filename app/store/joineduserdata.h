// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"

class Database;

/// What the user made of two articles that turn out to be one, walked over by the list of user data, inside the
/// caller's transaction. Where the database fails, the answer is false, and Database::error() says why.
namespace JoinedUserData {

/// All of `gone` is `kept`'s afterwards. Of two rows of which the article may have one, a value that is there stands
/// before none (starred, read), else that of `kept`; of a table's `words` both stand, a blank line between; by a
/// table's clock (the trash) the article stays only where both were. The steps of undo speak of `kept`, and each of
/// them leads from one joined state to another, so that taking one back never takes what the other article had.
bool bring(Database &database, ArticleId gone, ArticleId kept);

}
