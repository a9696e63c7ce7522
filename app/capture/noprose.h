// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/namedformat.h"

#include <QByteArrayView>

#include <optional>

/// Texts that nobody reads as an article: style sheets, scripts, programs, rules for search engines, encoded bytes,
/// data as Python prints it, contacts and calendars, shortcuts, keys. By content; where a text that looks like code may
/// be an article about code, its name decides. Looks at the first 64 KB.
std::optional<NamedFormat> noProse(QByteArrayView utf8, const QString &fileName);
