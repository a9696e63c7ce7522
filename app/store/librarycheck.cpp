// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarycheck.h"

#include "sqlite/query.h"
#include "store/compression.h"
#include "store/rowimage.h"
#include "store/userdata.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

/// A damaged page makes a statement fail in the middle: that is a finding here, not an error.
void noteFailure(Database &database, QStringList &found)
{
    if (!database.failed())
        return;
    found.append(database.error().sentence);
    database.forgetError();
}

void checkIntegrity(Database &database, QStringList &found)
{
    Query query(database, "PRAGMA integrity_check(20)");
    if (!query.run())
        return;
    while (query.next())
        if (const QString line = query.text(0); line != u"ok")
            found.append(Text::tr("The database file is damaged: %1").arg(line));
}

void checkReferences(Database &database, QStringList &found)
{
    Query query(database, "PRAGMA foreign_key_check");
    if (!query.run())
        return;
    while (query.next())
        found.append(Text::tr("Row %1 of the table %2 refers to a row of %3 that is missing.")
                         .arg(query.text(1), query.text(0), query.text(2)));
}

void checkOriginals(Database &database, QStringList &found)
{
    Query query(database, "SELECT o.hash, o.size, o.frame, coalesce((SELECT min(article) FROM article_originals l "
                          "WHERE l.original = o.id), 0) FROM originals o");
    if (!query.run())
        return;
    while (query.next()) {
        const std::optional<QByteArray> bytes = Compression::unpack(query.bytes(2));
        if (!bytes || bytes->size() != query.number(1) ||
            QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != query.bytes(0))
            found.append(
                Text::tr(
                    "The original of article %1 is not the one that was imported (SHA-256 %2). Import its file again.")
                    .arg(query.text(3), QString::fromLatin1(query.bytes(0).toHex())));
        if (query.number(3) == 0)
            found.append(Text::tr("The original with SHA-256 %1 belongs to no article.")
                             .arg(QString::fromLatin1(query.bytes(0).toHex())));
    }
}

void checkImages(Database &database, QStringList &found)
{
    Query query(database, "SELECT i.hash, i.bytes, coalesce((SELECT min(article) FROM article_images l "
                          "WHERE l.image = i.id), 0) FROM images i");
    if (!query.run())
        return;
    while (query.next()) {
        const QString hash = QString::fromLatin1(query.bytes(0).toHex());
        if (QCryptographicHash::hash(query.bytes(1), QCryptographicHash::Sha256) != query.bytes(0))
            found.append(
                Text::tr(
                    "A picture of article %1 is not the one that was imported (SHA-256 %2). Import its file again.")
                    .arg(query.text(2), hash));
        if (query.number(2) == 0)
            found.append(Text::tr("The picture with SHA-256 %1 belongs to no article.").arg(hash));
    }
}

void checkBodies(Database &database, QStringList &found)
{
    Query query(database, "SELECT a.id, b.html FROM articles a LEFT JOIN bodies b ON b.article = a.id");
    if (!query.run())
        return;
    while (query.next())
        if (query.value(1).isNull() || !Compression::unpack(query.bytes(1)))
            found.append(Text::tr("The body of article %1 cannot be read.").arg(query.text(0)));
}

/// Whatever the log tells must be a row of a table that is the user's: else undo leaves it out.
void checkUndoLog(Database &database, QStringList &found)
{
    Query query(database, "SELECT step, user_table, before, after FROM undo_rows");
    if (!query.run())
        return;
    while (query.next()) {
        bool good = userTable(query.bytes(1)) != nullptr;
        for (int column : {2, 3})
            good = good && (query.value(column).isNull() || RowImage::read(query.bytes(column)));
        if (!good)
            found.append(Text::tr("Undo step %1 cannot be read.").arg(query.text(0)));
    }
}

