#pragma once

#include "capture/family.h"

/// What one JSON value held.
struct WalkedObject
{
    qsizetype ordinal = 0; ///< of the object among all objects of the value, by their order of opening
    QString path;          ///< "$.data.items[3]"
    CaptureResult found;
};

/// Every object of the value that a family recognises, wherever it stands, decoded, in document order.
QList<WalkedObject> readPosts(const Json &root);
