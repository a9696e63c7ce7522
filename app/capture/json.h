// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <simdjson.h>

#include <memory>
#include <optional>

constexpr int JsonDepthLimit = 512;

/// Brackets, commas and colons of one value, some 12 bytes of memory each. Real captures have one for ten bytes and
/// more: 64 MB of them stay below it.
constexpr qsizetype MostJsonMarks = 12'000'000;

/// Behind so many members of an object no name is looked for: a map of a hundred thousand posts is asked for each of
/// them what stands around it. Real objects have some dozens, of known names.
constexpr int MostMembersAsked = 2'000;

/// In bytes: what is longer is read up to there, to the end of a character. Twice what a page shows of a body.
constexpr qsizetype LongestJsonText = 16 << 20;

/// A JSON value, read leniently: people's captures spell numbers as strings and strings as numbers, and write null for
/// "none". Missing and null are the same here. A handle into its JsonParser: valid until that parses again.
class Json
{
public:
    Json() = default;
    explicit Json(simdjson::dom::element element)
        : m_element(element)
        , m_present(!element.is_null())
    {
    }

    bool isPresent() const { return m_present; }
    bool isObject() const { return m_present && m_element.is_object(); }
    bool isArray() const { return m_present && m_element.is_array(); }
    bool isString() const { return m_present && m_element.is_string(); }

    Json operator[](std::string_view key) const; ///< of an object: the first member of that name, of MostMembersAsked

    /// A string as it is (its first LongestJsonText bytes), a whole number as its digits (exact: ids go beyond 2^53),
    /// anything else empty.
    QString text() const;
    bool hasText() const;                  ///< a string with more than white space in it
    std::optional<qint64> integer() const; ///< a whole number, or a string of one
    std::optional<double> number() const;  ///< any number, no string
    bool isEmpty() const;                  ///< "{}", "[]"
    bool isTrue() const;                   ///< true, 1, "true", "1"
    bool isFalse() const;                  ///< false alone

    std::optional<simdjson::dom::object> object() const;
    std::optional<simdjson::dom::array> array() const;

private:
    simdjson::dom::element m_element;
    bool m_present = false;
};

/// Strict JSON (RFC 8259, simdjson's DOM) up to JsonDepthLimit and MostJsonMarks: beyond them no memory is taken. Lone
/// surrogate escapes and numbers beyond 64 bits, which the RFC leaves open, are read (as U+FFFD, as text). Reuse one
/// parser for many values: it keeps its memory.
class JsonParser final
{
public:
    enum class Outcome { Parsed, Invalid, TooDeep, TooLarge };

    JsonParser();
    Outcome parse(QByteArrayView utf8); ///< the bytes are not needed afterwards
    Json root() const { return m_root; }

private:
    simdjson::error_code tryParse(QByteArrayView utf8);

    std::unique_ptr<simdjson::dom::parser> m_parser;
    Json m_root;
};
