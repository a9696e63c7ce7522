// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/restore.h"

#include "sqlite/query.h"
#include "sqlite/transaction.h"
#include "store/articlereader.h"
#include "store/articlewriter.h"
#include "store/backup.h"
#include "store/compression.h"
#include "store/contenthash.h"
#include "store/libraryfile.h"
#include "store/restoreduserdata.h"
#include "store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

namespace Restore {

namespace {

constexpr qsizetype Batch = 200; // articles in one transaction: other writers wait for less than a second

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Library)
};

/// A backup opened for reading, and the copy that it may have needed.
struct Source
{
    std::unique_ptr<QTemporaryDir> copied; // outlives the connection
    std::unique_ptr<Database> database;
};

Result<Source> openSource(const QString &file, const QString &library)
{
    const QFileInfo info(file);
    Source source;
    if (auto opened = LibraryFile::open(info.path(), info.fileName(), Database::Access::Read, librarySchema())) {
        source.database = *std::move(opened);
        return source;
    }
    // An older version, or a place where SQLite may not make its files: a private copy, with what was not yet
    // checkpointed.
    source.copied = std::make_unique<QTemporaryDir>(library + QStringLiteral("/restore-XXXXXX"));
    const QString copy = source.copied->filePath(QStringLiteral("library.db"));
    if (!source.copied->isValid() || !QFile::copy(file, copy))
        return Error{
            Error::Kind::Environment,
            Text::tr("%1 could not be copied to %2. Check its permissions and the free space.").arg(file, library),
            QString()};
    QFile::copy(file + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    auto opened = LibraryFile::open(source.copied->path(), QStringLiteral("library.db"), Database::Access::Write,
                                    librarySchema());
    if (!opened) {
        Error error = opened.error();
        error.sentence.replace(source.copied->path(), info.path()); // the user knows nothing of the copy
        return error;
    }
    source.database = *std::move(opened);
    return source;
}

/// From both ends, so that a damaged page in the middle hides as few as possible.
QList<ArticleId> articlesIn(Database &backup)
{
    QList<ArticleId> ids;
    for (const char *sql :
         {"SELECT id FROM articles NOT INDEXED ORDER BY id", "SELECT id FROM articles NOT INDEXED ORDER BY id DESC"}) {
        Query query(backup, sql);
        if (query.run())
            ids += query.numbers();
        if (!backup.failed())
            break;
        backup.forgetError();
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

struct SavedRevision
{
    QByteArray content;
    QVariantList values; ///< modified, modified_offset, partial, record, html, policy, text
    QByteArray original; ///< bytes
};

/// All that the backup knows of one article.
struct Saved
{
    NewArticle article;
    QByteArray content;
    QList<Share> shares;
    QList<QByteArray> originals;
    QList<SavedRevision> revisions;
    RestoredUserData::ArticleRows own; ///< the user's
};

/// A damaged one is left out: the article can do without it.
QList<NewImage> imagesOf(Database &backup, ArticleId id)
{
    QList<NewImage> images;
    Query query(backup, "SELECT l.address, i.hash, i.format, i.width, i.height, i.bytes FROM article_images l "
                        "JOIN images i ON i.id = l.image WHERE l.article = ?");
    if (!query.run(id))
        return images;
    while (query.next()) {
        const auto format = imageFormatNamed(query.text(2));
        const QByteArray bytes = query.bytes(5);
        if (format && QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) == query.bytes(1))
            images.append(
                {query.bytes(0), query.bytes(1), {*format, int(query.number(3)), int(query.number(4))}, bytes});
    }
    backup.forgetError();
    return images;
}

/// Nothing where a part cannot be read.
std::optional<Saved> load(Database &backup, RestoredUserData &userData, ArticleId id)
{
    Saved saved;
    const auto stored = ArticleReader::article(backup, id);
    if (!stored || backup.failed() || stored->html.isEmpty())
        return std::nullopt;
    saved.article.article = asFound(*stored);
    saved.article.tickers = stored->tickers + stored->hiddenTickers; // hidden again by what the user said of them
    saved.article.html = stored->html;
    saved.article.policy = stored->policy;
    saved.article.text = stored->text;
    saved.article.shown = stored->shown;
    saved.article.characters = stored->characters;
    saved.article.words = stored->words;
    saved.shares = stored->shares;
    saved.own = userData.of(id);
    {
        Query query(backup, "SELECT a.content, o.frame, a.excerpt FROM articles a "
                            "JOIN originals o ON o.id = a.original WHERE a.id = ?");
        if (!query.run(id) || !query.next())
            return std::nullopt;
        saved.content = query.bytes(0);
        saved.article.excerpt = query.text(2);
        const auto bytes = Compression::unpack(query.bytes(1));
        if (!bytes)
            return std::nullopt;
        saved.article.original = *bytes;
    }
    {
        Query query(backup, "SELECT o.frame FROM article_originals l JOIN originals o ON o.id = l.original "
                            "WHERE l.article = ?");
        if (query.run(id))
            while (query.next())
                if (const auto bytes = Compression::unpack(query.bytes(0)))
                    saved.originals.append(*bytes);
    }
    {
        Query query(backup, "SELECT r.content, r.modified, r.modified_offset, r.partial, r.record, r.html, r.policy, "
                            "r.text, o.frame FROM revisions r JOIN originals o ON o.id = r.original "
                            "WHERE r.article = ? ORDER BY r.id");
        if (query.run(id))
            while (query.next()) {
                SavedRevision revision{query.bytes(0), {}, Compression::unpack(query.bytes(8)).value_or(QByteArray())};
                for (int column = 1; column < 8; ++column)
                    revision.values.append(query.value(column));
                saved.revisions.append(revision);
            }
    }
    if (backup.failed())
        return std::nullopt;
    saved.article.images = imagesOf(backup, id);
    return saved;
}

/// False when the library failed.
bool mergeOne(Database &library, ArticleWriter &writer, RestoredUserData &userData, const Saved &saved,
              Summary &summary)
{
    const std::optional<Stored> stored = writer.merge(saved.article, saved.content);
    if (!stored)
        return false;
    const bool isNew = stored->outcome == StoreOutcome::New || stored->outcome == StoreOutcome::Partial;
    bool more = stored->outcome == StoreOutcome::Revised;
    for (const QByteArray &bytes : saved.originals)
        if (!writer.addOriginal(stored->id, bytes))
            return false;
    for (const SavedRevision &revision : saved.revisions) {
        const std::optional<bool> kept =
            writer.addRevision(stored->id, revision.content, revision.values, revision.original);
        if (!kept)
            return false;
        more = more || *kept;
    }
    for (const Share &share : saved.shares) {
        const std::optional<bool> kept = writer.addShare(stored->id, share);
        if (!kept)
            return false;
        more = more || *kept;
    }
    const bool organised = (isNew || userData.isUntouched(stored->id)) && userData.bring(saved.own, stored->id);
    ++summary.articles;
    summary.added += isNew;
    summary.revised += more && !isNew;
    summary.organised += organised && !isNew;
    return !library.failed();
}

}

QString fileOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return info.absoluteFilePath();
    const QDir folder(info.absoluteFilePath());
    if (folder.exists(QStringLiteral("library.db")))
        return folder.filePath(QStringLiteral("library.db"));
    const QString newest = Backup::newest(folder.entryList(QDir::Files));
    return newest.isEmpty() ? QString() : folder.filePath(newest);
}

