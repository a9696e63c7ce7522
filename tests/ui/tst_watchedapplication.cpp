// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchedapplication.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

namespace {

/// Does what each event asks for.
class Worker final : public QObject
{
    Q_OBJECT

public:
    static constexpr auto Work = QEvent::Type(QEvent::User + 1);
    static constexpr auto Rest = QEvent::Type(QEvent::User + 2);
    static constexpr auto HaveItDone = QEvent::Type(QEvent::User + 3);
    static constexpr auto WaitInALoop = QEvent::Type(QEvent::User + 4);

    Worker *other = nullptr;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == Work) {
            QElapsedTimer clock;
            clock.start();
            while (clock.nsecsElapsed() <= WatchedApplication::Limit + 2'000'000) {
            }
        } else if (event->type() == HaveItDone) {
            QEvent work(Work);
            QCoreApplication::sendEvent(other, &work);
        } else if (event->type() == WaitInALoop) {
            QEventLoop loop;
            QTimer::singleShot(30, &loop, &QEventLoop::quit);
            loop.exec();
        }
        return true;
    }
};

}

class WatchedApplicationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_said.clear();
        s_test = this;
        m_before = qInstallMessageHandler(note);
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void says_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("expected"); // a pattern; empty: nothing
        QTest::newRow("a block") << int(Worker::Work)
                                 << QStringLiteral(R"(^\d+\.\d ms \(\d+\.\d on the processor\) in 1001 of .*Worker$)");
        QTest::newRow("no block") << int(Worker::Rest) << QString();
        QTest::newRow("a block within") << int(Worker::HaveItDone)
                                        << QStringLiteral(
                                               R"( in 1003 of .*Worker, of it \d+\.\d in 1001 of .*Worker$)");
        QTest::newRow("a loop of its own") << int(Worker::WaitInALoop) << QString();
    }

    void says()
    {
        QFETCH(int, event);
        QFETCH(QString, expected);
        Worker worker;
        Worker other;
        worker.other = &other;
        // On a busy machine other programs may come in between for that long: then once more.
        for (int attempt = 0; attempt == 0 || (attempt < 100 && expected.isEmpty() && !m_said.isEmpty()); ++attempt) {
            m_said.clear();
            QCoreApplication::postEvent(&worker, new QEvent(QEvent::Type(event)));
            QCoreApplication::sendPostedEvents(&worker);
        }
        QCOMPARE(m_said.size(), expected.isEmpty() ? 0 : 1);
        if (!expected.isEmpty())
            QVERIFY2(m_said.first().contains(QRegularExpression(expected)), qPrintable(m_said.first()));
    }

private:
    static void note(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (qstrcmp(context.category, "tearsheet.blocks") == 0)
            s_test->m_said.append(text);
        else
            s_test->m_before(type, context, text);
    }

    static inline WatchedApplicationTest *s_test = nullptr;
    QStringList m_said;
    QtMessageHandler m_before = nullptr;
};

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    WatchedApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_watchedapplication.moc"
