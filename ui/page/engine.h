#pragma once

#include <QByteArray>

class QWebEngineProfile;
class QWebEngineSettings;
class RequestGuard;
class SchemeHandler;

/// How much of the web engine is left: it draws our pages, and nothing else.
namespace Engine {

/// First thing in main(), before QApplication: drops what the environment and the command line would tell the engine
/// (QTWEBENGINE*, --webEngineArgs), sets our own flags, registers the scheme, and makes new files private (umask).
/// `--no-sandbox` is taken out of the arguments, and heard from root only: Chromium does not start for root without.
void prepare(int &argc, char **argv);

/// Takes --no-sandbox, --webEngineArgs and all that follows it out of the arguments; true when --no-sandbox was there.
bool takeEngineArguments(int &argc, char **argv);

/// The engine's own command line, as `prepare` sets it.
QByteArray flags(bool sandbox);

/// Every attribute decided; for the profile's settings and for the page's.
void lock(QWebEngineSettings &settings);

/// No cookies, cache, storage, downloads or permissions; our scheme, our guard. All three must outlive the profile's
/// pages.
void lock(QWebEngineProfile &profile, SchemeHandler &handler, RequestGuard &guard);

}
