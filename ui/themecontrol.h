// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QFont>
#include <QObject>

/// Which theme the application wears: the user's choice, or the desktop's. Dresses the QApplication (palette, style
/// sheet, font) and tells who draws by itself. Lives on the GUI thread.
class ThemeControl final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { Light, Sepia, Dark, Black, System };

    /// Before the widgets: each that is there already is dressed twice.
    explicit ThemeControl(Choice choice, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    const Theme &theme() const { return Theme::of(m_colours); }

    void choose(Choice choice);
    /// The desktop's colours or font may have changed (QEvent::ThemeChange).
    void systemChanged();
    /// Each script of Chinese has fonts of its own.
    void languageChanged();

Q_SIGNALS:
    void changed(const Theme &theme); ///< or the font

private:
    void apply(PageColours colours);

    Choice m_choice = Choice::System;
    QFont m_systemFont;
    PageColours m_colours = PageColours::Light;
    bool m_judging = false;
};
