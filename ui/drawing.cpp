// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"

#include <QCoreApplication>
#include <QDir>
#include <QOpenGLContext>
#include <QSurfaceFormat>

void Drawing::prepare()
{
    // Linux lists every GPU that can draw here, see the kernel's "DRM render nodes".
    const bool hasGpu =
        !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
    if (!hasGpu && !qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    // Linked, the web engine sees to this before the QApplication; loaded, it finds what is there.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QSurfaceFormat none;
    none.setRenderableType(QSurfaceFormat::OpenVG);
    QSurfaceFormat::setDefaultFormat(none);
}

bool Drawing::usesOpenGl()
{
    return qgetenv("QT_QUICK_BACKEND") != "software";
}

void Drawing::loadOpenGl()
{
    QSurfaceFormat::setDefaultFormat(QSurfaceFormat());
    QOpenGLContext *shared = QOpenGLContext::globalShareContext();
    if (!shared || shared->isValid())
        return;
    shared->setFormat(QSurfaceFormat());
    shared->create();
}
