// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/json.h"

#include "base/utf8.h"
#include "capture/jsonscan.h"

#include <algorithm>

using namespace simdjson;

namespace {

/// Below it a value cannot hold enough to matter.
constexpr qsizetype SmallJson = 1 << 20;

}

Json Json::operator[](std::string_view key) const
{
    const auto members = object();
    if (!members)
        return {};
    int asked = 0;
    for (const auto &[name, value] : *members) {
        if (name == key)
            return Json(value);
        if (++asked == MostMembersAsked)
            break;
    }
    return {};
}

QString Json::text() const
{
    if (!m_present)
        return {};
    switch (m_element.type()) {
    case dom::element_type::STRING: {
        const std::string_view string = m_element.get_string().value_unsafe();
        return QString::fromUtf8(string.data(),
                                 wholeCharacters({string.data(), qsizetype(string.size())}, LongestJsonText));
    }
    case dom::element_type::INT64:
        return QString::number(m_element.get_int64().value_unsafe());
    case dom::element_type::UINT64:
        return QString::number(m_element.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE: {
        const auto whole = integer();
        return whole ? QString::number(*whole) : QString();
    }
    default:
        return {};
    }
}

bool Json::hasText() const
{
    if (!isString())
        return false;
    const std::string_view string = m_element.get_string().value_unsafe();
    return std::any_of(string.begin(), string.end(), [](char c) { return uchar(c) > ' '; });
}

std::optional<qint64> Json::integer() const
{
    if (!m_present)
        return std::nullopt;
    switch (m_element.type()) {
    case dom::element_type::INT64:
        return qint64(m_element.get_int64().value_unsafe());
    case dom::element_type::DOUBLE: {
        constexpr double Exact = 9007199254740992.0; // 2^53
        const double number = m_element.get_double().value_unsafe();
        if (number > -Exact && number < Exact && number == double(qint64(number)))
            return qint64(number);
        return std::nullopt;
    }
    case dom::element_type::STRING: {
        constexpr size_t LongestNumber = 100; // with white space around it
        if (m_element.get_string_length().value_unsafe() > LongestNumber)
            return std::nullopt;
        bool isNumber = false;
        const qint64 number = text().trimmed().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

std::optional<double> Json::number() const
{
    double number = 0;
    return m_present && m_element.get_double().get(number) == simdjson::SUCCESS ? std::optional(number) : std::nullopt;
}

bool Json::isFalse() const
{
    return m_present && m_element.is_bool() && !bool(m_element);
}

bool Json::isTrue() const
{
    if (!m_present)
        return false;
    if (m_element.is_bool())
        return m_element.get_bool().value_unsafe();
    const QString value = text();
    return value == u"1" || value.compare(u"true", Qt::CaseInsensitive) == 0;
}

bool Json::isEmpty() const
{
    return (isObject() && m_element.get_object().value_unsafe().size() == 0) ||
           (isArray() && m_element.get_array().value_unsafe().size() == 0);
}

std::optional<dom::object> Json::object() const
{
    return isObject() ? std::optional(m_element.get_object().value_unsafe()) : std::nullopt;
}

std::optional<dom::array> Json::array() const
{
    return isArray() ? std::optional(m_element.get_array().value_unsafe()) : std::nullopt;
}

JsonParser::JsonParser()
    : m_parser(std::make_unique<dom::parser>())
{
}

error_code JsonParser::tryParse(QByteArrayView utf8)
{
    const auto size = size_t(utf8.size());
    if (m_parser->capacity() < size || m_parser->max_depth() != size_t(JsonDepthLimit)) {
        if (const error_code error = m_parser->allocate(std::max<size_t>(size, 4096), JsonDepthLimit))
            return error;
    }
    dom::element root;
    const error_code error = m_parser->parse(utf8.data(), size).get(root);
    m_root = error == SUCCESS ? Json(root) : Json();
    return error;
}

JsonParser::Outcome JsonParser::parse(QByteArrayView utf8)
{
    m_root = {};
    if (utf8.startsWith("\xef\xbb\xbf")) // simdjson 3.0 refuses a byte order mark, 3.12 skips it
        return Outcome::Invalid;
    if (utf8.size() > SmallJson) {
        const JsonCost cost = jsonCost(utf8);
        if (cost.tooDeep)
            return Outcome::TooDeep;
        if (cost.marks > MostJsonMarks)
            return Outcome::TooLarge;
    }
    error_code error = tryParse(utf8);
    // Any error: simdjson 3.12 has one of its own for numbers beyond 64 bits, whose name the headers of 3.0 do not
    // know.
    if (error != SUCCESS && error != DEPTH_ERROR && error != CAPACITY && error != MEMALLOC) {
        const QByteArray mended = mendedForParser(utf8);
        if (!mended.isNull())
            error = tryParse(mended);
    }
    switch (error) {
    case SUCCESS:
        return Outcome::Parsed;
    case DEPTH_ERROR:
        return Outcome::TooDeep;
    case CAPACITY:
    case MEMALLOC:
        return Outcome::TooLarge;
    default:
        return Outcome::Invalid;
    }
}
