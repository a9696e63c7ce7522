// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlestore.h"

#include "sqlite/query.h"
#include "sqlite/transaction.h"
#include "store/articlereader.h"
#include "store/articlewriter.h"
#include "store/compression.h"
#include "store/librarycheck.h"
#include "store/libraryfile.h"
#include "store/listorder.h"
#include "store/remadearticle.h"
#include "store/revision.h"
#include "store/schema.h"

#include <QCoreApplication>

namespace {

Error noSuchArticle(ArticleId id)
{
    return Error{Error::Kind::Input, QCoreApplication::translate("Library", "The library has no article %1.").arg(id),
                 QString()};
}

}

ArticleStore::ArticleStore(std::unique_ptr<Database> database)
    : m_library(LibraryFile::folderOf(*database))
    , m_database(std::move(database))
    , m_order(std::make_unique<ListOrder>(*m_database))
{
}

ArticleStore::~ArticleStore() = default;

Result<std::unique_ptr<ArticleStore>> ArticleStore::open(const QString &library, Access access)
{
    auto database =
        LibraryFile::open(library, QStringLiteral("library.db"),
                          access == Access::Write ? Database::Access::Write : Database::Access::Read, librarySchema());
    if (!database)
        return database.error();
    return std::unique_ptr<ArticleStore>(new ArticleStore(*std::move(database)));
}

Result<std::unique_ptr<ArticleStore>> ArticleStore::openForReading(const QString &library)
{
    const auto prepared = open(library, Access::Write);
    auto opened = open(library, Access::Read);
    return !opened && !prepared ? prepared.error() : std::move(opened);
}

Result<QList<Stored>> ArticleStore::add(const QList<NewArticle> &batch)
{
    m_database->forgetError();
    WriteTransaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    ArticleWriter writer(*m_database);
    QList<Stored> outcomes;
    outcomes.reserve(batch.size());
    for (const NewArticle &article : batch) {
        const std::optional<Stored> stored = writer.store(article);
        if (!stored || m_database->failed())
            return m_database->error();
        outcomes.append(*stored);
    }
    if (writer.wrote())
        if (Status done = transaction.commit(); !done)
            return done.error();
    return outcomes;
}

const QString &ArticleStore::library() const
{
    return m_library;
}

Result<std::optional<ArticleId>> ArticleStore::held(const NewArticle &identified)
{
    m_database->forgetError();
    const std::optional<ArticleId> id = ArticleWriter(*m_database).held(identified);
    if (m_database->failed())
        return m_database->error();
    return id;
}

Result<bool> ArticleStore::lacksImages(ArticleId id)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT image = 1 AND NOT EXISTS (SELECT 1 FROM article_images l WHERE l.article = a.id) "
                             "FROM articles a WHERE a.id = ?");
    const bool lacks = query.run(id) && query.next() && query.number(0) != 0;
    if (m_database->failed())
        return m_database->error();
    return lacks;
}

Result<QList<ArticleId>> ArticleStore::ofOlderPolicy(int policy, int most)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT article FROM bodies WHERE policy < ? ORDER BY policy LIMIT ?");
    QList<ArticleId> ids;
    if (query.run(policy, most))
        ids = query.numbers();
    if (m_database->failed())
        return m_database->error();
    return ids;
}

Result<bool> ArticleStore::isOfOlderPolicy(ArticleId id, int policy)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT 1 FROM bodies WHERE article = ? AND policy < ?");
    const bool older = query.run(id, policy) && query.next();
    if (m_database->failed())
        return m_database->error();
    return older;
}

Status ArticleStore::renew(const QList<RemadeArticle> &remade)
{
    m_database->forgetError();
    WriteTransaction transaction(*m_database);
    if (!transaction.begun())
        return transaction.begun();
    ArticleWriter writer(*m_database);
    for (const RemadeArticle &each : remade)
        if (!(each.retaken ? writer.retake(each) : writer.renew(each.id, each.article)))
            return m_database->error();
    return writer.wrote() ? transaction.commit() : Status(Done());
}

Result<ArticleId> ArticleStore::named(const ArticleKey &key)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT id FROM articles WHERE family = ? AND kind = ? AND key = ?");
    const ArticleId id =
        query.run(key.family, ArticleReader::kindName(key.kind), key.id) && query.next() ? query.number(0) : 0;
    if (m_database->failed())
        return m_database->error();
    return id;
}

Result<QList<EarlierText>> ArticleStore::earlier(ArticleId id)
{
    m_database->forgetError();
    QList<EarlierText> texts;
    Query query(*m_database, "SELECT r.content, r.record, o.frame FROM revisions r "
                             "JOIN originals o ON o.id = r.original WHERE r.article = ?");
    if (query.run(id))
        while (query.next())
            if (const auto bytes = Compression::unpack(query.bytes(2)))
                texts.append({query.bytes(0), Revision::savedIn(query.text(1)), *bytes});
    if (m_database->failed())
        return m_database->error();
    return texts;
}

