// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// Reads bytes as the output language and refuses everything else. It shares the vocabulary with the sanitizer but
/// none of its code: neither parser, tree, writer nor address canonicaliser. Runs after writing and before every
/// display; linear, no allocation.
bool isOutputLanguage(QByteArrayView html);
