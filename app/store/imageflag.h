// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Whether a body, as the html room writes it, holds an image, kept or not. Pure.
bool holdsImage(const QByteArray &html);
