// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/times.h"

namespace {

constexpr int ChinaStandardTime = 8 * 3600;

}

QDateTime readTime(const Json &value, const TimeContext &context)
{
    if (value.isString())
        return readTime(value.text(), context);
    const auto number = value.number();
    return number ? timeFromEpoch(*number, context.offset.value_or(ChinaStandardTime)) : QDateTime();
}
