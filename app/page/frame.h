// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/page.h"

#include <QString>

class PageWriter;

/// What stands around the content of each page that the engine gets: policy, style sheet, title, `<main>`.
namespace PageFrame {

/// `language`: BCP 47, may be empty.
void begin(PageWriter &writer, const QString &title, const QString &language, const Look &look);
void end(PageWriter &writer);

}
