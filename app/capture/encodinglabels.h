// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What pages call their encodings, as in the WHATWG Encoding Standard
/// (https://encoding.spec.whatwg.org/#names-and-labels).
namespace EncodingLabels {

/// ICU's name of the converter that reads what is labelled so ("GB2312" → "gb18030", "latin1" → "windows-1252"); empty
/// for labels that the standard does not know. UTF-16 is "UTF-8": a declaration that could be read as ASCII tells so.
const char *converterFor(QByteArrayView label);

}
