// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

/// JSON in the shape of what families write, with its structure changed: see makeMutant. About `largest` bytes at most.
QByteArray mutatedJson(QRandomGenerator &random, qsizetype largest);