Result<Summary> merge(ArticleStore &store, const QString &path, const QDateTime &now, const std::stop_token &stop)
{
    const QString file = fileOf(path);
    if (file.isEmpty())
        return Error{Error::Kind::Input,
                     Text::tr("No backup found in %1. Choose a backup or the folder that contains it.").arg(path),
                     QString()};
    if (QFileInfo(file).canonicalFilePath() ==
        QFileInfo(store.library() + QStringLiteral("/library.db")).canonicalFilePath())
        return Error{Error::Kind::Input, Text::tr("%1 is the library itself. Choose a backup of it.").arg(file),
                     QString()};
    auto source = openSource(file, store.library());
    if (!source)
        return source.error();
    Database &backup = *source->database;
    Database &library = store.database();
    library.forgetError();

    Summary summary;
    RestoredUserData userData(backup, library, now);
    {
        WriteTransaction transaction(library);
        if (!transaction.begun())
            return transaction.begun().error();
        summary.others = userData.bringOthers();
        if (library.failed())
            return library.error();
        if (Status done = transaction.commit(); !done)
            return done.error();
    }
    const QList<ArticleId> ids = articlesIn(backup);
    for (qsizetype from = 0; from < ids.size() && !stop.stop_requested(); from += Batch) {
        WriteTransaction transaction(library);
        if (!transaction.begun())
            return transaction.begun().error();
        ArticleWriter writer(library);
        for (ArticleId id : ids.mid(from, Batch)) {
            backup.forgetError();
            const std::optional<Saved> saved = load(backup, userData, id);
            if (!saved)
                summary.unreadable.append(
                    Text::tr("Article %1 in %2 is damaged and cannot be read.").arg(id).arg(file));
            else if (!mergeOne(library, writer, userData, *saved, summary))
                return library.error();
        }
        if (Status done = transaction.commit(); !done)
            return done.error();
    }
    return summary;
}

}
