#include "store/librarycheck.h"

#include "store/compression.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Library", text);
}

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
            found.append(tr("The database file is damaged: %1").arg(line));
}

void checkReferences(Database &database, QStringList &found)
{
    Query query(database, "PRAGMA foreign_key_check");
    if (!query.run())
        return;
    while (query.next())
        found.append(tr("Row %1 of the table %2 refers to a row of %3 that is missing.")
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
                tr("The original of article %1 is not the one that was imported (SHA-256 %2). Import its file again.")
                    .arg(query.text(3), QString::fromLatin1(query.bytes(0).toHex())));
        if (query.number(3) == 0)
            found.append(tr("The original with SHA-256 %1 belongs to no article.")
                             .arg(QString::fromLatin1(query.bytes(0).toHex())));
    }
}

void checkBodies(Database &database, QStringList &found)
{
    Query query(database, "SELECT a.id, b.html FROM articles a LEFT JOIN bodies b ON b.article = a.id");
    if (!query.run())
        return;
    while (query.next())
        if (query.value(1).isNull() || !Compression::unpack(query.bytes(1)))
            found.append(tr("The body of article %1 cannot be read.").arg(query.text(0)));
}

void checkCounts(Database &database, QStringList &found)
{
    Query query(database,
                "SELECT t.symbol, t.articles, count(m.article) FROM tickers t "
                "LEFT JOIN article_tickers m ON m.ticker = t.id GROUP BY t.id HAVING t.articles <> count(m.article)");
    if (!query.run())
        return;
    while (query.next())
        found.append(tr("The ticker %1 is counted in %2 articles but stands in %3.")
                         .arg(query.text(0), query.text(1), query.text(2)));
}

}

QStringList checkLibrary(Database &database)
{
    QStringList found;
    for (const auto check : {checkIntegrity, checkReferences, checkOriginals, checkBodies, checkCounts}) {
        check(database, found);
        noteFailure(database, found);
    }
    return found;
}
