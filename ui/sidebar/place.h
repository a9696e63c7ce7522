#pragma once

#include "store/listquery.h"

#include <QMetaType>

/// What the list can show: a section of the library, the articles with a ticker, or what a saved search finds.
struct Place
{
    Section section;
    std::optional<TickerId> ticker;
    QString search = {};   ///< a saved one's query; then the other two say nothing

    friend bool operator==(const Place &, const Place &) = default;
};

Q_DECLARE_METATYPE(Place)
