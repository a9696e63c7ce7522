// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/schemafunctions.h"
#include "store/undolog.h"

namespace {

QStringList version1()
{
    return {
        QStringLiteral(R"(CREATE TABLE originals (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            frame BLOB NOT NULL
        ))"),
        // AUTOINCREMENT: an id is never used again, so that a link to a removed article never shows another one.
        QStringLiteral(R"(CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            family TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('post', 'news', 'content')),
            key TEXT NOT NULL,
            content BLOB NOT NULL,
            title TEXT NOT NULL,
            shown_title TEXT NOT NULL,
            author TEXT NOT NULL,
            source TEXT NOT NULL,
            language TEXT NOT NULL,
            url TEXT NOT NULL,
            summary TEXT NOT NULL,
            disclaimer TEXT NOT NULL,
            excerpt TEXT NOT NULL,
            published INTEGER, published_offset INTEGER,
            modified INTEGER, modified_offset INTEGER,
            saved INTEGER, saved_offset INTEGER,
            newest INTEGER GENERATED ALWAYS AS (coalesce(published, saved, 0)) VIRTUAL,
            partial INTEGER NOT NULL,
            characters INTEGER NOT NULL,
            words INTEGER NOT NULL,
            original INTEGER NOT NULL REFERENCES originals,
            UNIQUE (family, kind, key)
        ))"),
        QStringLiteral("CREATE INDEX articles_newest ON articles (newest, id)"),
        QStringLiteral("CREATE INDEX articles_saved ON articles (saved, id)"),
        // Apart, so that walking the list never touches a body.
        QStringLiteral(R"(CREATE TABLE bodies (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            html BLOB NOT NULL,
            policy INTEGER NOT NULL,
            text TEXT NOT NULL
        ))"),
        // `record` is a JSON object with what else the article held then: title, author, tickers, comments …
        QStringLiteral(R"(CREATE TABLE revisions (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            content BLOB NOT NULL,
            modified INTEGER, modified_offset INTEGER,
            partial INTEGER NOT NULL,
            record TEXT NOT NULL,
            html BLOB NOT NULL,
            policy INTEGER NOT NULL,
            text TEXT NOT NULL,
            original INTEGER NOT NULL REFERENCES originals,
            UNIQUE (article, content)
        ))"),
        QStringLiteral(R"(CREATE TABLE comments (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            author TEXT NOT NULL,
            time INTEGER, time_offset INTEGER,
            text TEXT NOT NULL,
            PRIMARY KEY (article, ordinal)
        ) WITHOUT ROWID)"),
        QStringLiteral(R"(CREATE TABLE shares (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            post TEXT NOT NULL,
            content BLOB NOT NULL,
            author TEXT NOT NULL,
            badge TEXT NOT NULL,
            time INTEGER, time_offset INTEGER,
            text TEXT NOT NULL,
            url TEXT NOT NULL,
            UNIQUE (article, post)
        ))"),
        // A sharer's earlier words.
        QStringLiteral(R"(CREATE TABLE share_revisions (
            share INTEGER NOT NULL REFERENCES shares ON DELETE CASCADE,
            content BLOB NOT NULL,
            author TEXT NOT NULL,
            time INTEGER, time_offset INTEGER,
            text TEXT NOT NULL,
            PRIMARY KEY (share, content)
        ) WITHOUT ROWID)"),
        QStringLiteral(R"(CREATE TABLE tickers (
            id INTEGER PRIMARY KEY,
            symbol TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            articles INTEGER NOT NULL DEFAULT 0
        ))"),
        QStringLiteral("CREATE INDEX tickers_articles ON tickers (articles)"),
        // Every (symbol, name) pair ever seen: the same company has several names.
        QStringLiteral(R"(CREATE TABLE aliases (
            ticker INTEGER NOT NULL REFERENCES tickers ON DELETE CASCADE,
            name TEXT NOT NULL,
            PRIMARY KEY (ticker, name)
        ) WITHOUT ROWID)"),
        // `origin` is the most trusted one; `given` is what the capture itself said, NULL for links of the body only.
        QStringLiteral(R"(CREATE TABLE article_tickers (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            ticker INTEGER NOT NULL REFERENCES tickers,
            origin TEXT NOT NULL CHECK (origin IN ('link', 'related', 'symbols', 'cashtag')),
            given TEXT CHECK (given IN ('link', 'related', 'symbols', 'cashtag')),
            name TEXT NOT NULL,
            PRIMARY KEY (article, ordinal),
            UNIQUE (ticker, article)
        ) WITHOUT ROWID)"),
        // Maintained, because counting over 100,000 articles takes 57 ms each time it is asked.
        QStringLiteral(R"(CREATE TRIGGER article_tickers_more AFTER INSERT ON article_tickers BEGIN
            UPDATE tickers SET articles = articles + 1 WHERE id = new.ticker;
        END)"),
        QStringLiteral(R"(CREATE TRIGGER article_tickers_fewer AFTER DELETE ON article_tickers BEGIN
            UPDATE tickers SET articles = articles - 1 WHERE id = old.ticker;
        END)"),
        // Every input that an article, a revision or a share came from.
        QStringLiteral(R"(CREATE TABLE article_originals (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            original INTEGER NOT NULL REFERENCES originals,
            PRIMARY KEY (article, original)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX article_originals_original ON article_originals (original)"),
    };
}

