// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// How long the plain texts of an article may be, in UTF-16 units, and how many there may be of what repeats. What is
/// longer is cut between characters and ends in "…"; the original keeps it whole. Real captures stay far below: a
/// headline is some hundred units, whole posts taken for a title some hundreds.
namespace TextLimits {

inline constexpr qsizetype Title = 4'000;
inline constexpr qsizetype Name = 500; ///< of a person, a publisher, a badge
inline constexpr qsizetype TickerName = 200;
inline constexpr qsizetype Summary = 20'000; ///< and the disclaimer
inline constexpr qsizetype Comment = 20'000;
inline constexpr qsizetype SharersWords = 200'000;
inline constexpr qsizetype Id = 500;      ///< of an article or a share; a longer one stands by its hash
inline constexpr qsizetype Place = 1'000; ///< the name of a file or a member, a way in JSON: for reports
inline constexpr qsizetype Comments = 10'000;
inline constexpr qsizetype Tags = 100;
inline constexpr qsizetype Tickers = 500; ///< an index's whole list is long; a hostile list is longer

}
