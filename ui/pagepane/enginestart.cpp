// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagepane/enginestart.h"

#include <QList>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

void EngineStart::prepare(int &argc, char **argv)
{
    ::umask(077);

    QList<QByteArray> names;
    for (char **entry = environ; entry && *entry; ++entry) {
        const std::string_view text(*entry);
        if (text.starts_with("QTWEBENGINE"))
            names.append(QByteArray(text.data(), qsizetype(text.substr(0, text.find('=')).size())));
    }
    for (const QByteArray &name : std::as_const(names))
        qunsetenv(name.constData());

    // Else the page's document has no children for a screen reader. It takes effect while Qt itself has one to speak to
    // (QAccessible::isActive), and costs nothing before.
    qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");

    const bool noSandbox = takeArguments(argc, argv) && ::geteuid() == 0;
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags(!noSandbox));
    qputenv("QSG_RHI_BACKEND", "opengl"); // linked, the engine sees to it; loaded, it would take what is there
    // Qt prints the engine's whole command line at each start, on a category that is on unless told otherwise.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false\nqt.webenginecontext.debug=false"));
}

bool EngineStart::takeArguments(int &argc, char **argv)
{
    // Qt hands the engine everything that follows --webEngineArgs.
    char **const first = argv + std::min(argc, 1);
    char **const end =
        std::find_if(first, argv + argc, [](const char *a) { return std::strcmp(a, "--webEngineArgs") == 0; });
    char **const kept = std::remove_if(first, end, [](const char *a) { return std::strcmp(a, "--no-sandbox") == 0; });
    const bool found = kept != end;
    argc = int(kept - argv);
    argv[argc] = nullptr;
    return found;
}

QByteArray EngineStart::flags(bool sandbox)
{
    // The engine is Chromium without security updates, so what the page does not need is off: names do not resolve,
    // nothing of the GPU's 3D, of fonts, storage or scripts' compiler is reachable.
    QByteArray result = "--host-resolver-rules=\"MAP * ~NOTFOUND\" --disable-background-networking"
                        " --disable-remote-fonts --disable-3d-apis --no-pings --disable-databases"
                        " --disable-file-system --disable-notifications --renderer-process-limit=1"
                        " --js-flags=\"--jitless --no-expose-wasm\""; // else V8 complains of it at each start
    if (!sandbox)
        result += " --no-sandbox";
    return result;
}
