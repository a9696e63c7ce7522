#pragma once

#include <QList>
#include <QPair>
#include <QString>

class QAction;
class QMainWindow;
class QWidget;

namespace HelpDialogs {

/// Every key of the window's menus, read from the menus themselves.
QList<QPair<QString, QString>> keys(const QMainWindow &window);   // what it does, its keys

void showKeys(QMainWindow *window);

/// Versions, and each of `paths` (what it is, where it is).
void showAbout(const QList<QPair<QString, QString>> &paths, QWidget *window);

}
