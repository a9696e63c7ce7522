// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/namedformat.h"

#include <QByteArrayView>

#include <optional>

/// What the first bytes of a file say that holds no text: pictures, sounds, fonts, programs, archives, office
/// documents, databases, protected books. Looks at the first 512 bytes.
std::optional<NamedFormat> binaryFormat(QByteArrayView bytes);
