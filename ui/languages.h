// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Actions;
class QWidget;
class Settings;

namespace Languages {

/// View ▸ Language: each by its own name, whatever is spoken now.
void addMenu(Settings &settings, Actions &actions, QWidget &window);

}
