// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extract/maincontent.h"

/// Puts the words that stand between the headline and the text, and sum it up, in front of the text: pages keep them in
/// a box of their own. `page`: as it came, whose nodes the content's tree has under the same numbers.
void joinLede(MainContent &content, const PageTree &page, const QString &title);
