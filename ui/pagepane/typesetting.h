// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How the text of a page is set; what the reader chooses.
struct Typesetting
{
    QString han =
        {}; ///< a family for Chinese, Japanese and Korean; empty: sans, "serif": serif, of the article's region
    QString latin = {};    ///< a family for the other scripts; empty: as `han`
    int size = 17;         ///< pixels
    int measure = 36;      ///< of the column, in Han characters
    double leading = 1.85; ///< of a line, times the size
    bool contents = true;  ///< the contents stand beside the text, where there is room
    bool justified = true; ///< Chinese and Japanese; other languages never are

    friend bool operator==(const Typesetting &, const Typesetting &) = default;
};
