// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "floatingcard.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class Settings;

/// How articles look, over the page: each change is seen at once in the article that stands. A card of the window,
/// under the button that opens it; a click elsewhere and Escape close it.
class TypePopover final : public FloatingCard
{
    Q_OBJECT

public:
    TypePopover(Settings &settings, QWidget *window);

    void showUnder(const QRect &button); ///< in the window
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label;
        QLabel *value;
        QSlider *slider;
    };

    void addFonts();
    Row addSlider(const char *name);
    void connectSliders();
    void followSettings();
    void reset();
    void retranslate();

    Settings &m_settings;
    QButtonGroup *m_themes;
    QLabel *m_hanLabel;
    QComboBox *m_han;
    QLabel *m_latinLabel;
    QComboBox *m_latin;
    Row m_size{};
    Row m_measure{};
    Row m_leading{};
    QCheckBox *m_justify;
    QLabel *m_readLabel;
    QComboBox *m_read;
    QLabel *m_keys;
    QPushButton *m_reset;
};
