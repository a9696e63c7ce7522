// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtargets.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

/// One program for each target: IMPORT_TARGET names it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto target =
        std::find_if(importTargets().begin(), importTargets().end(),
                     [](const ImportTarget &other) { return std::string_view(other.name) == IMPORT_TARGET; });
    target->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
