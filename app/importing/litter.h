// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What desktops leave in folders and archives: hidden names, and the lists of pictures and settings beside the files.
/// `name`: of one file or folder, without its way.
bool isLitter(QByteArrayView name);
