#pragma once

#include "search/query.h"
#include "search/searchsource.h"

/// An article's fields, each folded.
struct FoldedFields
{
    QString title;
    QStringList body;
    QString author;
    QString source;
    QStringList tickers;
};

FoldedFields foldFields(const SearchedText &text);

/// The literal scan: what a search means. The index only makes it fast. Pure.
bool matches(const TextCondition &condition, const FoldedFields &fields);