/// States and tags of the articles, counts that are maintained, and the log of what can be undone. The trash takes an
/// article out of every count but its own.
QStringList version2()
{
    // The change of a section's count, from an expression over a row named new or old.
    const auto sections = [](const QString &row, const QString &sign) {
        return QStringLiteral("UPDATE section_counts SET everything = everything %2 (%1.trashed IS NULL), "
                              "unread = unread %2 (%1.trashed IS NULL AND %1.read = 0 AND %1.archived = 0), "
                              "starred = starred %2 (%1.trashed IS NULL AND %1.starred = 1), "
                              "archive = archive %2 (%1.trashed IS NULL AND %1.archived = 1), "
                              "trash = trash %2 (%1.trashed IS NOT NULL); ")
            .arg(row, sign);
    };
    const auto named = [](const QString &kind) {
        return QStringLiteral("INSERT INTO name_counts (kind, name, articles) SELECT '%1', new.%1, 1 "
                              "WHERE new.%1 <> '' AND new.trashed IS NULL "
                              "ON CONFLICT (kind, name) DO UPDATE SET articles = articles + 1; ")
            .arg(kind);
    };
    const auto unnamed = [](const QString &kind) {
        return QStringLiteral("UPDATE name_counts SET articles = articles - 1 "
                              "WHERE kind = '%1' AND name = old.%1 AND old.trashed IS NULL; ")
            .arg(kind);
    };
    const QString source = QStringLiteral("source");
    const QString author = QStringLiteral("author");
    const QString older = QStringLiteral("old");
    const QString newer = QStringLiteral("new");
    const QString plus = QStringLiteral("+");
    const QString minus = QStringLiteral("-");

    return {
        QStringLiteral("ALTER TABLE articles ADD COLUMN read INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE articles ADD COLUMN starred INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("ALTER TABLE articles ADD COLUMN archived INTEGER NOT NULL DEFAULT 0"),
        // Since when it lies in the trash, in milliseconds since 1970 UTC.
        QStringLiteral("ALTER TABLE articles ADD COLUMN trashed INTEGER"),
        // One index for each section of the list: see listquery.cpp. The columns of the condition ride along, else
        // SQLite 3.40 looks at the table for each of them.
        QStringLiteral("DROP INDEX articles_newest"),
        QStringLiteral("DROP INDEX articles_saved"),
        QStringLiteral("CREATE INDEX articles_all ON articles (newest, id, trashed) WHERE trashed IS NULL"),
        QStringLiteral("CREATE INDEX articles_all_saved ON articles (saved, id, trashed) WHERE trashed IS NULL"),
        QStringLiteral("CREATE INDEX articles_unread ON articles (newest, id, trashed, read, archived) "
                       "WHERE trashed IS NULL AND read = 0 AND archived = 0"),
        QStringLiteral("CREATE INDEX articles_starred ON articles (newest, id, trashed, starred) WHERE trashed IS NULL "
                       "AND starred = 1"),
        QStringLiteral("CREATE INDEX articles_archive ON articles (newest, id, trashed, archived) WHERE trashed IS "
                       "NULL AND archived = 1"),
        QStringLiteral("CREATE INDEX articles_trash ON articles (newest, id, trashed) WHERE trashed IS NOT NULL"),
        QStringLiteral("CREATE INDEX articles_source ON articles (source, newest, id, trashed) WHERE trashed IS NULL"),
        QStringLiteral("CREATE INDEX articles_author ON articles (author, newest, id, trashed) WHERE trashed IS NULL"),
        // Without them, removing one original reads both tables to the end.
        QStringLiteral("CREATE INDEX articles_original ON articles (original)"),
        QStringLiteral("CREATE INDEX revisions_original ON revisions (original)"),

        QStringLiteral(R"(CREATE TABLE tags (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            folded TEXT NOT NULL UNIQUE,
            colour TEXT NOT NULL,
            articles INTEGER NOT NULL DEFAULT 0
        ))"),
        QStringLiteral(R"(CREATE TABLE article_tags (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
            PRIMARY KEY (article, tag)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX article_tags_tag ON article_tags (tag, article)"),
        QStringLiteral(R"(CREATE TABLE notes (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            text TEXT NOT NULL
        ))"),

        QStringLiteral(R"(CREATE TABLE section_counts (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            everything INTEGER NOT NULL,
            unread INTEGER NOT NULL,
            starred INTEGER NOT NULL,
            archive INTEGER NOT NULL,
            trash INTEGER NOT NULL
        ))"),
        QStringLiteral("INSERT INTO section_counts SELECT 1, count(*), count(*), 0, 0, 0 FROM articles"),
        QStringLiteral(R"(CREATE TABLE name_counts (
            kind TEXT NOT NULL CHECK (kind IN ('source', 'author')),
            name TEXT NOT NULL,
            articles INTEGER NOT NULL,
            PRIMARY KEY (kind, name)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX name_counts_articles ON name_counts (kind, articles)"),
        QStringLiteral("INSERT INTO name_counts SELECT 'source', source, count(*) FROM articles "
                       "WHERE source <> '' GROUP BY source"),
        QStringLiteral("INSERT INTO name_counts SELECT 'author', author, count(*) FROM articles "
                       "WHERE author <> '' GROUP BY author"),

        QStringLiteral("CREATE TRIGGER articles_more AFTER INSERT ON articles BEGIN ") + sections(newer, plus) +
            named(source) + named(author) + QStringLiteral("END"),
        // While the article is still there, so that the triggers of these tables see its state.
        QStringLiteral(R"(CREATE TRIGGER articles_going BEFORE DELETE ON articles BEGIN
            DELETE FROM article_tickers WHERE article = old.id;
            DELETE FROM article_tags WHERE article = old.id;
        END)"),
        QStringLiteral("CREATE TRIGGER articles_fewer AFTER DELETE ON articles BEGIN ") + sections(older, minus) +
            unnamed(source) + unnamed(author) + QStringLiteral("END"),
        QStringLiteral(
            "CREATE TRIGGER articles_moved AFTER UPDATE OF read, starred, archived, trashed ON articles BEGIN ") +
            sections(older, minus) + sections(newer, plus) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER articles_renamed AFTER UPDATE OF source, author, trashed ON articles "
                       "WHEN old.source <> new.source OR old.author <> new.author "
                       "OR (old.trashed IS NULL) <> (new.trashed IS NULL) BEGIN ") +
            unnamed(source) + unnamed(author) + named(source) + named(author) + QStringLiteral("END"),
        QStringLiteral(R"(CREATE TRIGGER articles_trashed AFTER UPDATE OF trashed ON articles
        WHEN (old.trashed IS NULL) <> (new.trashed IS NULL) BEGIN
            UPDATE tickers SET articles = articles + (new.trashed IS NULL) - (old.trashed IS NULL)
                WHERE id IN (SELECT ticker FROM article_tickers WHERE article = new.id);
            UPDATE tags SET articles = articles + (new.trashed IS NULL) - (old.trashed IS NULL)
                WHERE id IN (SELECT tag FROM article_tags WHERE article = new.id);
        END)"),
        QStringLiteral("DROP TRIGGER article_tickers_more"),
        QStringLiteral("DROP TRIGGER article_tickers_fewer"),
        QStringLiteral(R"(CREATE TRIGGER article_tickers_more AFTER INSERT ON article_tickers BEGIN
            UPDATE tickers SET articles = articles + 1 WHERE id = new.ticker
                AND EXISTS (SELECT 1 FROM articles WHERE id = new.article AND trashed IS NULL);
        END)"),
        QStringLiteral(R"(CREATE TRIGGER article_tickers_fewer AFTER DELETE ON article_tickers BEGIN
            UPDATE tickers SET articles = articles - 1 WHERE id = old.ticker
                AND EXISTS (SELECT 1 FROM articles WHERE id = old.article AND trashed IS NULL);
        END)"),
        QStringLiteral(R"(CREATE TRIGGER article_tags_more AFTER INSERT ON article_tags BEGIN
            UPDATE tags SET articles = articles + 1 WHERE id = new.tag
                AND EXISTS (SELECT 1 FROM articles WHERE id = new.article AND trashed IS NULL);
        END)"),
        QStringLiteral(R"(CREATE TRIGGER article_tags_fewer AFTER DELETE ON article_tags BEGIN
            UPDATE tags SET articles = articles - 1 WHERE id = old.tag
                AND EXISTS (SELECT 1 FROM articles WHERE id = old.article AND trashed IS NULL);
        END)"),

        // `undone` steps are those that can be done again: always the newest.
        QStringLiteral(R"(CREATE TABLE undo_steps (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            articles INTEGER NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0
        ))"),
        // One value each, before and after the step; see undolog.h for the fields.
        QStringLiteral(R"(CREATE TABLE undo_changes (
            step INTEGER NOT NULL REFERENCES undo_steps ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            field TEXT NOT NULL,
            article INTEGER REFERENCES articles ON DELETE CASCADE,
            tag INTEGER,
            before,
            after,
            PRIMARY KEY (step, ordinal)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX undo_changes_article ON undo_changes (article)"),
    };
}

