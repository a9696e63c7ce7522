// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importjob.h"

#include <chrono>

/// "2,310 articles/s · 4.1 MB/s · about 12 s left", from what was done in `elapsed`; empty during the first second,
/// when the figures jump. Pure.
QString importRate(const ImportProgress &progress, std::chrono::milliseconds elapsed);
