// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QEventLoop>
#include <QTimer>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <memory>

/// For tests that run the real engine.
namespace EngineTest {

/// What the page answers; invalid when it does not within ten seconds. In ApplicationWorld, as our own snippets.
inline QVariant evaluate(QWebEnginePage &page, const QString &script)
{
    struct Answer
    {
        QEventLoop loop;
        QVariant value;
    };
    const auto answer = std::make_shared<Answer>(); // the callback may come after we gave up
    const auto ask = [&page, script, answer] {
        page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [answer](const QVariant &value) {
            answer->value = value;
            answer->loop.quit();
        });
    };
    // A question is lost with the document that it was put to.
    const auto again = QObject::connect(&page, &QWebEnginePage::loadFinished, &answer->loop, ask);
    ask();
    QTimer::singleShot(10000, &answer->loop, &QEventLoop::quit);
    answer->loop.exec();
    QObject::disconnect(again);
    return answer->value;
}

}
