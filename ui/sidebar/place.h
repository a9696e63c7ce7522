#pragma once

#include "store/listquery.h"

#include <QMetaType>

/// What the list can show: a section of the library, or the articles with a ticker.
struct Place
{
    Section section;
    std::optional<TickerId> ticker;

    friend bool operator==(const Place &, const Place &) = default;
};

Q_DECLARE_METATYPE(Place)
