// SPDX-License-Identifier: GPL-3.0-or-later
/// The smallest Qt Widgets program with a list; says when it is painted, and ends. What bench_list compares the
/// reader's start with.

#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QStringListModel>

#include <cstdio>
#include <cstdlib>

namespace {

/// Its end is not what is measured.
class PaintWatch final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this,
                [] {
                    std::puts("painted");
                    std::fflush(stdout);
                    std::_Exit(0);
                },
                Qt::QueuedConnection);
        return false;
    }
};

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QListView view;
    QStringListModel model({QStringLiteral("一"), QStringLiteral("two"), QStringLiteral("three")});
    view.setModel(&model);
    window.setCentralWidget(&view);
    window.resize(1280, 800);
    PaintWatch watch(&view);
    view.viewport()->installEventFilter(&watch);
    window.show();
    return application.exec();
}
