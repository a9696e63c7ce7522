// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QString>
#include <QStringView>

#include <optional>

/// One listing, one symbol, however it is spelled: brokers, exchanges and terminals write the same stock as "00700",
/// "700.HK", "HK.00700", "HK00700" or "SEHK:0700". Sister listings (BABA, 09988) stay two. Pure.
namespace TickerSpelling {

/// The symbol as this program writes it. A listing in the United States is its letters ("NVDA"), with a share class
/// behind a full stop ("BRK.B"); in Hong Kong five digits; in Shanghai, Shenzhen and Beijing six digits, which say the
/// exchange themselves; where another exchange is named ("SH000001" is an index), the exchange stays behind them
/// ("000001.SH"). What is none of these comes back as it is.
QString unified(QStringView symbol);

/// What people write for nothing but a ticker: "$NVDA", "NASDAQ:NVDA", "NVDA.US", "0700.HK", "SH600519", "BRK/B".
/// Nothing for any other word, also one that may be a symbol ("NVDA", "600519").
std::optional<TickerId> typed(QStringView word);

/// The listing by an exchange's name and a code: ("NASDAQ", "NVDA"), ("SEHK", "0700"). Nothing where the exchange is
/// not known, or the code is none of its own.
std::optional<TickerId> listed(QStringView exchange, QStringView code);

}
