// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/pagehits.h"
#include "page/marks.h"
#include "page/pagewriter.h"
#include "search/completion.h"
#include "search/explanation.h"
#include "search/query.h"
#include "search/tokenizer.h"

#include <cstdlib>

namespace {

/// One phrase in double quotes, of letters, digits and pictures, and perhaps a star: all that FTS5 may ever see.
bool isOnePhrase(const QByteArray &match)
{
    QByteArray rest = match;
    if (rest.endsWith(" *"))
        rest.chop(2);
    return match.isEmpty() || (rest.size() > 2 && rest.startsWith('"') && rest.endsWith('"') && rest.count('"') == 2);
}

}

/// Any text is a query: no crash, no clause without a condition, nothing for FTS5 but our own quoted tokens, and a page
/// whose marks can be taken out again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const SearchQuery query = parseQuery(text, QDate(2024, 6, 3), size % 2 ? Input::Typing : Input::Finished);
    for (const QList<Condition> &clause : query.clauses)
        if (clause.isEmpty())
            std::abort();
    const QList<TextCondition> sought = soughtTexts(query);
    for (const TextCondition &each : sought) {
        const IndexPhrase phrase = indexPhrase(each.needle);
        if (!isOnePhrase(phrase.match) || !isOnePhrase(phrase.beginning))
            std::abort();
    }
    (void)explanation(query);
    for (qsizetype cursor = 0; cursor <= std::min<qsizetype>(text.size(), 40); ++cursor)
        if (const auto completing = completingAt(text, cursor); completing && completing->range.end() > text.size())
            std::abort();
    PageWriter page;
    page.markup("<h1>");
    page.block(PageField::Title, text);
    page.markup("</h1>");
    QByteArray marked = withMarks(page.html(), marksAt(page.text(), hitsOnPage(page.text(), sought)));
    marked.replace("<mark class=\"hit\">", "").replace("<mark class=\"hit more\">", "").replace("</mark>", "");
    if (marked != page.html())
        std::abort();
    return 0;
}
