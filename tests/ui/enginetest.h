#pragma once

#include <QByteArray>
#include <QEventLoop>
#include <QTimer>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <vector>

#include <unistd.h>

/// For tests that run the real engine.
namespace EngineTest {

/// The arguments with --no-sandbox for root: Chromium does not start for root without it, and an ordinary user keeps
/// the sandbox.
class Arguments
{
public:
    Arguments(int argc, char **argv)
        : m_argv(argv, argv + argc)
    {
        if (::geteuid() == 0)
            m_argv.push_back(m_flag);
        m_argc = int(m_argv.size());
        m_argv.push_back(nullptr);
    }
    int &argc() { return m_argc; }
    char **argv() { return m_argv.data(); }

private:
    char m_flag[sizeof "--no-sandbox"] = "--no-sandbox";
    std::vector<char *> m_argv;
    int m_argc = 0;
};

/// What the page answers; invalid when it does not within ten seconds. In ApplicationWorld, as our own snippets.
inline QVariant evaluate(QWebEnginePage &page, const QString &script)
{
    struct Answer
    {
        QEventLoop loop;
        QVariant value;
    };
    const auto answer = std::make_shared<Answer>();   // the callback may come after we gave up
    page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [answer](const QVariant &value) {
        answer->value = value;
        answer->loop.quit();
    });
    QTimer::singleShot(10000, &answer->loop, &QEventLoop::quit);
    answer->loop.exec();
    return answer->value;
}

}
