// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/nameorder.h"

#include "article/datetext.h"

#include <unicode/ucol.h>

NameOrder::NameOrder()
{
    // ICU's own order of zh_CN is pinyin, of zh_TW strokes.
    UErrorCode error = U_ZERO_ERROR;
    m_collator = ucol_open(DateText::language().name().toLatin1().constData(), &error);
    if (m_collator)
        ucol_setAttribute(m_collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &error);
}

NameOrder::~NameOrder()
{
    ucol_close(m_collator);
}

QByteArray NameOrder::keyOf(const QString &name) const
{
    if (!m_collator) // ICU without its data
        return name.toCaseFolded().toUtf8();
    const auto *text = reinterpret_cast<const UChar *>(name.utf16());
    QByteArray key(ucol_getSortKey(m_collator, text, int(name.size()), nullptr, 0), Qt::Uninitialized);
    ucol_getSortKey(m_collator, text, int(name.size()), reinterpret_cast<uint8_t *>(key.data()), int(key.size()));
    return key;
}
