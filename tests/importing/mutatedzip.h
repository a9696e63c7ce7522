// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

struct MutatedMember
{
    QByteArray name;
    QByteArray bytes;
};

/// A ZIP archive, written byte by byte, so that it can lie: members that overlap, sizes that are not true, an archive
/// in the archive, a directory that names more than there is.
QByteArray mutatedZip(QRandomGenerator &random, const QList<MutatedMember> &members);
