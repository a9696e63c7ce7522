// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

/// Tells an encoding by the bytes alone, where no declaration does or where it lies.
namespace DetectedEncoding {

/// ICU's name of the converter for Chinese, Japanese or Korean bytes, as their pairs tell it: the ranges in which the
/// common characters of each lie. Empty where they tell none clearly. Linear.
const char *eastAsian(QByteArrayView bytes);

/// Whether the bytes could be pairs of GB18030 at all: in Western text, letters of ASCII follow the accented ones.
bool couldBeChinese(QByteArrayView bytes);

/// The converter for bytes that are neither UTF-8 nor pairs: by the page's language where that is known ("de",
/// "zh-tw"), else by ICU's statistics of letters, else windows-1252, as browsers do. Never empty.
const char *singleByte(QByteArrayView bytes, QStringView language);

}
