#pragma once

#include "base/result.h"

#include <QByteArray>

struct sqlite3;

/// Whether a body, as the html room writes it, holds an image, kept or not. Pure.
bool holdsImage(const QByteArray &html);

/// The same for SQL: holds_image(html), with the packed html that bodies hold. For the migration that fills the flag;
/// what is written later is told by its writer.
Status addHoldsImage(sqlite3 *connection);