Result<QList<ArticleId>> ArticleStore::ids(const ListQuery &query)
{
    m_database->forgetError();
    QList<ArticleId> ids = m_order->ids(query);
    if (m_database->failed())
        return m_database->error();
    return ids;
}

Result<QList<ArticleRow>> ArticleStore::rows(const QList<ArticleId> &ids)
{
    m_database->forgetError();
    QList<ArticleRow> rows;
    rows.reserve(ids.size());
    for (ArticleId id : ids) {
        std::optional<ArticleRow> row = ArticleReader::row(*m_database, id);
        if (m_database->failed())
            return m_database->error();
        if (row)
            rows.append(*std::move(row));
    }
    return rows;
}

Result<StoredArticle> ArticleStore::article(ArticleId id)
{
    m_database->forgetError();
    std::optional<StoredArticle> article = ArticleReader::article(*m_database, id);
    if (m_database->failed())
        return m_database->error();
    if (!article)
        return noSuchArticle(id);
    return *std::move(article);
}

Result<QByteArray> ArticleStore::original(ArticleId id)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT o.frame FROM articles a JOIN originals o ON o.id = a.original WHERE a.id = ?");
    if (!query.run(id) || !query.next())
        return m_database->failed() ? m_database->error() : noSuchArticle(id);
    std::optional<QByteArray> bytes = Compression::unpack(query.bytes(0));
    if (!bytes)
        return Error{Error::Kind::Environment,
                     QCoreApplication::translate("Library",
                                                 "The stored original of article %1 is damaged. Import its file again.")
                         .arg(id),
                     QString()};
    return *std::move(bytes);
}

Result<QByteArray> ArticleStore::image(ArticleId id, const QByteArray &hash)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT i.bytes FROM article_images l JOIN images i ON i.id = l.image "
                             "WHERE l.article = ? AND i.hash = ?");
    if (query.run(id, QByteArray::fromHex(hash)) && query.next())
        return query.bytes(0);
    if (m_database->failed())
        return m_database->error();
    return Error{Error::Kind::Input,
                 QCoreApplication::translate("Library", "Article %1 has no picture with the SHA-256 %2.")
                     .arg(id)
                     .arg(QString::fromLatin1(hash)),
                 QString()};
}

Result<QString> ArticleStore::pageVersion(ArticleId id)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT c.number, n.text, (SELECT group_concat(w.name, char(10)) FROM article_tags g "
                             "JOIN tags w ON w.id = g.tag WHERE g.article = c.article) "
                             "FROM changes c LEFT JOIN notes n ON n.article = c.article WHERE c.article = ?");
    const bool known = query.run(id) && query.next();
    if (m_database->failed())
        return m_database->error();
    return known ? QStringList({query.text(0), query.text(2), query.text(1)}).join(u'\n') : QString();
}

Result<QList<TickerCount>> ArticleStore::tickers(int limit)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT symbol, name, articles FROM tickers WHERE articles > 0 "
                             "ORDER BY articles DESC, symbol LIMIT ?");
    QList<TickerCount> list;
    if (query.run(limit))
        while (query.next())
            if (auto id = TickerId::parse(query.text(0)))
                list.append({*std::move(id), query.text(1), int(query.number(2))});
    if (m_database->failed())
        return m_database->error();
    return list;
}

Result<TickerCount> ArticleStore::ticker(const TickerId &id)
{
    m_database->forgetError();
    Query query(*m_database, "SELECT name, articles FROM tickers WHERE symbol = ?");
    TickerCount count{id, QString(), 0};
    if (query.run(id.toString()) && query.next()) {
        count.name = query.text(0);
        count.articles = int(query.number(1));
    }
    if (m_database->failed())
        return m_database->error();
    return count;
}

Result<int> ArticleStore::count()
{
    m_database->forgetError();
    Query query(*m_database, "SELECT everything + trash FROM section_counts");
    if (!query.run() || !query.next())
        return m_database->error();
    return int(query.number(0));
}

Result<qint64> ArticleStore::dataVersion()
{
    m_database->forgetError();
    const QVariant version = m_database->pragma(QStringLiteral("data_version"));
    if (!version.isValid())
        return m_database->error();
    return version.toLongLong();
}

Result<QStringList> ArticleStore::check()
{
    m_database->forgetError();
    QStringList found = checkLibrary(*m_database);
    if (m_database->failed())
        return m_database->error();
    return found;
}
