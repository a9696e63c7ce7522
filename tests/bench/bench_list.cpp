// SPDX-License-Identifier: GPL-3.0-or-later
/// The list at the size of a large library: its first paint beside that of the smallest Qt Widgets program, a reset, a
/// scroll, a click in the sidebar. Prints one JSON object per figure. Needs a display.
///
///     bench_list [articles, 300 unless told] [folder of the library, made where there is none; a temporary one unless
///     told]
///                [start|sidebar|reset|scroll; all unless told]

#include "arguments.h"
#include "bench/largelibrary.h"
#include "drawing.h"
#include "list/listpane.h"
#include "mainwindow.h"
#include "pagepane/enginemodule.h"
#include "pagepane/enginestart.h"
#include "sidebar/sidebar.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

namespace {

constexpr int Starts = 11;
constexpr int Resets = 40;
constexpr int Frames = 600;
constexpr int Patience = 30'000; // milliseconds

[[noreturn]] void fail(const QString &what)
{
    std::fprintf(stderr, "bench_list: %s\n", qUtf8Printable(what));
    std::exit(1);
}

void figure(const QString &name, double value, const QString &unit, double goal, double baseline = 0)
{
    QJsonObject line{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}};
    if (baseline > 0) {
        line[QStringLiteral("baseline")] = baseline;
        line[QStringLiteral("ratio")] = value / baseline;
    }
    line[QStringLiteral("goal")] = goal;
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

/// Milliseconds that this thread has worked: unlike the clock on the wall, no other program's work is in it.
double worked()
{
    timespec now = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double median(const QList<double> &values)
{
    return percentile(values, 0.5);
}

LibraryModel &modelOf(const QListView &view)
{
    return static_cast<LibraryModel &>(*view.model());
}

void wait(const std::function<bool()> &isSo)
{
    QElapsedTimer clock;
    clock.start();
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (clock.hasExpired(Patience))
            fail(QStringLiteral("the list was never painted"));
    }
}

/// Notes which rows of the list that was asked for last were painted, none still on its way.
class RowWatch final : public QStyledItemDelegate
{
public:
    explicit RowWatch(QListView &view)
        : m_view(view)
        , m_delegate(*view.itemDelegate())
    {
        view.setItemDelegate(this);
    }
    ~RowWatch() override { m_view.setItemDelegate(&m_delegate); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_delegate.paint(painter, option, index);
        if (modelOf(m_view).isLoaded() && index.data(LibraryModel::RowRole).canConvert<ArticleRow>())
            m_painted.insert(index.row());
    }

    /// Milliseconds that `begin` took, and what followed of it until all rows that are in view had been painted.
    double measure(const std::function<void()> &begin)
    {
        QElapsedTimer clock;
        m_painted.clear();
        clock.start();
        begin();
        wait([this] { return isWhole(); });
        return double(clock.nsecsElapsed()) / 1e6;
    }

private:
    bool isWhole() const
    {
        const QModelIndex top = modelOf(m_view).isLoaded() ? m_view.indexAt(QPoint(1, 1)) : QModelIndex();
        for (QModelIndex index = top; index.isValid(); index = index.siblingAtRow(index.row() + 1)) {
            if (!m_view.viewport()->rect().intersects(m_view.visualRect(index)))
                return true;
            if (!m_painted.contains(index.row()))
                return false;
        }
        return top.isValid();
    }

    QListView &m_view;
    QAbstractItemDelegate &m_delegate;
    mutable QSet<int> m_painted;
};

/// Whether a widget has been painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }

