// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/tickerid.h"

#include <QString>

struct TickerCount
{
    TickerId id;
    QString name;
    int articles = 0; ///< those in the trash are not among them
};
