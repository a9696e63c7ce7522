// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/codepage.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

CodePageText decodeCodePage(QByteArrayView bytes, const char *name, qsizetype most)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &error), &ucnv_close);
    CodePageText result;
    if (U_FAILURE(error))
        return result;
    constexpr qsizetype Step = 1 << 20;
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    QString piece(std::min(Step, std::max<qsizetype>(bytes.size(), 16)), Qt::Uninitialized);
    do {
        auto *const begin = reinterpret_cast<UChar *>(piece.data());
        UChar *target = begin;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, begin + std::min(piece.size(), most - result.text.size()), &source,
                       end, nullptr, true, &error);
        result.text.append(QStringView(piece).first(target - begin));
    } while (error == U_BUFFER_OVERFLOW_ERROR && result.text.size() < most);
    // The other sign that some converters put for what is none.
    if (!bytes.contains('\x1a'))
        result.text.replace(u'\x1a', QChar::ReplacementCharacter);
    result.replaced = result.text.count(QChar::ReplacementCharacter);
    result.read = source - bytes.data();
    return result;
}
