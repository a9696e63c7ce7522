// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "search/hits.h"

#include <QByteArray>
#include <QByteArrayList>

#include <initializer_list>

struct sqlite3;

/// The index's alphabet. Folded text falls into runs: of word characters (see CharacterClass), which are one token,
/// and of gram characters, which are their overlapping pairs and then their last character alone. So any two of them
/// that stand side by side are found by one lookup, and each begins a token. A run's first character stands alone too,
/// at the position of its pair: what ends in it (载h100的) is found without reading all pairs that begin with it.
///
/// Every mark, space and line break is a token as well, 'M' with its code point in hexadecimal, but for one space
/// between two words. So the tokens tell what a text is to the last character, and a phrase of them is a literal hit.
/// Marks cost little: they are in every article anyway, a byte each time.
///
/// Tokens are UTF-8; a word's token ends after 64 bytes, and words that differ only later are told apart by looking.
QByteArrayList documentTokens(QStringView folded);

/// What the tokens of the texts begin with, each once and with a space behind it: gram characters, and words cut after
/// three characters.
QString tokenBeginnings(std::initializer_list<QStringView> folded);

/// How the index answers a needle.
struct IndexPhrase
{
    QByteArray match;   ///< FTS5 expression, one phrase; empty: the needle has no token, every article may hold it
    bool exact = false; ///< what matches is exactly what a literal scan finds; else (spaces at the edges, very long
                        ///< words) each has to be looked at
    /// Set when the needle is one gram character, or up to three characters of a word that is being typed, and nothing
    /// else: what token beginnings answer, for what `match` takes a costly prefix search.
    QByteArray beginning;
};

/// The expression is our tokens in double quotes, and they are letters, digits and pictures: nothing else of what the
/// user wrote reaches FTS5.
IndexPhrase indexPhrase(const Needle &needle);

/// Makes `tokenize='tearsheet'` known to one connection; before any statement touches the table. In a document it
/// expects folded text, in a query the tokens of indexPhrase(). The library behind QtSql must be the one we link.
Status registerTokenizer(sqlite3 *connection);

/// Changes with every change of the tokens, of folding, or of the file's tables: an index of another version has to be
/// made again.
QByteArray tokenizerVersion();