/// What search has to know: the number of each article's latest change, growing with every change and never used twice,
/// and a name for the library that no other has.
QStringList version3()
{
    const auto note = [](const QString &article) {
        return QStringLiteral("UPDATE change_count SET latest = latest + 1; "
                              "INSERT INTO changes SELECT %1, latest FROM change_count WHERE true "
                              "ON CONFLICT (article) DO UPDATE SET number = excluded.number; ")
            .arg(article);
    };
    return {
        // An article that is gone keeps its row: its number says when it went.
        QStringLiteral("CREATE TABLE changes (article INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE)"),
        QStringLiteral("CREATE TABLE change_count (id INTEGER PRIMARY KEY CHECK (id = 1), latest INTEGER NOT NULL)"),
        QStringLiteral("INSERT INTO changes SELECT id, id FROM articles"),
        QStringLiteral("INSERT INTO change_count SELECT 1, coalesce(max(id), 0) FROM articles"),
        QStringLiteral("CREATE TABLE identity (id INTEGER PRIMARY KEY CHECK (id = 1), library TEXT NOT NULL)"),
        QStringLiteral("INSERT INTO identity VALUES (1, lower(hex(randomblob(16))))"),
        QStringLiteral("CREATE TRIGGER articles_come AFTER INSERT ON articles BEGIN ") +
            note(QStringLiteral("new.id")) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN ") +
            note(QStringLiteral("old.id")) + QStringLiteral("END"),
        QStringLiteral(
            "CREATE TRIGGER articles_revised AFTER UPDATE OF content, title, author, source ON articles BEGIN ") +
            note(QStringLiteral("new.id")) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER bodies_revised AFTER UPDATE OF text ON bodies BEGIN ") +
            note(QStringLiteral("new.article")) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER shares_come AFTER INSERT ON shares BEGIN ") +
            note(QStringLiteral("new.article")) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER shares_revised AFTER UPDATE OF text ON shares BEGIN ") +
            note(QStringLiteral("new.article")) + QStringLiteral("END"),
    };
}

