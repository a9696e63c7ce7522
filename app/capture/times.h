// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/times.h"
#include "capture/json.h"

/// A time in a capture's data, where numbers may be strings and the other way round (article/times.h). What names no
/// zone is Beijing's where its form does not say otherwise.
QDateTime readTime(const Json &value, const TimeContext &context = {});
