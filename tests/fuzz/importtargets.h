// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// A part of the import that takes any bytes: the finder, each decoder, and the door in front of them. Ends the program
/// when a promise of that part is broken. libFuzzer runs one per program, the test of hostile captures all of them.
struct ImportTarget
{
    const char *name; ///< of the folder in tests/fuzz/seeds and of the program fuzz_NAME
    void (*read)(const QByteArray &bytes);
};

const QList<ImportTarget> &importTargets();
