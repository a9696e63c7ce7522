// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "webserver.h"

#include <QByteArray>
#include <QSet>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <functional>

/// The web engine with none of our locks: what a test begins with before it turns on the one that it is about.
namespace OpenEngine {

/// First thing in main(): our scheme, and no sandbox for root, for whom Chromium does not start otherwise.
void prepare();

/// Before the first web object: every name in the world leads to `canary`, "page.test" to `pages`.
void mapNames(const WebServer &pages, const WebServer &canary);

/// Turns on what the reader turns off: scripts, windows, plugins, remote content …
void unlock(QWebEngineSettings &settings);

}

/// Runs the event loop until it is so; false after `milliseconds`, enough for a loaded machine. Unlike qWaitFor it does
/// not sleep between looks.
bool waited(const std::function<bool()> &isSo, int milliseconds = 30'000);

/// Begins a load and waits until it ends.
template <typename Start>
bool opened(QWebEnginePage &page, Start start)
{
    bool finished = false;
    QObject guard;
    QObject::connect(&page, &QWebEnginePage::loadFinished, &guard, [&] { finished = true; });
    start();
    return waited([&] { return finished; });
}

/// Runs a script to its end and gives its value; what the page had to do before is done then.
QVariant runScript(QWebEnginePage &page, const QString &script, quint32 world);

/// A page that writes down what happens to it. Alerts are the vectors' hook: they need no help from the page and
/// reach us from frames too.
class WatchedPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit WatchedPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    enum class Navigation {
        OnlyOpen, ///< the main frame goes nowhere else, frames go anywhere
        Anywhere,
        ByPolicy, ///< RequestPolicy decides
    };
    void setNavigation(Navigation navigation) { m_navigation = navigation; }

    bool open(const QUrl &url);
    /// Waits for the document alone: the load of one with a plug-in that is refused never ends.
    bool openDocument(const QUrl &url);
    QVariant run(const QString &script) { return runScript(*this, script, QWebEngineScript::MainWorld); }

    QSet<QByteArray> takeAlerts() { return std::exchange(m_alerts, {}); }
    /// How often it was asked to navigate, other than by open().
    int takeNavigations() { return std::exchange(m_navigations, 0); }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    void javaScriptAlert(const QUrl &, const QString &text) override { m_alerts.insert(text.toUtf8()); }
    bool javaScriptConfirm(const QUrl &, const QString &text) override;
    bool javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override {}
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }

private:
    QUrl m_opening;
    Navigation m_navigation = Navigation::OnlyOpen;
    QSet<QByteArray> m_alerts;
    int m_navigations = 0;
};

/// A script that does what a reader might: every handler's event, every link and button, in the document it runs in.
QString exerciser();
