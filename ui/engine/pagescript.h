// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>

#include <functional>

class QVariant;
class QWebEnginePage;

/// One of our scripts in the page that stands: its functions are called one shot at a time, in a world of their own,
/// which the page's own scripts would not see. Lives on the GUI thread and must not run after its page.
class PageScript final
{
public:
    /// `name`: of the resource, which is given resources/articletext.js. No answer comes after `owner` has died.
    PageScript(QWebEnginePage &page, const QString &name, QObject *owner);

    /// "put([], 0)": what is asked is JSON, and what is answered is anybody's. Not `answered` where nothing is.
    void run(const QString &call, const std::function<void(const QVariant &)> &answered = {}) const;
    QString source(const QString &call) const { return m_script + u'.' + call; }

    static QString word(bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); }

private:
    QWebEnginePage &m_page;
    const QString m_script;
    const QPointer<QObject> m_owner;
};
