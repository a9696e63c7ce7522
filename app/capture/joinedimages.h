// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/imagesource.h"

#include <memory>

/// The pictures of two sources as one; what both name comes from the first. Either may be null, and so may the result.
std::shared_ptr<const ImageSource> joinedImages(std::shared_ptr<const ImageSource> first,
                                                std::shared_ptr<const ImageSource> second);
