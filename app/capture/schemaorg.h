// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/family.h"

/// Articles as pages describe them to search engines (JSON-LD, https://schema.org/NewsArticle and its kin).
/// Their id is their address. Without `articleBody` the description stands in and the article is partial.
class SchemaOrg final : public Family
{
public:
    bool recognises(const Json &object, const JsonPlace &place) const override;
    CaptureResult decode(const Json &object, const JsonPlace &place) const override;
};
