// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestguard.h"

#include "engine/requestpolicy.h"

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (info.requestMethod() == "GET" && RequestPolicy::mayLoad(info.requestUrl(), info.resourceType()))
        return;
    info.block(true);
    Q_EMIT blockedChanged(++m_blocked);
}