/// Searches that the user keeps, by name.
QStringList version4()
{
    return {
        QStringLiteral(R"(CREATE TABLE saved_searches (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            folded TEXT NOT NULL UNIQUE,
            text TEXT NOT NULL
        ))"),
    };
}

/// Finds what a newer sanitizer has to make again without reading the bodies.
QStringList version5()
{
    return {QStringLiteral("CREATE INDEX bodies_policy ON bodies (policy)")};
}

/// has:image reads no body.
QStringList version6()
{
    return {
        QStringLiteral("ALTER TABLE articles ADD COLUMN image INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral(
            "UPDATE articles SET image = 1 WHERE id IN (SELECT article FROM bodies WHERE holds_image(html))"),
    };
}

/// Pictures that came with captures, as they came, each once; and how each article's HTML calls them. An earlier
/// revision's stay as long as the article does.
QStringList version7()
{
    return {
        QStringLiteral(R"(CREATE TABLE images (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            format TEXT NOT NULL CHECK (format IN ('png', 'jpeg', 'gif', 'webp', 'bmp')),
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            bytes BLOB NOT NULL
        ))"),
        QStringLiteral(R"(CREATE TABLE article_images (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            address TEXT NOT NULL,
            image INTEGER NOT NULL REFERENCES images,
            PRIMARY KEY (article, address)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX article_images_image ON article_images (image)"),
        QStringLiteral(R"(CREATE TRIGGER article_images_gone AFTER DELETE ON article_images BEGIN
            DELETE FROM images WHERE id = old.image
                AND NOT EXISTS (SELECT 1 FROM article_images WHERE image = old.image);
        END)"),
        QStringLiteral(R"(CREATE TRIGGER article_images_changed AFTER UPDATE OF image ON article_images BEGIN
            DELETE FROM images WHERE id = old.image
                AND NOT EXISTS (SELECT 1 FROM article_images WHERE image = old.image);
        END)"),
    };
}

