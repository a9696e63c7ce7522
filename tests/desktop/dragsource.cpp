// SPDX-License-Identifier: GPL-3.0-or-later
// dragsource X Y FILE…: drags FILEs, as a file manager would, from a window of its own to the point X Y of the screen
// and drops them there. Succeeds when whatever stands there takes them. The pointer and its button are moved through
// the XTEST extension, so that the X server and both programs see a real drag.

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <xcb/xcb.h>
#include <xcb/xtest.h>

#include <cstdio>

namespace {

/// The mouse of a display. A connection of its own: Qt's is busy while a drag goes on.
class Mouse final
{
public:
    Mouse()
        : m_connection(xcb_connect(nullptr, nullptr))
    {
    }
    ~Mouse() { xcb_disconnect(m_connection); }
    Q_DISABLE_COPY_MOVE(Mouse)

    void moveTo(QPoint point) { send(XCB_MOTION_NOTIFY, 0, point); }
    void press() { send(XCB_BUTTON_PRESS, XCB_BUTTON_INDEX_1, {}); }
    void release() { send(XCB_BUTTON_RELEASE, XCB_BUTTON_INDEX_1, {}); }

private:
    void send(uint8_t type, uint8_t detail, QPoint point)
    {
        xcb_test_fake_input(m_connection, type, detail, XCB_CURRENT_TIME, XCB_NONE, int16_t(point.x()),
                            int16_t(point.y()), 0);
        xcb_flush(m_connection);
    }

    xcb_connection_t *m_connection;
};

constexpr int StepMilliseconds = 15;
constexpr int Steps = 20;
constexpr int PatienceSteps = 1000;

/// The window under the pointer at the start. It presses the button on itself and carries the drag through.
class Source final : public QWidget
{
public:
    Source(QPoint target, const QList<QUrl> &files)
        : QWidget(nullptr, Qt::FramelessWindowHint | Qt::X11BypassWindowManagerHint)
        , m_target(target)
        , m_files(files)
    {
        setGeometry(0, 0, 40, 40);
        m_timer.setInterval(StepMilliseconds);
        connect(&m_timer, &QTimer::timeout, this, &Source::step);
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        m_timer.start();
    }

    void mousePressEvent(QMouseEvent *) override
    {
        if (m_dragging)
            return;
        m_dragging = true;
        m_step = 0;
        auto *files = new QMimeData;
        files->setUrls(m_files);
        auto *drag = new QDrag(this);
        drag->setMimeData(files);
        connect(drag, &QDrag::actionChanged, this,
                [this](Qt::DropAction action) { m_accepted = action == Qt::CopyAction; });
        // exec() returns when the button goes up. The target asks for the files after that, and says when it has them:
        // then Qt deletes the drag.
        connect(drag, &QObject::destroyed, this, [] { QCoreApplication::exit(0); });
        if (drag->exec(Qt::CopyAction) != Qt::CopyAction) {
            std::fputs(m_released ? "the target refused the files\n" : "the drag ended on its way\n", stderr);
            QCoreApplication::exit(1);
        }
    }

private:
    void step()
    {
        ++m_step;
        if (!m_dragging) {
            // Until the window is really mapped the press may go through it.
            m_mouse.moveTo(geometry().center());
            if (m_step % Steps == 0)
                m_mouse.press();
            if (m_step > PatienceSteps)
                QCoreApplication::exit(2);
            return;
        }
        const QPoint from = geometry().center();
        if (m_step <= Steps) {
            m_mouse.moveTo(from + (m_target - from) * m_step / Steps);
        } else if (m_accepted || m_step > PatienceSteps) {
            m_released = true;
            m_mouse.release();
            m_timer.stop();
        } else {
            m_mouse.moveTo(m_target + QPoint(m_step % 2, 0)); // a target answers movements only
        }
    }

    QPoint m_target;
    QList<QUrl> m_files;
    Mouse m_mouse;
    QTimer m_timer;
    int m_step = 0;
    bool m_dragging = false;
    bool m_accepted = false;
    bool m_released = false;
};

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 4) {
        std::fputs("usage: dragsource X Y FILE…\n", stderr);
        return 2;
    }
    QList<QUrl> files;
    for (const QString &file : arguments.sliced(3))
        files.append(QUrl::fromLocalFile(file));
    Source source({arguments[1].toInt(), arguments[2].toInt()}, files);
    source.show();
    return QApplication::exec();
}
