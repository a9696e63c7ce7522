// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// The attack vectors of tests/web/vectors (see README there), expanded but not yet armed.
namespace Corpus {

struct Vector
{
    QByteArray name; ///< "urls.txt:14 #3": file, line, alternative
    QByteArray html; ///< with @hook@ and @net@ still in it
};

/// All of them, in the order of the files; fatal when a file cannot be read or a line is malformed.
QList<Vector> vectors();

/// The bytes to send: `hook` is JavaScript without quotes, `net` a host name, with a port or without.
QByteArray armed(QByteArray html, const QByteArray &hook, const QByteArray &net);

/// Articles as people write them, every element of the output language among them; one document each.
QList<Vector> benign();

/// The `index`-th random splice of vectors and articles under a seed: cut, joined, doubled, with bytes flipped. The
/// same seed and index give the same bytes.
QByteArray splice(const QList<Vector> &sources, quint32 seed, int index);

}
