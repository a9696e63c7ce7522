// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <optional>

enum class TickerKind { Stock, Concept, Fund, Index, Other }; // Other: futures, options, currencies, unknown
enum class Market { UnitedStates, HongKong, Mainland, Singapore, Australia, Other };

/// A key of `relate_stocks`: "NVDA", "00285", "BK4554", "D05.SI", "LU0097036916.USD", ".IXIC".
/// At most 40 characters of A–Z a–z 0–9 . - _ and single inner spaces; what is all lower-case becomes upper-case, and
/// every spelling of a listing the same (see TickerSpelling).
class TickerId
{
public:
    static std::optional<TickerId> parse(QStringView text); ///< the only way in

    const QString &toString() const { return m_text; }
    /// By its form alone (the tables of the capture family, and the check digit of ISO 6166 for funds).
    TickerKind kind() const;
    Market market() const; ///< Other for concepts and funds

    friend bool operator==(const TickerId &, const TickerId &) = default;
    friend size_t qHash(const TickerId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit TickerId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};
