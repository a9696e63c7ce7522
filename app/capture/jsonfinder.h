// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/json.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <stop_token>
#include <utility>

/// One JSON value inside a text, parsed: the parser that was given holds it until the next one is looked for.
struct FoundJson
{
    enum class Kind {
        Whole,
        Recovered, ///< cut or broken: `json` is what is left of it
        TooDeep,   ///< nothing parsed
        TooLarge,  ///< neither: more than MostJsonMarks
    };

    Kind kind = Kind::Whole;
    qsizetype begin = 0;  ///< in the text
    qsizetype end = 0;    ///< behind the value, or the byte at which it breaks
    QByteArray json;      ///< Recovered: the value made whole; else empty
    qsizetype intact = 0; ///< Recovered: objects that end at or before this byte of `json` are complete
};

/// Finds the objects and arrays in a text, one after another: in a page's visible lines, behind `window.NAME =`, inside
/// `callback(…)`, one per line. Linear in the text's length, whatever it holds: every byte is walked once.
class JsonFinder final
{
public:
    JsonFinder(QByteArrayView text, JsonParser &parser, std::stop_token stop = {})
        : m_text(text)
        , m_parser(parser)
        , m_stop(std::move(stop))
    {
    }
    std::optional<FoundJson> next(); ///< nothing at the end, and after a stop

private:
    bool parsed(QByteArrayView json, FoundJson &found);

    QByteArrayView m_text;
    JsonParser &m_parser;
    const std::stop_token m_stop;
    qsizetype m_at = 0;
};

/// Whether JSON may begin here: `{"`, `{}`, `[{`, `[[`, `["`, with white space between.
bool looksLikeJson(QByteArrayView text);
