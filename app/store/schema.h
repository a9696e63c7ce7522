#pragma once

#include "store/database.h"

/// The tables of library.db. Times are pairs: milliseconds since 1970 UTC, and the zone as minutes east of UTC, both
/// NULL where the capture has none. Originals are whole inputs or single posts, each once by its SHA-256, as Zstandard
/// frames in the database: they ride in the articles' own transaction and need no second kind of file to lose.
const Schema &librarySchema();
