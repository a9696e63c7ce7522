// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QStringList>

#include <atomic>

/// One file to be read, or bytes that are there already, or a path that gives neither.
struct ImportInput
{
    QString path;          ///< as the user named it; below a named folder: that name and the way down
    QByteArray file;       ///< the same in the file system's own bytes, which need not be UTF-8
    QString refusal;       ///< a sentence where there is nothing to read
    QByteArray bytes = {}; ///< not null: in place of a file (pasted); `path` is a name to show then
    bool inFolder = false; ///< found in a folder, not named itself
};

/// What the paths stand for, in their order; folders recursively (unless told otherwise), each by the bytes of its
/// names. Of a folder in which an archiver keeps one page in several forms, one. Left out: the `page_files` folder that
/// a browser saves beside `page.html`, where both are there or named; inside folders also hidden names, links and
/// devices. Nothing is opened but folders (InputReader does that). Ends early when `cancel` becomes true.
QList<ImportInput> collectInputs(const QStringList &paths, bool recursive, const std::atomic_bool *cancel = nullptr);

struct FolderListing
{
    QList<ImportInput> inputs;
    QByteArrayList folders; ///< that were looked into, the named one first
};

/// One folder and what is below it, as collectInputs finds it.
FolderListing listFolder(const QString &folder, const std::atomic_bool *cancel = nullptr);
