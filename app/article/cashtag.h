// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

/// One cashtag of a plain text.
struct Cashtag
{
    qsizetype start = 0;        ///< of the first dollar sign, in UTF-16 units
    qsizetype length = 0;       ///< up to and with the closing dollar sign where there is one
    QString name;               ///< "NVIDIA", "英伟达"; empty for a bare code
    std::optional<TickerId> id; ///< empty for a bare name: the capture's own (symbol, name) pairs may resolve it

    friend bool operator==(const Cashtag &, const Cashtag &) = default;
};

/// Finds the cashtags of a text one by one: a text of nothing else holds more than a page or a record has room for. The
/// text must outlive it. Linear in the text's length, whatever it holds.
class CashtagFinder final
{
public:
    explicit CashtagFinder(QStringView text)
        : m_text(text)
    {
    }
    std::optional<Cashtag> next();

private:
    const QStringView m_text;
    qsizetype m_at = 0;
};

/// Every cashtag, in order, never overlapping: `$Name(CODE)$`, `$英伟达$`, `$SPY$`, `$NVDA 20241220 170.0 CALL$`,
/// `$tsla`. Money ("$190 target", "S$49.21", "Revenue ($B)") is none. Linear in the length of the text.
QList<Cashtag> findCashtags(QStringView text);

/// The digits of a code that has its exchange before them, as Xueqiu and the wires write it ("SH600519", "hk00700"),
/// for they say it too; any other code as it is.
QStringView withoutExchange(QStringView code);
