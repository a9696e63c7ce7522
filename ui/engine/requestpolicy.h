// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineUrlRequestInfo>

/// What the page may load and where it may go. Free functions, because Qt's request objects cannot be made in a test.
/// Everything not named here is refused.
namespace RequestPolicy {

/// A request that the engine is about to make: a page that can be shown as main frame, our style sheet as style
/// sheet, what has the form of a picture's address as image. (Which pictures there are only SchemeHandler knows.)
bool mayLoad(const QUrl &url, QWebEngineUrlRequestInfo::ResourceType type);

/// A navigation: only of the main frame, only to a page that can be shown, only the one being opened, a reload,
/// or through history.
bool mayNavigate(const QUrl &url, QWebEnginePage::NavigationType type, bool isMainFrame, const QUrl &opening);

}
