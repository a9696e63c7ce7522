// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Long lists in JSON, read a run of elements at a time. A run between the value's other parts is JSON again, and its
/// posts stand in it as they stood in the whole: below the same keys.

/// A value without the elements of its list.
struct ListFrame
{
    QByteArray before;  ///< up to the list's opening bracket
    QByteArray behind;  ///< the brackets that close what is open there
    qsizetype list = 0; ///< the number of the list among the value's arrays, by their order of opening
};

/// Around the outermost list of objects that goes on where `beginning` ends, one element at least being whole. Nothing
/// for other encodings than UTF-8.
std::optional<ListFrame> longListIn(QByteArrayView beginning);

/// Where a run stood in its value.
struct ListRun
{
    qsizetype list = 0;           ///< as in ListFrame
    qsizetype elementsBefore = 0; ///< of the list, in other runs
    qsizetype frame = 0;          ///< bytes of ListFrame::before, ahead of the run
    qsizetype bytesBefore = 0;    ///< of the input, ahead of the run
};

/// Tells JSON's own characters from those in its strings, one after the other.
class StringScanner final
{
public:
    /// Whether it stands in a string; quotes do.
    bool isString(char c)
    {
        if (!m_inString)
            return m_inString = c == '"';
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else
            m_inString = c != '"';
        return true;
    }

private:
    bool m_inString = false;
    bool m_escaped = false;
};

/// Parts the elements of a list, from behind its opening bracket on: any number of pieces, one behind the other.
class ElementScanner final
{
public:
    /// Reads on at `from`: the next comma between two elements, or the bracket that ends the list; the size when the
    /// text ends before it.
    qsizetype next(QByteArrayView text, qsizetype from);
    bool listEnded() const { return m_depth < 0; }

private:
    qsizetype m_depth = 0;
    StringScanner m_strings;
};
