// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlejoiner.h"

#include "sqlite/query.h"
#include "store/joineduserdata.h"

namespace ArticleJoiner {

namespace {

bool bringRevisions(Database &database, ArticleId gone, ArticleId kept)
{
    Query query(database, "UPDATE OR IGNORE revisions SET article = ? WHERE article = ? "
                          "AND content <> (SELECT content FROM articles WHERE id = ?)");
    return query.run(kept, gone, kept);
}

/// Of a share that both have, the kept one's words stand, and the other's become earlier ones.
bool bringShares(Database &database, ArticleId gone, ArticleId kept)
{
    {
        Query query(database, "INSERT OR IGNORE INTO share_revisions (share, content, author, time, time_offset, text) "
                              "SELECT k.id, g.content, g.author, g.time, g.time_offset, g.text FROM shares g "
                              "JOIN shares k ON k.post = g.post AND k.article = ? WHERE g.article = ? "
                              "AND g.content <> k.content");
        if (!query.run(kept, gone))
            return false;
    }
    {
        Query query(database, "INSERT OR IGNORE INTO share_revisions (share, content, author, time, time_offset, text) "
                              "SELECT k.id, r.content, r.author, r.time, r.time_offset, r.text FROM share_revisions r "
                              "JOIN shares g ON g.id = r.share JOIN shares k ON k.post = g.post AND k.article = ? "
                              "WHERE g.article = ? AND r.content <> k.content");
        if (!query.run(kept, gone))
            return false;
    }
    {
        Query query(database, "UPDATE OR IGNORE shares SET article = ? WHERE article = ?");
        if (!query.run(kept, gone))
            return false;
        if (query.changedRows() == 0)
            return true;
    }
    // Written for the trigger that tells search of them: moving a row is no change of its text.
    Query query(database, "UPDATE shares SET text = text WHERE article = ?");
    return query.run(kept);
}

bool bringSources(Database &database, ArticleId gone, ArticleId kept)
{
    {
        Query query(database, "INSERT OR IGNORE INTO article_originals (article, original) "
                              "SELECT ?, original FROM article_originals WHERE article = ?");
        if (!query.run(kept, gone))
            return false;
    }
    Query query(database, "INSERT OR IGNORE INTO article_images (article, address, image) "
                          "SELECT ?, address, image FROM article_images WHERE article = ?");
    return query.run(kept, gone);
}

}

bool join(Database &database, ArticleId gone, ArticleId kept)
{
    if (!bringRevisions(database, gone, kept) || !bringShares(database, gone, kept) ||
        !bringSources(database, gone, kept) || !JoinedUserData::bring(database, gone, kept))
        return false;
    Query query(database, "DELETE FROM articles WHERE id = ?");
    return query.run(gone);
}

bool part(Database &database, ArticleId article, const QByteArray &content)
{
    qint64 original = 0;
    {
        Query query(database, "SELECT original FROM revisions WHERE article = ? AND content = ?");
        if (!query.run(article, content) || !query.next())
            return !database.failed();
        original = query.number(0);
    }
    {
        Query query(database, "DELETE FROM revisions WHERE article = ? AND content = ?");
        if (!query.run(article, content))
            return false;
    }
    Query query(database, "DELETE FROM article_originals WHERE article = ? AND original = ? "
                          "AND NOT EXISTS (SELECT 1 FROM revisions r WHERE r.article = article_originals.article "
                          "AND r.original = article_originals.original) "
                          "AND NOT EXISTS (SELECT 1 FROM articles a WHERE a.id = article_originals.article "
                          "AND a.original = article_originals.original) "
                          "AND NOT EXISTS (SELECT 1 FROM shares s WHERE s.article = article_originals.article)");
    return query.run(article, original);
}

}
