// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineUrlRequestInterceptor>

/// Stops every request that RequestPolicy does not name, and counts them. Lives on the GUI thread, where a profile
/// calls its interceptor; outlives the profile.
class RequestGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

    int blocked() const { return m_blocked; } ///< since the program started

Q_SIGNALS:
    void blockedChanged(int blocked);

private:
    int m_blocked = 0;
};
