// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/query.h"
#include "sqlite/transaction.h"
#include "store/compression.h"
#include "store/libraryfile.h"
#include "store/schema.h"

#include <QCryptographicHash>

#include <algorithm>

/// A library as an earlier version of the schema made it: the first one, unless told.
namespace OldLibrary {

/// `more`: statements that come after the articles.
inline bool make(const QString &folder, int size, int version = 1, const QStringList &more = {})
{
    Schema old = librarySchema();
    old.steps = old.steps.first(version);
    old.finish.clear();
    const auto database = LibraryFile::open(folder, QStringLiteral("library.db"), Database::Access::Write, old);
    if (!database)
        return false;
    const QByteArray bytes = "{}";
    WriteTransaction transaction(**database);
    Query original(**database, "INSERT INTO originals (hash, size, frame) VALUES (?, ?, ?)");
    Query articles(
        **database,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "INSERT INTO articles (family, kind, key, content, title, shown_title, author, source, language, url, "
        "summary, disclaimer, excerpt, saved, saved_offset, partial, characters, words, original) "
        "SELECT 'tiger', 'post', i, x'01', '旧文 ' || i, '旧文 ' || i, '作者 ' || (i % 40), '旧报 ' || (i % 9), "
        "'zh', '', '', '', '', 1700000000000 + i, 480, 0, 1, 0, 1 FROM n");
    Query bodies(**database, "INSERT INTO bodies (article, html, policy, text) SELECT id, ?, 1, title FROM articles");
    Query links(**database, "INSERT INTO article_originals (article, original) SELECT id, 1 FROM articles");
    const auto add = [&database](const QString &statement) { return Query(**database, statement.toUtf8()).run(); };
    return transaction.begun() &&
           original.run(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), qint64(bytes.size()),
                        Compression::pack(bytes)) &&
           articles.run(size) && bodies.run(Compression::pack("<p></p>")) && links.run() &&
           std::all_of(more.begin(), more.end(), add) && transaction.commit();
}

}
