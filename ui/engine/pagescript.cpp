// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pagescript.h"

#include <QFile>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineScript>

namespace {

QString resource(const QString &name)
{
    QFile file(QStringLiteral(":/tearsheet/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

}

PageScript::PageScript(QWebEnginePage &page, const QString &name, QObject *owner)
    : m_page(page)
    , m_script(resource(name) + u'(' + resource(QStringLiteral("articletext.js")) + u')')
    , m_owner(owner)
{
}

void PageScript::run(const QString &call, const std::function<void(const QVariant &)> &answered) const
{
    // After a crash of the renderer the answer comes when the page dies, and the owner may be dead before it.
    m_page.runJavaScript(source(call), QWebEngineScript::ApplicationWorld,
                         [owner = m_owner, answered](const QVariant &answer) {
                             if (owner && answered && answer.isValid())
                                 answered(answer);
                         });
}