/// The undo log keeps rows of the user's tables as they were before and after, whatever the table (see rowimage.h),
/// in the place of fields with values of their own.
QStringList version8()
{
    // `value` as an image's text: quote() ends at a NUL.
    const auto literal = [](const QString &value) {
        return QStringLiteral("iif(typeof(%1) = 'text' AND instr(%1, char(0)) > 0, 'T' || quote(CAST(%1 AS BLOB)), "
                              "quote(%1))")
            .arg(value);
    };
    // An article's column, a note, a tag of an article, a tag, a saved search: each from its `side` of the step.
    const auto image = [&literal](const QString &side) {
        return QStringLiteral("CASE WHEN field IN ('read', 'starred', 'archived', 'trashed') "
                              "THEN 'id=' || article || ',' || field || '=' || quote(%1) "
                              "WHEN field = 'tagged' THEN iif(%1, 'article=' || article || ',tag=' || tag, NULL) "
                              "WHEN %1 IS NULL THEN NULL "
                              "WHEN field = 'note' THEN 'article=' || article || ',text=' || %2 "
                              "WHEN field = 'tag' THEN 'id=' || tag || ',name=' || %3 || ',folded=' || "
                              "quote(folded_tag(substr(%1, instr(%1, ' ') + 1))) || ',colour=' || "
                              "quote(substr(%1, 1, instr(%1, ' ') - 1)) "
                              "ELSE 'id=' || tag || ',name=' || %4 || ',folded=' || "
                              "quote(folded_tag(substr(%1, 1, instr(%1, char(10)) - 1))) || ',text=' || %5 END")
            .arg(side, literal(side), literal(QStringLiteral("substr(%1, instr(%1, ' ') + 1)").arg(side)),
                 literal(QStringLiteral("substr(%1, 1, instr(%1, char(10)) - 1)").arg(side)),
                 literal(QStringLiteral("substr(%1, instr(%1, char(10)) + 1)").arg(side)));
    };
    return {
        // Holds one row while a step is open, inside a transaction, and none that is committed.
        QStringLiteral("CREATE TABLE undo_open (step INTEGER NOT NULL)"),
        QStringLiteral(R"(CREATE TABLE undo_rows (
            id INTEGER PRIMARY KEY,
            step INTEGER NOT NULL REFERENCES undo_steps ON DELETE CASCADE,
            user_table TEXT NOT NULL,
            article INTEGER REFERENCES articles ON DELETE CASCADE,
            before TEXT,
            after TEXT
        ))"),
        QStringLiteral("CREATE INDEX undo_rows_step ON undo_rows (step)"),
        QStringLiteral("CREATE INDEX undo_rows_article ON undo_rows (article)"),
        QStringLiteral("INSERT INTO undo_rows (step, user_table, article, before, after) SELECT step, "
                       "CASE field WHEN 'note' THEN 'notes' WHEN 'tagged' THEN 'article_tags' WHEN 'tag' THEN 'tags' "
                       "WHEN 'search' THEN 'saved_searches' ELSE 'articles' END, article, ") +
            image(QStringLiteral("before")) + QStringLiteral(", ") + image(QStringLiteral("after")) +
            QStringLiteral(" FROM undo_changes ORDER BY step, ordinal"),
        QStringLiteral("DROP TABLE undo_changes"),
    };
}

