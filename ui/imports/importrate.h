// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"

#include <chrono>
#include <optional>

/// "2,310 articles/s · 4.1 MB/s · about 12 s left", from what was done in `elapsed`; empty during the first second,
/// when the figures jump. Pure.
QString importRate(const ImportProgress &progress, std::chrono::milliseconds elapsed);

/// "Importing 3 of 12"; within one large input also how far in it: "Importing · 2,310 articles · 41 of 96 MB". Pure.
QString importPlace(const ImportProgress &progress);

/// How much of all is done, from 0 to 1; nothing while nobody knows. Pure.
std::optional<double> importShare(const ImportProgress &progress);
