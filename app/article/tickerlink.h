// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QUrl>

#include <optional>

/// True for laohu8.com and its mirrors (itiger, ttm.financial, ttmplan …), with any subdomain. Mirrors come and go
/// under many top-level domains, so the name before the last dot decides.
bool isTigerHost(const QString &host);

/// The ticker that a link of the family stands for: https://laohu8.com/S/NVDA, https://ttm.financial/TW/S/D05.SI,
/// https://www.laohu8.com/m/hq/s/00285. Nothing for every other link. Pure.
std::optional<TickerId> tickerFromUrl(const QUrl &url);
