// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/displaytitle.h"

#include <QTextBoundaryFinder>

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

namespace {

constexpr qsizetype LongestMade = 60;  // UTF-16 units of a title that is made from a text
constexpr qsizetype ShortestMade = 20; // half-width columns: what ends earlier is an initial or an abbreviation

/// Looks no further than needed: a text may be megabytes long.
QString firstLine(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QString line = text.mid(start, std::min<qsizetype>(end - start, 1000)).simplified();
        if (!line.isEmpty())
            return line;
        start = end + 1;
    }
    return QString();
}

qsizetype columns(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; }) + text.size();
}

bool endsSentence(QStringView line, qsizetype at)
{
    const QChar c = line[at];
    if (c == u'.')
        return at + 1 < line.size() && line[at + 1].isSpace();
    return QStringView(u"。！？；!?").contains(c);
}

/// The end of the last sentence in the first `limit` units, with the quotes and brackets that it closes; 0: none.
qsizetype sentenceEnd(QStringView line, qsizetype limit)
{
    for (qsizetype at = limit - 1; at > 0; --at) {
        if (!endsSentence(line, at))
            continue;
        qsizetype end = at + 1;
        while (end < limit && QStringView(u"”’」』）)\"'").contains(line[end]))
            ++end;
        return end;
    }
    return 0;
}

/// The last end of a word in the first `limit` units, Chinese ones too (ICU has a dictionary); 0: none.
qsizetype wordEnd(QStringView line, qsizetype limit)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
        ubrk_open(UBRK_WORD, "", reinterpret_cast<const UChar *>(line.utf16()), int32_t(line.size()), &error),
        &ubrk_close);
    if (U_FAILURE(error))
        return 0;
    const auto most = int32_t(limit);
    qsizetype end = ubrk_isBoundary(words.get(), most) ? most : std::max(0, ubrk_preceding(words.get(), most));
    while (end > 0 && (line[end - 1].isSpace() || QStringView(u"，、：；,:;—–-(（“‘「『《<").contains(line[end - 1])))
        --end;
    return end;
}

QString titleFrom(const QString &line)
{
    if (line.size() <= LongestMade)
        return line;
    if (const qsizetype end = sentenceEnd(line, LongestMade); columns(QStringView(line).first(end)) >= ShortestMade)
        return line.first(end);
    // No further than needed: one more word than the title may hold.
    if (const qsizetype end = wordEnd(QStringView(line).first(std::min(line.size(), 2 * LongestMade)), LongestMade - 1);
        columns(QStringView(line).first(end)) >= ShortestMade)
        return line.first(end) + u'…';
    return beginning(line, LongestMade);
}

}

QString beginning(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    const QString window = text.left(limit + 64); // a grapheme longer than that may be cut anywhere
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, window);
    finder.setPosition(limit - 1); // one unit for the ellipsis
    qsizetype end = finder.isAtBoundary() ? limit - 1 : finder.toPreviousBoundary();
    if (end <= 0)
        end = limit - 1;
    return text.left(end).trimmed() + u'…';
}

QString displayTitle(const Article &article, const QString &text)
{
    if (const QString title = article.title.simplified(); !title.isEmpty())
        return title;
    for (const QString &source : {text, article.summary, article.url})
        if (const QString line = firstLine(source); !line.isEmpty())
            return titleFrom(line);
    return article.key.id;
}
