#pragma once

#include <QWidget>

class QAction;

/// What the window shows while the library is empty: where to begin. Each action gets a button; hidden ones none.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const QList<QAction *> &actions, QWidget *parent);
};
