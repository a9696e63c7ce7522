// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/snapshotfolder.h"

#include <algorithm>

namespace {

/// ArchiveBox names a snapshot by the second it was taken at: "1717382755.0".
bool isTimestamp(const QByteArray &name)
{
    return name.size() >= 10 &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

}

QByteArray snapshotPage(const QByteArray &folder, const QByteArrayList &files, const QByteArrayList &folders)
{
    if (!files.contains("index.json") || !(isTimestamp(folder) || files.contains("headers.json")))
        return {};
    for (const char *file : {"singlefile.html", "output.html"}) {
        if (files.contains(file))
            return file;
    }
    for (const char *reader : {"readability", "mercury"}) {
        if (folders.contains(reader))
            return QByteArray(reader) + "/content.html";
    }
    return {};
}
