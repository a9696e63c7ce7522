// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/vocabulary.h"

#include <QByteArrayView>

/// What of inline CSS and of old presentational attributes survives: words of the closed class vocabulary. Values
/// are compared, never copied, so nothing of the source's CSS reaches the page.
namespace InlineStyle {

Vocabulary::ClassSet fromCss(QByteArrayView style);
Vocabulary::ClassSet fromAlign(QByteArrayView align);
/// "50%" → the nearest class of 5 %; nothing for other units.
Vocabulary::ClassSet fromWidth(QByteArrayView width);
/// Our own class names, when the source is an output of ours; all others are dropped.
Vocabulary::ClassSet fromClass(QByteArrayView names);

/// `added` wins over `base` where both say something of the same kind.
Vocabulary::ClassSet merged(Vocabulary::ClassSet base, Vocabulary::ClassSet added);

}
