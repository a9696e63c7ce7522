// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// News as Futu and moomoo list them. No list was ever seen whole: ids, addresses and bodies are taken where they stand
/// under the usual names, and an entry without its body is partial.
class Futu final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
