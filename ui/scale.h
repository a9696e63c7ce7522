// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

/// The design's pixels on this desktop. The design is drawn for type of 13 pixels: with a larger font all that is drawn
/// grows alike, rows and the places within them.
class Scale final
{
public:
    static constexpr int DesignType = 13;

    explicit Scale(const QFont &font); ///< a widget's, or the application's

    int type() const { return m_type; } ///< pixels; never less than the design's
    int operator()(int designPixels) const { return (designPixels * m_type + DesignType / 2) / DesignType; }

    /// Every length of a style sheet; hairlines stay.
    QString of(const QString &styleSheet) const;

private:
    int m_type;
};
