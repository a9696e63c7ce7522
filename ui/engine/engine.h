// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWebEngineProfile;
class QWebEngineSettings;
class RequestGuard;
class SchemeHandler;

/// How much of the web engine is left: it draws our pages, and nothing else.
namespace Engine {

/// The page's URL scheme; the URLs themselves are in article/pageurls.h. Before the first profile: the engine refuses
/// schemes once it runs, and then shows pages without what locks theirs. Whether it knows ours as it should be.
[[nodiscard]] bool registerScheme();

/// Every attribute decided; for the profile's settings and for the page's.
void lock(QWebEngineSettings &settings);

/// No cookies, cache, storage, downloads or permissions; our scheme, our guard. All three must outlive the profile's
/// pages.
void lock(QWebEngineProfile &profile, SchemeHandler &handler, RequestGuard &guard);

}
