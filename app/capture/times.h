#pragma once

#include "capture/json.h"

#include <QDateTime>

/// A time as captures write it: milliseconds or seconds since 1970 (numbers or strings of them), ISO 8601, or local
/// "2024-06-03 10:45[:55]" without a zone, which is UTC+8. What gives no zone comes back with +08:00; invalid for
/// anything else and for years outside 1971 to 2199.
QDateTime readTime(const Json &value);
QDateTime readTime(const QString &text);
