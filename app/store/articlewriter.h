// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/database.h"
#include "store/newarticle.h"
#include "store/remadearticle.h"
#include "store/stored.h"

/// What is known of an article when another capture of it comes.
struct Standing
{
    QByteArray content;
    QDateTime modified;
    bool partial = false;
    qsizetype length = 0; ///< of a partial article's text, in characters
};

enum class Verdict { Keep, Replace, KeepAsRevision };

/// Which of two captures of one article stands. `seenBefore`: the newcomer's content is among the revisions. Pure; the
/// same captures in the same order, imported again, are kept out as a whole.
Verdict judge(const Standing &stored, const Standing &newcomer, bool seenBefore);

/// Puts articles into the tables, inside the caller's transaction. After a failure, Database::error() says why, and
/// the transaction must not be committed.
class ArticleWriter final
{
public:
    explicit ArticleWriter(Database &database)
        : m_database(database)
    {
    }
    Q_DISABLE_COPY_MOVE(ArticleWriter)

    std::optional<Stored> store(const NewArticle &article);
    /// See ArticleStore::held; nothing on failure too.
    std::optional<ArticleId> held(const NewArticle &identified);

    /// For a restore, which must not write over: as store, but of two texts neither of which is dated later, the one
    /// that stands stays and the other becomes a revision. `content`: as the backup has it, for it cannot be made again
    /// (see NewArticle::bodyHash).
    std::optional<Stored> merge(const NewArticle &article, const QByteArray &content);
    bool addOriginal(ArticleId id, const QByteArray &bytes);
    /// `values`: modified, its offset, partial, record, html, policy and text as the table holds them. False where it
    /// was there; nothing on failure. So is the next.
    std::optional<bool> addRevision(ArticleId id, const QByteArray &content, const QVariantList &values,
                                    const QByteArray &original);
    /// See ArticleStore::renew.
    bool renew(ArticleId id, const NewArticle &article);
    bool retake(const RemadeArticle &remade);
    /// Only a share that is not there: the words of one that is stay.
    std::optional<bool> addShare(ArticleId id, const Share &share);

    bool wrote() const { return m_wrote; } ///< false: there is nothing to commit

private:
    struct Known
    {
        ArticleId id = 0; ///< 0: unknown
        Standing standing;
        bool seenBefore = false; ///< this content, as a revision
    };
    struct KnownShare
    {
        qint64 id = 0;
        bool seen = false; ///< these words, now or earlier
    };

    enum class Doubt { Newcomer, Standing }; ///< which of two texts stands where neither is dated later

    std::optional<Stored> settle(const NewArticle &article, const QByteArray &content, Doubt doubt);
    std::optional<Known> known(const ArticleKey &key, const QByteArray &content);
    std::optional<KnownShare> knownShare(ArticleId article, const Share &share, const QByteArray &content);
    std::optional<Stored> insert(const NewArticle &article, const QByteArray &content);
    bool replace(ArticleId id, const NewArticle &article, const QByteArray &content);
    bool overwrite(ArticleId id, const NewArticle &article, const QByteArray &content);
    bool tellAnew(ArticleId id, const RemadeArticle::Reread &revision);
    std::optional<ArticleId> rename(ArticleId id, const NewArticle &article);
    bool release(const NewArticle &article, ArticleId former);
    bool keepCurrent(ArticleId id);
    bool keepAsRevision(ArticleId id, const NewArticle &article, const QByteArray &content);
    bool writeDetails(ArticleId id, const NewArticle &article);
    bool writeImages(ArticleId id, const QList<NewImage> &images);
    bool addImages(ArticleId id, const QList<NewImage> &images);
    std::optional<qint64> image(const NewImage &image);
    bool removeTickers(ArticleId id);
    bool writeTickers(ArticleId id, const NewArticle &article);
    bool writeComments(ArticleId id, const QList<Comment> &comments);
    bool bringStates(ArticleId id, const ReaderStates &brought);
    std::optional<StoreOutcome> writeShare(ArticleId id, const NewArticle &article);
    std::optional<qint64> ticker(const TickerMention &mention);
    std::optional<qint64> original(const QByteArray &bytes);
    bool link(ArticleId id, qint64 original);

    Database &m_database;
    bool m_wrote = false;
    QByteArray m_lastOriginal; // the posts of one file share its bytes: hashed once
    qint64 m_lastOriginalId = 0;
};