    void forget() { m_painted = false; }
    bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// As the program shows it, of the same size wherever it was closed.
void show(MainWindow &window)
{
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
}

int paintReader(int argc, char **argv, const QString &library)
{
    Arguments arguments(argc, argv);
    Drawing::prepare();
    EngineStart::prepare(arguments.argc(), arguments.argv());
    QApplication application(arguments.argc(), arguments.argv());
    Library opened(library);
    MainWindow window(opened, EngineModule::makeBrowser);
    RowWatch(window.listPane().view()).measure([&window] { show(window); });
    std::puts("painted");
    std::fflush(stdout);
    _Exit(0);
}

/// From the start of the process to its first painted list.
double startOf(const QString &program, const QStringList &arguments)
{
    QElapsedTimer clock;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    clock.start();
    child.start(program, arguments, QIODevice::ReadOnly);
    if (!child.waitForReadyRead(Patience))
        fail(QStringLiteral("the program painted nothing"));
    const double milliseconds = double(clock.nsecsElapsed()) / 1e6;
    child.waitForFinished();
    return milliseconds;
}

void measureStart(const QString &library)
{
    QList<double> minimal;
    QList<double> reader;
    for (int round = 0; round <= Starts; ++round) {
        const double small = startOf(QStringLiteral(BENCH_MINIMAL), {});
        const double large = startOf(QCoreApplication::applicationFilePath(), {QStringLiteral("--reader"), library});
        if (round == 0)
            continue; // nothing was in memory
        minimal << small;
        reader << large;
    }
    figure(QStringLiteral("first paint of the list"), median(reader), QStringLiteral("ms"), 2.2, median(minimal));
}

/// The question for another list, its ids into the model and the view: without the rows.
void measureReset(MainWindow &window)
{
    LibraryModel &model = modelOf(window.listPane().view());
    QList<double> all;
    QList<double> ours; // of the thread's work
    for (int round = 0; round < Resets; ++round) {
        ListQuery query = model.query();
        query.section.kind = round % 2 == 0 ? Section::Kind::Archive : Section::Kind::All;
        QEventLoop loop;
        QElapsedTimer clock;
        double begun = 0;
        const auto resets =
            QObject::connect(&model, &QAbstractItemModel::modelAboutToBeReset, [&] { begun = worked(); });
        const auto loaded =
            QObject::connect(&model, &LibraryModel::loaded, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        clock.start();
        model.setQuery(query);
        loop.exec();
        const double end = double(clock.nsecsElapsed()) / 1e6;
        all << end;
        ours << worked() - begun;
        QObject::disconnect(resets);
        QObject::disconnect(loaded);
    }
    figure(QStringLiteral("reset, from the question to the list"), median(all), QStringLiteral("ms"), 20);
    figure(QStringLiteral("reset, the window's thread's work"), median(ours), QStringLiteral("ms"), 8);
}

/// One frame: the bar moves, and everything that follows of it is painted.
void measureScroll(MainWindow &window, const QString &name, const std::function<int(int)> &position)
{
    QListView &view = window.listPane().view();
    PaintWatch watch(view.viewport());
    QList<double> frames;
    QList<double> work;
    for (int frame = 0; frame < Frames; ++frame) {
        watch.forget();
        const int before = view.verticalScrollBar()->value();
        QElapsedTimer clock;
        clock.start();
        const double begun = worked();
        view.verticalScrollBar()->setValue(position(frame));
        if (view.verticalScrollBar()->value() == before)
            continue;
        wait([&watch] { return watch.painted(); });
        frames << double(clock.nsecsElapsed()) / 1e6;
        work << worked() - begun;
        QTest::qWait(1); // rows that are on their way arrive between two frames
    }
    figure(QStringLiteral("frame, p95, %1").arg(name), percentile(frames, 0.95), QStringLiteral("ms"), 16.7);
    figure(QStringLiteral("frame, p95 of the thread's work, %1").arg(name), percentile(work, 0.95),
           QStringLiteral("ms"), 8);
}

void measureSidebar(MainWindow &window)
{
    auto &sidebar = *window.findChild<Sidebar *>();
    RowWatch watch(window.listPane().view());
    double worst = 0;
    QString slowest;
    QList<double> clicks;
    for (int round = 0; round < 3; ++round)
        for (int row = 0; row < sidebar.model()->rowCount(); ++row) {
            const QModelIndex index = sidebar.model()->index(row, 0);
            if (!(index.flags() & Qt::ItemIsSelectable) || index == sidebar.currentIndex() ||
                index.data(SidebarModel::CountRole).toInt() == 0)
                continue;
            sidebar.scrollTo(index);
            QTest::qWait(30); // the last click's answers
            clicks << watch.measure(
                [&] { QTest::mouseClick(sidebar.viewport(), Qt::LeftButton, {}, sidebar.visualRect(index).center()); });
            if (clicks.last() > worst)
                slowest = index.data().toString();
            worst = std::max(worst, clicks.last());
        }
    figure(QStringLiteral("sidebar click to painted list, p50"), median(clicks), QStringLiteral("ms"), 50);
    figure(
        QStringLiteral("sidebar click to painted list, worst of %1 (%2)").arg(QString::number(clicks.size()), slowest),
        worst, QStringLiteral("ms"), 50);
}

}

int main(int argc, char **argv)
{
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode == "--reader")
        return paintReader(argc, argv, QString::fromLocal8Bit(argv[2]));

    Arguments arguments(argc, argv);
    Drawing::prepare();
    EngineStart::prepare(arguments.argc(), arguments.argv());
    QApplication application(arguments.argc(), arguments.argv());
    const QTemporaryDir temporary;
    qputenv("XDG_STATE_HOME", temporary.path().toUtf8());
    const int articles = argc > 1 ? mode.toInt() : 300;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.filePath(QStringLiteral("library"));
    if (!QFileInfo::exists(folder + QStringLiteral("/library.db")))
        if (const Status made = makeLargeLibrary(folder, articles); !made)
            fail(made.error().sentence + made.error().detail);

    const QByteArray only = argc > 3 ? argv[3] : "";
    if (only.isEmpty() || only == "start")
        measureStart(folder);
    Library library(folder);
    MainWindow window(library, EngineModule::makeBrowser);
    QListView &view = window.listPane().view();
    RowWatch(view).measure([&window] { show(window); });
    QTest::qWait(3000); // the start's other work
    if (only.isEmpty() || only == "sidebar")
        measureSidebar(window);
    window.browsing().showScope({});
    if (only.isEmpty() || only == "reset")
        measureReset(window);
    if (only.isEmpty() || only == "scroll") {
        measureScroll(window, QStringLiteral("scrolled by the wheel"), [](int frame) { return frame * 60; });
        measureScroll(window, QStringLiteral("scrolled by pages"), [](int frame) { return frame * 700; });
        const int whole = view.verticalScrollBar()->maximum();
        measureScroll(window, QStringLiteral("dragged through the whole list"),
                      [whole](int frame) { return int(qint64(whole) * frame / Frames); });
    }
    return 0;
}
