#pragma once

#include "article/storedarticle.h"
#include "base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QStringList>

#include <memory>
#include <optional>

/// One captured article ready to be stored: everything derived is already there.
struct NewArticle
{
    Article article;
    QList<TickerMention> tickers;   ///< all: the article's own and the inline links, each id once, best origin
    std::optional<Share> share;
    QByteArray html;                ///< canonical, of `policy`
    int policy = 0;
    QString text;                   ///< plain text, blocks separated by '\n'
    QString excerpt;                ///< the first ~200 characters for the list
    int characters = 0;             ///< Han, kana and hangul characters of the body
    int words = 0;                  ///< Latin words of the body
    QByteArray original;            ///< the bytes as they came
};

enum class StoreOutcome { New, Same, Revised, Partial, Share };

struct Stored
{
    ArticleId id = 0;
    StoreOutcome outcome = StoreOutcome::New;
};

/// One row of the list: small, without body.
struct ArticleRow
{
    ArticleId id = 0;
    QString title;       ///< never empty: the text's beginning where the article has none
    QString source;
    QString author;
    QString language;
    QString url;
    QString excerpt;
    QDateTime published;
    QDateTime saved;
    int characters = 0;
    int words = 0;
    int minutes = 0;
    bool partial = false;
    QList<TickerMention> tickers;   ///< stocks first, then the others
};

struct TickerCount
{
    TickerId id;
    QString name;
    int articles = 0;
};

struct ListQuery
{
    enum class Sort { Newest, Saved, Title, Length };

    std::optional<TickerId> ticker;
    Sort sort = Sort::Newest;
    int limit = -1;    ///< -1: all
    int offset = 0;
};

/// All SQL of the articles, on one connection. Made, used and destroyed on one thread.
class ArticleStore final
{
public:
    enum class Access { Write, Read };

    /// Opens `<library>/library.db`. Write creates folder and file (0700/0600) and migrates; Read demands a current
    /// schema. A library of a newer version, a foreign file or a folder without permission is refused with a sentence.
    static Result<std::unique_ptr<ArticleStore>> open(const QString &library, Access access);
    ~ArticleStore();
    Q_DISABLE_COPY_MOVE(ArticleStore)

    /// One transaction; the answers stand on disk when this returns. All or nothing.
    Result<QList<Stored>> add(const QList<NewArticle> &batch);

    Result<QList<ArticleId>> ids(const ListQuery &query);
    Result<QList<ArticleRow>> rows(const QList<ArticleId> &ids);   ///< in the order asked; unknown ids are left out
    Result<StoredArticle> article(ArticleId id);                   ///< Input error when there is none
    Result<QByteArray> original(ArticleId id);
    Result<QList<TickerCount>> tickers(int limit = -1);            ///< most articles first
    Result<int> count();
    /// Grows with every commit of another connection or process (PRAGMA data_version).
    Result<qint64> dataVersion();

    /// One sentence for each thing found wrong: SQLite's integrity and foreign keys, hashes of originals, counts.
    Result<QStringList> check();

private:
    explicit ArticleStore(QString connection);
    QString m_connection;
};
