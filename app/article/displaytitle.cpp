// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/displaytitle.h"

#include <QTextBoundaryFinder>

namespace {

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
            return beginning(line, 60);
    return article.key.id;
}
