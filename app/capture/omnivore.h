// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Items of Omnivore's export: their text, which the export keeps in files of its own (importing/omnivoreexport),
/// stands in `content`. One without a text is a link.
class Omnivore final : public Family
{
public:
    bool isOfPages() const override { return false; }
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
