// SPDX-License-Identifier: GPL-3.0-or-later
#include "scale.h"

#include <QFontInfo>
#include <QRegularExpression>

Scale::Scale(const QFont &font)
    : m_type(qMax(DesignType, font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize()))
{
}

QString Scale::of(const QString &styleSheet) const
{
    if (m_type == DesignType)
        return styleSheet;
    static const QRegularExpression length(QStringLiteral("\\b(\\d+)px"));
    QString scaled;
    qsizetype from = 0;
    for (auto each = length.globalMatch(styleSheet); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const int pixels = match.capturedView(1).toInt();
        scaled += QStringView(styleSheet).mid(from, match.capturedStart() - from);
        scaled += QString::number(pixels > 1 ? (*this)(pixels) : pixels) + QStringLiteral("px");
        from = match.capturedEnd();
    }
    scaled += QStringView(styleSheet).mid(from);
    return scaled;
}
