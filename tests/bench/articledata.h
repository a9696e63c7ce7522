// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// Article bodies in the shape of real captures, from our own word lists: median some 1,800 characters, a tail to
/// 20,000, 20 % English; paragraphs, bold headings, ticker links, an image, sometimes a table or a list. The same count
/// gives the same bytes everywhere.
QList<QByteArray> articleBodies(int count);
