#include "drawing.h"

#include <QDir>

void Drawing::prepare()
{
    // Linux lists every GPU that can draw here, see the kernel's "DRM render nodes".
    const bool hasGpu = !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
    if (!hasGpu && !qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}
