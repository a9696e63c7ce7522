// SPDX-License-Identifier: GPL-3.0-or-later
#include "scale.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QScreen>

namespace {

/// As QFontInfo says them of any font that can be had in every size; but it loads the font for that, which is 5 ms at
/// the start, for one that the window then does not use.
int pixels(const QFont &font)
{
    constexpr double PointsAnInch = 72;
    return font.pixelSize() > 0
               ? font.pixelSize()
               : qRound(font.pointSizeF() * QGuiApplication::primaryScreen()->logicalDotsPerInchY() / PointsAnInch);
}

}

Scale::Scale(const QFont &font)
    : m_type(qMax(DesignType, pixels(font)))
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