/// What the user corrects; NULL: as found. The row in `articles` is what holds, for every index and every count goes by
/// it; what was found waits in `found_details` as long as there is a correction.
QStringList version9()
{
    const auto stand = [](const QString &event) {
        return QStringLiteral(R"(CREATE TRIGGER corrections_%1 ON corrections BEGIN
            INSERT INTO found_details SELECT id, title, shown_title, author, source, published, published_offset
                FROM articles WHERE id = new.article ON CONFLICT DO NOTHING;
            UPDATE articles SET title = coalesce(new.title, f.title),
                shown_title = coalesce(new.title, f.shown_title),
                author = coalesce(new.author, f.author),
                source = coalesce(new.source, f.source),
                published = iif(new.published IS NULL, f.published, new.published),
                published_offset = iif(new.published IS NULL, f.published_offset, new.published_offset)
                FROM found_details f WHERE f.article = new.article AND articles.id = new.article;
        END)")
            .arg(event);
    };
    return {
        QStringLiteral(R"(CREATE TABLE corrections (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            title TEXT,
            author TEXT,
            source TEXT,
            published INTEGER, published_offset INTEGER
        ))"),
        QStringLiteral(R"(CREATE TABLE found_details (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            title TEXT NOT NULL,
            shown_title TEXT NOT NULL,
            author TEXT NOT NULL,
            source TEXT NOT NULL,
            published INTEGER, published_offset INTEGER
        ))"),
        stand(QStringLiteral("come AFTER INSERT")),
        stand(QStringLiteral("change AFTER UPDATE")),
        QStringLiteral(R"(CREATE TRIGGER corrections_go AFTER DELETE ON corrections BEGIN
            UPDATE articles SET title = f.title, shown_title = f.shown_title, author = f.author, source = f.source,
                published = f.published, published_offset = f.published_offset
                FROM found_details f WHERE f.article = old.article AND articles.id = old.article;
            DELETE FROM found_details WHERE article = old.article;
        END)"),
    };
}

