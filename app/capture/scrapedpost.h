// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// What scrapers and other programs print: an object with a text and a title, or a text with an author or a date, by
/// the usual English and Chinese names; of a news list's line the summary. Asked last.
class ScrapedPost final : public Family
{
public:
    bool isOfPages() const override { return false; }
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
