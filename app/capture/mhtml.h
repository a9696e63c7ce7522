// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/savedpage.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

bool looksLikeMhtml(QByteArrayView bytes);

/// The main part of a page saved as MHTML ("web archive, single file", RFC 2557), its address, its date by the `Date`
/// of its head, and its title by the `Subject`, where a browser puts the page's. Nothing when there is no HTML part. A
/// part that the end cuts off counts up to there.
std::optional<SavedPage> readMhtml(const QByteArray &bytes);
