// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

/// Says a widget's texts now, and again whenever the language changes, for as long as the widget lives.
void inEveryLanguage(QWidget *widget, std::function<void()> say);
