#pragma once

#include "webserver.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QTest>
#include <QWebEnginePage>

/// The web engine with none of our locks: what a test begins with before it turns on the one that it is about.
namespace OpenEngine {

/// First thing in main(): our scheme, and no sandbox for root, for whom Chromium does not start otherwise.
void prepare();

/// Before the first web object: every name in the world leads to `canary`, "page.test" to `pages`.
void mapNames(const WebServer &pages, const WebServer &canary);

/// All that the two of SECURITY.md leave on by default, and what they turn off: scripts, windows, plugins, icons …
void unlock(QWebEngineSettings &settings);

}

/// A page that writes down what happens to it. Alerts are the vectors' hook: they need no help from the page and
/// reach us from frames too.
class WatchedPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit WatchedPage(QWebEngineProfile *profile, QObject *parent = nullptr);

    /// Loads and waits until the document stands; false after 30 s.
    bool open(const QUrl &url);
    /// Runs a script to its end and gives its value.
    QVariant run(const QString &script, quint32 world = QWebEngineScript::MainWorld);

    QSet<QByteArray> takeAlerts() { return std::exchange(m_alerts, {}); }
    QStringList takeConsole() { return std::exchange(m_console, {}); }
    /// What it was asked to navigate to, other than by open().
    QList<QUrl> takeNavigations() { return std::exchange(m_navigations, {}); }

    void setNavigable(bool navigable) { m_navigable = navigable; }   ///< main frame; off: only open() moves it

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    void javaScriptAlert(const QUrl &, const QString &text) override { m_alerts.insert(text.toUtf8()); }
    bool javaScriptConfirm(const QUrl &, const QString &text) override;
    bool javaScriptPrompt(const QUrl &, const QString &text, const QString &, QString *) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &text, int, const QString &) override;
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override { return {}; }

private:
    QUrl m_opening;
    bool m_navigable = false;
    QSet<QByteArray> m_alerts;
    QStringList m_console;
    QList<QUrl> m_navigations;
};

/// A script that does what a reader might: every handler's event, every link and button, in the document it runs in.
QString exerciser();
