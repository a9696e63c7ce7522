// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include <functional>

class Actions;
class QWidget;

namespace HelpDialogs {

/// A menu and what its keys do.
struct KeyGroup
{
    QString menu;
    QList<QPair<QString, QString>> keys; ///< what it does, its keys
};

/// Every action that has keys, menu by menu.
QList<KeyGroup> keys(const Actions &actions);

void showKeys(const Actions &actions, QWidget *window);

/// Versions, and each of the paths (what it is, where it is), which are asked for again in another language.
void showAbout(const std::function<QList<QPair<QString, QString>>()> &paths, QWidget *window);

}
