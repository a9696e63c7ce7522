#include "store/schema.h"

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

}

const Schema &librarySchema()
{
    static const Schema schema{0x54656172 /* "Tear" */, {version1()}};
    return schema;
}
