// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How windows get onto the screen.
namespace Drawing {

/// Before the QApplication. Beside a web view Qt draws the whole window through OpenGL; where no GPU is there to do it,
/// that is a program on the CPU which takes 10 ms for each frame of each part of the window, and Qt's own software
/// renderer takes none of it. Who has set QT_QUICK_BACKEND has decided already.
///
/// The web engine needs a context that all others share, from before the QApplication, and to load OpenGL for it takes
/// as long as a small program's whole start. One of a format that no OpenGL can make puts this off until loadOpenGl().
void prepare();

/// Whether a window with a web view is drawn through OpenGL. One that gets its web view later is made anew by Qt.
bool usesOpenGl();

/// Before the web engine starts, which does not start without it. Again: nothing.
void loadOpenGl();

}