/// A body says what of a saved page it is (see StoredArticle::shown). One that the user wants otherwise is made again
/// like one of an older policy.
QStringList version10()
{
    const auto stale = [](const QString &event, const QString &row) {
        return QStringLiteral("CREATE TRIGGER whole_pages_%1 ON whole_pages BEGIN "
                              "UPDATE bodies SET policy = 0 WHERE article = %2.article; END")
            .arg(event, row);
    };
    return {
        QStringLiteral("ALTER TABLE bodies ADD COLUMN shown TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("CREATE TABLE whole_pages (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE)"),
        stale(QStringLiteral("come AFTER INSERT"), QStringLiteral("new")),
        stale(QStringLiteral("go AFTER DELETE"), QStringLiteral("old")),
        QStringLiteral("CREATE TRIGGER bodies_shown AFTER UPDATE OF shown ON bodies WHEN old.shown <> new.shown BEGIN "
                       "UPDATE change_count SET latest = latest + 1; "
                       "INSERT INTO changes SELECT new.article, latest FROM change_count WHERE true "
                       "ON CONFLICT (article) DO UPDATE SET number = excluded.number; END"),
    };
}

/// One listing, one ticker: what was kept apart by its spelling is brought together. Indexing hears of it by the
/// bodies, which a newer policy makes again.
QStringList version11()
{
    const QString spelled = QStringLiteral("(SELECT id FROM tickers WHERE unified_symbol(symbol) <> symbol)");
    return {
        QStringLiteral("INSERT INTO tickers (symbol, name) SELECT unified_symbol(symbol), max(name) FROM tickers "
                       "WHERE unified_symbol(symbol) <> symbol GROUP BY 1 ON CONFLICT DO NOTHING"),
        QStringLiteral("INSERT INTO aliases (ticker, name) SELECT n.id, a.name FROM aliases a "
                       "JOIN tickers t ON t.id = a.ticker JOIN tickers n ON n.symbol = unified_symbol(t.symbol) "
                       "WHERE n.id <> t.id ON CONFLICT DO NOTHING"),
        QStringLiteral("UPDATE OR IGNORE article_tickers SET ticker = (SELECT n.id FROM tickers t "
                       "JOIN tickers n ON n.symbol = unified_symbol(t.symbol) WHERE t.id = article_tickers.ticker) "
                       "WHERE ticker IN ") +
            spelled,
        QStringLiteral("DELETE FROM article_tickers WHERE ticker IN ") + spelled,
        QStringLiteral("DELETE FROM tickers WHERE unified_symbol(symbol) <> symbol"),
        QStringLiteral("UPDATE tickers SET articles = (SELECT count(*) FROM article_tickers t JOIN articles a "
                       "ON a.id = t.article WHERE t.ticker = tickers.id AND a.trashed IS NULL)"),
    };
}

/// Passages that the user marked, and their tags; each names its article, so that one goes where the other goes.
QStringList version12()
{
    return {
        QStringLiteral(R"(CREATE TABLE highlights (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            made INTEGER NOT NULL,
            colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 4),
            field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 3),
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            quote TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL,
            block_hash BLOB NOT NULL,
            sentence_hash BLOB NOT NULL,
            revision BLOB NOT NULL,
            policy INTEGER NOT NULL,
            alike INTEGER NOT NULL,
            note TEXT NOT NULL
        ))"),
        QStringLiteral("CREATE INDEX highlights_article ON highlights (article)"),
        QStringLiteral(R"(CREATE TABLE highlight_tags (
            highlight INTEGER NOT NULL REFERENCES highlights ON DELETE CASCADE,
            tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            PRIMARY KEY (highlight, tag)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX highlight_tags_tag ON highlight_tags (tag)"),
        QStringLiteral("CREATE INDEX highlight_tags_article ON highlight_tags (article)"),
    };
}

/// Where the reader was in an article (see KeptPlace): few rows beside the articles, and another one with each page
/// read.
QStringList version13()
{
    return {
        QStringLiteral(R"(CREATE TABLE places (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            quote TEXT NOT NULL,
            progress INTEGER NOT NULL
        ))"),
        QStringLiteral("CREATE INDEX places_progress ON places (progress)"),
    };
}

