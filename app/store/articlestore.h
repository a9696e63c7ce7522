// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/storedarticle.h"
#include "base/result.h"
#include "store/articlerow.h"
#include "store/listquery.h"
#include "store/newarticle.h"
#include "store/stored.h"
#include "store/tickercount.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

class Database;
class ListOrder;
struct RemadeArticle;

/// What came before, of one article.
struct EarlierText
{
    QByteArray content; ///< its hash
    QDateTime saved;
    QByteArray original; ///< the bytes
};

/// All SQL of the articles, on one connection. Made, used and destroyed on one thread.
///
/// What `add` answers, by key (see contenthash.h for what counts as content):
/// - New, Partial: the key was unknown; Partial where the capture was truncated.
/// - Same: the content is the current one or an earlier one, or a partial capture met a better one. Nothing at all is
///   written, but for pictures that the article shows and did not have.
/// - Share: an article already known as it is, with a share not seen before.
/// - Revised: new content; what stood there is kept as a revision. A capture that is older than the stored one (by
///   `modified`, where both have it) becomes a revision itself and the stored one stays. A full capture always
///   replaces a partial one, a longer partial one a shorter one. A share whose words changed is a revision too.
/// An article in the trash is a known one: it answers the same and stays in the trash. One that was removed from there
/// is New again.
class ArticleStore final
{
public:
    enum class Access { Write, Read };

    /// Opens `<library>/library.db`. Write creates folder and file (0700/0600) and migrates; Read demands a current
    /// schema. A library of a newer version, a foreign file or a folder without permission is refused with a sentence.
    static Result<std::unique_ptr<ArticleStore>> open(const QString &library, Access access);
    /// For reading: makes the library first where there is none; where nothing may be written (a read-only disk), a
    /// current library is read as it is.
    static Result<std::unique_ptr<ArticleStore>> openForReading(const QString &library);
    ~ArticleStore();
    Q_DISABLE_COPY_MOVE(ArticleStore)

    const QString &library() const; ///< its folder

    /// One transaction; the answers stand on disk when this returns. All or nothing.
    Result<QList<Stored>> add(const QList<NewArticle> &batch);

    /// The article for which `add` would answer Same and write nothing, as the library stands now: asked before `html`,
    /// `text` and the like are made, which are not looked at. No id where `add` has to decide.
    Result<std::optional<ArticleId>> held(const NewArticle &identified);
    /// Whether the article shows pictures and has none of them: a capture that brings them is worth reading again.
    Result<bool> lacksImages(ArticleId id);

    /// Articles whose HTML a sanitizer before `policy` made, at most `most`; first those that the user wants otherwise.
    Result<QList<ArticleId>> ofOlderPolicy(int policy, int most);
    Result<bool> isOfOlderPolicy(ArticleId id, int policy);
    /// What is made of a capture, made again by a newer sanitizer: HTML, text, excerpt, counts and tickers; pictures
    /// that it finds are added. All else stays as it is, and so does an article whose HTML is not older any more. One
    /// that is retaken takes its key from its original, too: where another article has that key they become one, with
    /// what the user made of both, and its revisions of other keys become articles again. One transaction.
    Status renew(const QList<RemadeArticle> &remade);
    /// Who has this key; 0: nobody.
    Result<ArticleId> named(const ArticleKey &key);
    /// The earlier texts of an article, each with its original, as far as that can be read.
    Result<QList<EarlierText>> earlier(ArticleId id);

    Result<QList<ArticleId>> ids(const ListQuery &query);
    Result<QList<ArticleRow>> rows(const QList<ArticleId> &ids); ///< in the order asked; unknown ids are left out
    Result<StoredArticle> article(ArticleId id);                 ///< Input error when there is none
    Result<QByteArray> original(ArticleId id);
    /// The bytes, as they came, of a picture that came with this article; Input error when it has none with this hash
    /// (SHA-256, hex).
    Result<QByteArray> image(ArticleId id, const QByteArray &hash);
    Result<QList<TickerCount>> tickers(int limit = -1); ///< most articles first
    Result<TickerCount> ticker(const TickerId &id);     ///< without articles where it was never seen
    /// Another one for each change of what an article's page shows; empty where there is no such article.
    Result<QString> pageVersion(ArticleId id);
    Result<int> count(); ///< all, with those in the trash
    /// Grows with every commit of another connection or process (PRAGMA data_version).
    Result<qint64> dataVersion();

    /// One sentence for each thing found wrong: SQLite's integrity and foreign keys, hashes of originals and images,
    /// counts.
    Result<QStringList> check();

    Database &database() { return *m_database; } ///< for the store's other classes

private:
    explicit ArticleStore(std::unique_ptr<Database> database);
    const QString m_library;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ListOrder> m_order;
};
