#pragma once

/// How windows get onto the screen.
namespace Drawing {

/// Before the QApplication. Beside a web view Qt draws the whole window through OpenGL; where no GPU is there to do it,
/// that is a program on the CPU which takes 10 ms for each frame of each part of the window, and Qt's own software
/// renderer takes none of it. Who has set QT_QUICK_BACKEND has decided already.
void prepare();

}
