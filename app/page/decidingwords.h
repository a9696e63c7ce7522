// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

/// The words by which two sentences that look alike say different things: numbers (also as words), negations, tickers
/// and other names in capitals, words of direction, of time and of doubt. In their order; a text says another thing
/// where another one's are others. Chinese and English; in doubt a word decides. Pure.
QStringList decidingWords(QStringView text);

/// Words and characters that may be exchanged for others like them: articles, particles and the like.
bool isFillWord(QStringView word);
