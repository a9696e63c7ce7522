// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

/// What went wrong, as a value. `sentence` is for the user: it names the thing and what to do, and is already
/// translated. `detail` is for the log (SQL text, error codes) and may be empty.
struct Error
{
    enum class Kind {
        Environment, ///< disk full, no permission, locked: the user can mend it; nothing is lost
        Input,       ///< this file or post is bad; the rest goes on
        Bug,         ///< ours
    };

    Kind kind = Kind::Bug;
    QString sentence;
    QString detail;
};

/// Either a T or the Error that stood in its way; no exception crosses our functions.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_value(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_value(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return m_value.index() == 0; }

    T &operator*() & { return std::get<0>(m_value); }
    const T &operator*() const & { return std::get<0>(m_value); }
    T operator*() && { return std::get<0>(std::move(m_value)); } // by value: `for (x : *answer())` must not dangle
    T *operator->() { return &std::get<0>(m_value); }
    const T *operator->() const { return &std::get<0>(m_value); }

    const Error &error() const { return std::get<1>(m_value); }

private:
    std::variant<T, Error> m_value;
};

/// For functions that answer only "it worked" or why not: `return Done{};`.
struct Done
{
};
using Status = Result<Done>;
