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
    page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [answer](const QVariant &value) {
        answer->value = value;
        answer->loop.quit();
    });
    QTimer::singleShot(10000, &answer->loop, &QEventLoop::quit);
    answer->loop.exec();
    return answer->value;
}

}