/// An article's row must say what its correction says, and what was found must wait for those that have one.
void checkCorrections(Database &database, QStringList &found)
{
    Query query(database,
                "SELECT a.id FROM articles a JOIN corrections c ON c.article = a.id "
                "LEFT JOIN found_details f ON f.article = a.id WHERE f.article IS NULL "
                "OR a.title <> coalesce(c.title, f.title) OR a.author <> coalesce(c.author, f.author) "
                "OR a.source <> coalesce(c.source, f.source) "
                "OR a.published IS NOT coalesce(c.published, f.published) "
                "UNION SELECT article FROM found_details WHERE article NOT IN (SELECT article FROM corrections)");
    if (!query.run())
        return;
    while (query.next())
        found.append(
            Text::tr("Article %1 does not show what was corrected. Correct its details again.").arg(query.text(0)));
}

/// Each line: what is counted, how many are said, how many there are.
void checkCounted(Database &database, const char *sql, const char *sentence, QStringList &found)
{
    Query query(database, sql);
    if (!query.run())
        return;
    while (query.next())
        found.append(Text::tr(sentence).arg(query.text(0), query.text(1), query.text(2)));
}

void checkCounts(Database &database, QStringList &found)
{
    checkCounted(database,
                 "SELECT t.symbol, t.articles, count(a.id) FROM tickers t "
                 "LEFT JOIN article_tickers m ON m.ticker = t.id "
                 "LEFT JOIN articles a ON a.id = m.article AND a.trashed IS NULL "
                 "GROUP BY t.id HAVING t.articles <> count(a.id)",
                 QT_TRANSLATE_NOOP("Library", "Ticker %1 has a wrong count of articles: %2, not %3."), found);
    checkCounted(database,
                 "SELECT t.name, t.articles, count(a.id) FROM tags t LEFT JOIN article_tags g ON g.tag = t.id "
                 "LEFT JOIN articles a ON a.id = g.article AND a.trashed IS NULL "
                 "GROUP BY t.id HAVING t.articles <> count(a.id)",
                 QT_TRANSLATE_NOOP("Library", "Tag “%1” has a wrong count of articles: %2, not %3."), found);
    checkCounted(database,
                 "WITH real AS (SELECT 'source' AS kind, source AS name, count(*) AS articles FROM articles "
                 "WHERE trashed IS NULL AND source <> '' GROUP BY source "
                 "UNION ALL SELECT 'author', author, count(*) FROM articles "
                 "WHERE trashed IS NULL AND author <> '' GROUP BY author), "
                 "said AS (SELECT kind, name, articles FROM name_counts WHERE articles <> 0) "
                 "SELECT kind || ' ' || name, sum(said), sum(really) FROM ("
                 "SELECT kind, name, articles AS said, 0 AS really FROM said "
                 "UNION ALL SELECT kind, name, 0, articles FROM real) "
                 "GROUP BY kind, name HAVING sum(said) <> sum(really)",
                 QT_TRANSLATE_NOOP("Library", "The %1 has a wrong count of articles: %2, not %3."), found);
    checkCounted(database,
                 "WITH real AS (SELECT count(*) FILTER (WHERE trashed IS NULL) AS everything, "
                 "count(*) FILTER (WHERE trashed IS NULL AND read = 0 AND archived = 0) AS unread, "
                 "count(*) FILTER (WHERE trashed IS NULL AND starred = 1) AS starred, "
                 "count(*) FILTER (WHERE trashed IS NULL AND archived = 1) AS archive, "
                 "count(*) FILTER (WHERE trashed IS NOT NULL) AS trash FROM articles) "
                 "SELECT * FROM (SELECT 'all' AS section, s.everything AS said, r.everything AS really FROM "
                 "section_counts s, real r "
                 "UNION ALL SELECT 'unread', s.unread, r.unread FROM section_counts s, real r "
                 "UNION ALL SELECT 'starred', s.starred, r.starred FROM section_counts s, real r "
                 "UNION ALL SELECT 'archive', s.archive, r.archive FROM section_counts s, real r "
                 "UNION ALL SELECT 'trash', s.trash, r.trash FROM section_counts s, real r) WHERE said <> really",
                 QT_TRANSLATE_NOOP("Library", "Section “%1” has a wrong count of articles: %2, not %3."), found);
}

}

QStringList checkLibrary(Database &database)
{
    QStringList found;
    for (const auto check : {checkIntegrity, checkReferences, checkOriginals, checkImages, checkBodies, checkCounts,
                             checkCorrections, checkUndoLog}) {
        check(database, found);
        noteFailure(database, found);
    }
    return found;
}
