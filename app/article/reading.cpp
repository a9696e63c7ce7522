// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/reading.h"

#include <cmath>

TextCounts countText(QStringView text)
{
    TextCounts counts;
    bool latinInRun = false;
    const auto endRun = [&] {
        counts.words += latinInRun;
        latinInRun = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        switch (QChar::script(point)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul:
            endRun();
            counts.characters += QChar::isLetterOrNumber(point);
            break;
        default:
            if (QChar::script(point) == QChar::Script_Latin && QChar::isLetter(point))
                latinInRun = true;
            else if (!QChar::isLetterOrNumber(point) && !QChar::isMark(point) && point != U'\'' && point != U'’')
                endRun();
        }
    }
    endRun();
    return counts;
}

int readingMinutes(TextCounts counts)
{
    // Words and characters a minute of silent reading: Brysbaert 2019 (238), IReST for Chinese (about 255 words, 439
    // characters).
    return int(std::ceil(counts.characters / 439.0 + counts.words / 238.0));
}
