// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

/// Finds the listings that agencies and companies write behind a name, one by one: "(NASDAQ: NVDA)", "(NYSE: BRK.B;
/// SEHK: 0700)", "（600519.SH）", "（股票代码：600519）". Exchanges are those of TickerSpelling. Linear in the text's
/// length.
class ExchangeCodeFinder final
{
public:
    explicit ExchangeCodeFinder(const QString &text);
    std::optional<TickerId> next();

private:
    QRegularExpressionMatchIterator m_matches;
};
