// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "capture/json.h"

/// Comments below a post, as the interfaces of communities name and nest them: each is followed by the answers to it,
/// in the order in which they stand. At most TextLimits::Comments.
QList<Comment> readComments(const Json &list);