/// What the user says of tickers: of one that an article, or none, is about, and of those to be watched. A ticker that
/// is hidden leaves `article_tickers`, by which every list, count and search goes, and waits in `found_tickers`.
QStringList version14()
{
    const QString ticker = QStringLiteral("(SELECT id FROM tickers WHERE symbol = %1.symbol)");
    const auto hide = [&ticker](const QString &condition) {
        const QString which = condition.arg(ticker.arg(QStringLiteral("new")));
        return QStringLiteral(
                   "INSERT OR REPLACE INTO found_tickers SELECT article, ticker, ordinal, origin, given, name "
                   "FROM article_tickers WHERE %1; DELETE FROM article_tickers WHERE %1; ")
            .arg(which);
    };
    // Not those that are hidden in the other way, nor of an article that is going itself.
    const auto show = [&ticker](const QString &condition, const QString &other) {
        const QString which =
            condition.arg(ticker.arg(QStringLiteral("old"))) +
            QStringLiteral(" AND EXISTS (SELECT 1 FROM articles WHERE id = article) AND NOT EXISTS (") + other + u')';
        return QStringLiteral("INSERT OR IGNORE INTO article_tickers SELECT article, ordinal, ticker, origin, given, "
                              "name FROM found_tickers WHERE %1; DELETE FROM found_tickers WHERE %1; ")
            .arg(which);
    };
    const auto noted = [](const QString &event, const QString &row) {
        return QStringLiteral("CREATE TRIGGER found_tickers_%1 ON found_tickers "
                              "WHEN EXISTS (SELECT 1 FROM articles WHERE id = %2.article) BEGIN "
                              "UPDATE change_count SET latest = latest + 1; "
                              "INSERT INTO changes SELECT %2.article, latest FROM change_count WHERE true "
                              "ON CONFLICT (article) DO UPDATE SET number = excluded.number; END")
            .arg(event, row);
    };
    const QString here = QStringLiteral("article = %1.article AND ticker = %2");
    const QString everywhere = QStringLiteral("ticker = %1");
    return {
        QStringLiteral(R"(CREATE TABLE hidden_tickers (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            symbol TEXT NOT NULL,
            PRIMARY KEY (article, symbol)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE TABLE unwanted_tickers (symbol TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE watched_tickers (symbol TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL) "
                       "WITHOUT ROWID"),
        QStringLiteral(R"(CREATE TABLE found_tickers (
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            ticker INTEGER NOT NULL REFERENCES tickers,
            ordinal INTEGER NOT NULL,
            origin TEXT NOT NULL,
            given TEXT,
            name TEXT NOT NULL,
            PRIMARY KEY (article, ticker)
        ) WITHOUT ROWID)"),
        QStringLiteral("CREATE INDEX found_tickers_ticker ON found_tickers (ticker)"),
        noted(QStringLiteral("come AFTER INSERT"), QStringLiteral("new")),
        noted(QStringLiteral("go AFTER DELETE"), QStringLiteral("old")),
        QStringLiteral("CREATE TRIGGER hidden_tickers_come AFTER INSERT ON hidden_tickers BEGIN ") +
            hide(here.arg(QStringLiteral("new"))) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER hidden_tickers_go AFTER DELETE ON hidden_tickers BEGIN ") +
            show(here.arg(QStringLiteral("old")),
                 QStringLiteral("SELECT 1 FROM unwanted_tickers WHERE symbol = old.symbol")) +
            QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER unwanted_tickers_come AFTER INSERT ON unwanted_tickers BEGIN ") +
            hide(everywhere) + QStringLiteral("END"),
        QStringLiteral("CREATE TRIGGER unwanted_tickers_go AFTER DELETE ON unwanted_tickers BEGIN ") +
            show(everywhere, QStringLiteral("SELECT 1 FROM hidden_tickers h WHERE h.article = found_tickers.article "
                                            "AND h.symbol = old.symbol")) +
            QStringLiteral("END"),
        // What captures bring anew.
        QStringLiteral(R"(CREATE TRIGGER article_tickers_hidden AFTER INSERT ON article_tickers
        WHEN EXISTS (SELECT 1 FROM tickers t WHERE t.id = new.ticker AND (
            EXISTS (SELECT 1 FROM unwanted_tickers u WHERE u.symbol = t.symbol) OR
            EXISTS (SELECT 1 FROM hidden_tickers h WHERE h.article = new.article AND h.symbol = t.symbol))) BEGIN
            INSERT OR REPLACE INTO found_tickers
                VALUES (new.article, new.ticker, new.ordinal, new.origin, new.given, new.name);
            DELETE FROM article_tickers WHERE article = new.article AND ticker = new.ticker;
        END)"),
    };
}

}

const Schema &librarySchema()
{
    static const Schema schema{0x54656172 /* "Tear" */,
                               {version1(), version2(), version3(), version4(), version5(), version6(), version7(),
                                version8(), version9(), version10(), version11(), version12(), version13(),
                                version14()},
                               UndoLog::triggers(),
                               addSchemaFunctions};
    return schema;
}
