// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlewriter.h"

#include "article/displaytitle.h"
#include "sqlite/query.h"
#include "store/articlejoiner.h"
#include "store/articlereader.h"
#include "store/compression.h"
#include "store/contenthash.h"
#include "store/corrections.h"
#include "store/imageflag.h"
#include "store/revision.h"
#include "store/tags.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <limits>

using namespace ArticleReader;

Verdict judge(const Standing &stored, const Standing &newcomer, bool seenBefore)
{
    if (newcomer.content == stored.content && newcomer.partial == stored.partial)
        return Verdict::Keep;
    if (newcomer.partial != stored.partial)
        return stored.partial ? Verdict::Replace : Verdict::Keep;
    if (newcomer.partial)
        return !seenBefore && newcomer.length > stored.length ? Verdict::Replace : Verdict::Keep;
    const bool dated = stored.modified.isValid() && newcomer.modified.isValid();
    if (seenBefore) // an author may have gone back to earlier words; without dates it is only an old file again
        return dated && newcomer.modified > stored.modified ? Verdict::Replace : Verdict::Keep;
    return dated && newcomer.modified < stored.modified ? Verdict::KeepAsRevision : Verdict::Replace;
}

std::optional<ArticleWriter::Known> ArticleWriter::known(const ArticleKey &key, const QByteArray &content)
{
    Known known;
    {
        Query query(m_database, "SELECT a.id, a.content, a.modified, a.modified_offset, a.partial, "
                                "CASE WHEN a.partial THEN (SELECT length(text) FROM bodies WHERE article = a.id) END "
                                "FROM articles a WHERE a.family = ? AND a.kind = ? AND a.key = ?");
        if (!query.run(key.family, kindName(key.kind), key.id))
            return std::nullopt;
        if (!query.next())
            return m_database.failed() ? std::nullopt : std::optional(known);
        known.id = query.number(0);
        known.standing = {query.bytes(1), time(query, 2), query.number(4) != 0, qsizetype(query.number(5))};
    }
    if (known.standing.content != content) {
        Query query(m_database, "SELECT 1 FROM revisions WHERE article = ? AND content = ?");
        if (!query.run(known.id, content))
            return std::nullopt;
        known.seenBefore = query.next();
    }
    return known;
}

std::optional<ArticleId> ArticleWriter::held(const NewArticle &identified)
{
    const QByteArray content = ContentHash::ofArticle(identified);
    const bool partial = identified.article.partial;
    const std::optional<Known> found = known(identified.article.key, content);
    if (!found || found->id == 0)
        return std::nullopt;
    // Whether a partial capture is the longer one only its text can say.
    const qsizetype length = partial ? std::numeric_limits<qsizetype>::max() : 0;
    const Standing newcomer = {content, identified.article.modified, partial, length};
    if (judge(found->standing, newcomer, found->seenBefore) != Verdict::Keep)
        return std::nullopt;
    if (identified.share) {
        const std::optional<KnownShare> share =
            knownShare(found->id, *identified.share, ContentHash::ofShare(*identified.share));
        if (!share || !share->seen)
            return std::nullopt;
    }
    return found->id;
}

std::optional<Stored> ArticleWriter::store(const NewArticle &article)
{
    return settle(article, ContentHash::ofArticle(article), Doubt::Newcomer);
}

std::optional<Stored> ArticleWriter::merge(const NewArticle &article, const QByteArray &content)
{
    return settle(article, content, Doubt::Standing);
}

std::optional<Stored> ArticleWriter::settle(const NewArticle &article, const QByteArray &content, Doubt doubt)
{
    const std::optional<Known> found = known(article.article.key, content);
    if (!found)
        return std::nullopt;
    if (found->id == 0)
        return insert(article, content);
    Stored stored{found->id, StoreOutcome::Same};
    const bool partial = article.article.partial;
    const Standing newcomer = {content, article.article.modified, partial, partial ? article.text.toUcs4().size() : 0};
    Verdict verdict = judge(found->standing, newcomer, found->seenBefore);
    const bool later = found->standing.modified.isValid() && newcomer.modified > found->standing.modified;
    if (verdict == Verdict::Replace && doubt == Doubt::Standing && !later && !found->standing.partial)
        verdict = Verdict::KeepAsRevision;
    switch (verdict) {
    case Verdict::Keep:
        if (!addImages(stored.id, article.images))
            return std::nullopt;
        break;
    case Verdict::Replace:
        if (!replace(stored.id, article, content))
            return std::nullopt;
        stored.outcome = StoreOutcome::Revised;
        break;
    case Verdict::KeepAsRevision:
        if (!keepAsRevision(stored.id, article, content))
            return std::nullopt;
        stored.outcome = StoreOutcome::Revised;
        break;
    }
    if (article.share) {
        const std::optional<StoreOutcome> shared = writeShare(stored.id, article);
        if (!shared)
            return std::nullopt;
        if (stored.outcome == StoreOutcome::Same)
            stored.outcome = *shared;
    }
    return stored;
}

std::optional<Stored> ArticleWriter::insert(const NewArticle &article, const QByteArray &content)
{
    m_wrote = true;
    const std::optional<qint64> source = original(article.original);
    if (!source)
        return std::nullopt;
    const Article &record = article.article;
    ArticleId id = 0;
    {
        Query query(m_database, "INSERT INTO articles (family, kind, key, content, title, shown_title, author, source, "
                                "language, url, summary, disclaimer, excerpt, published, published_offset, modified, "
                                "modified_offset, saved, saved_offset, partial, characters, words, image, original) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        if (!query.run(record.key.family, kindName(record.key.kind), record.key.id, content, record.title,
                       displayTitle(record, article.text), record.author, record.source, record.language, record.url,
                       record.summary, record.disclaimer, article.excerpt, milliseconds(record.published),
                       offsetMinutes(record.published), milliseconds(record.modified), offsetMinutes(record.modified),
                       milliseconds(record.saved), offsetMinutes(record.saved), int(record.partial), article.characters,
                       article.words, int(holdsImage(article.html)), *source))
            return std::nullopt;
        id = query.insertedId();
    }
    {
        Query query(m_database, "INSERT INTO bodies (article, html, policy, text, shown) VALUES (?, ?, ?, ?, ?)");
        if (!query.run(id, Compression::pack(article.html), article.policy, article.text, article.shown))
            return std::nullopt;
    }
    if (!link(id, *source) || !writeDetails(id, article))
        return std::nullopt;
    if (!bringStates(id, article.states) || (article.share && !writeShare(id, article)))
        return std::nullopt;
    return Stored{id, record.partial ? StoreOutcome::Partial : StoreOutcome::New};
}

bool ArticleWriter::bringStates(ArticleId id, const ReaderStates &brought)
{
    if (brought.read || brought.starred || brought.archived) {
        Query query(m_database, "UPDATE articles SET read = ?, starred = ?, archived = ? WHERE id = ?");
        if (!query.run(int(brought.read), int(brought.starred), int(brought.archived), id))
            return false;
    }
    return std::all_of(brought.tags.begin(), brought.tags.end(),
                       [&](const QString &tag) { return Tags::give(m_database, id, tag); });
}

bool ArticleWriter::replace(ArticleId id, const NewArticle &article, const QByteArray &content)
{
    return keepCurrent(id) && overwrite(id, article, content);
}

bool ArticleWriter::overwrite(ArticleId id, const NewArticle &article, const QByteArray &content)
{
    m_wrote = true;
    const std::optional<qint64> source = original(article.original);
    if (!source)
        return false;
    const Article &record = article.article;
    {
        Query query(m_database, "UPDATE articles SET content = ?, title = ?, shown_title = ?, author = ?, source = ?, "
                                "language = ?, url = ?, summary = ?, disclaimer = ?, excerpt = ?, published = ?, "
                                "published_offset = ?, modified = ?, modified_offset = ?, saved = ?, saved_offset = ?, "
                                "partial = ?, characters = ?, words = ?, image = ?, original = ? WHERE id = ?");
        if (!query.run(content, record.title, displayTitle(record, article.text), record.author, record.source,
                       record.language, record.url, record.summary, record.disclaimer, article.excerpt,
                       milliseconds(record.published), offsetMinutes(record.published), milliseconds(record.modified),
                       offsetMinutes(record.modified), milliseconds(record.saved), offsetMinutes(record.saved),
                       int(record.partial), article.characters, article.words, int(holdsImage(article.html)), *source,
                       id))
            return false;
    }
    {
        Query query(m_database,
                    "UPDATE bodies SET html = ?, policy = iif(article IN (SELECT article FROM whole_pages), 0, ?), "
                    "text = ?, shown = ? WHERE article = ?");
        if (!query.run(Compression::pack(article.html), article.policy, article.text, article.shown, id))
            return false;
    }
    {
        Query query(m_database, "DELETE FROM comments WHERE article = ?");
        if (!query.run(id))
            return false;
    }
    return Corrections::keep(m_database, id, detailsOf(record), displayTitle(record, article.text)) &&
           link(id, *source) && removeTickers(id) && writeDetails(id, article);
}

bool ArticleWriter::renew(ArticleId id, const NewArticle &article)
{
    {
        Query query(m_database, "UPDATE bodies SET html = ?, policy = ?, shown = ? WHERE article = ? AND policy < ?");
        if (!query.run(Compression::pack(article.html), article.policy, article.shown, id, article.policy))
            return false;
        if (query.changedRows() == 0)
            return true;
    }
    m_wrote = true;
    {
        // Only where it or a ticker is another one: search reads an article again whenever its text is written.
        const bool retold = tickers(m_database, id).all != article.tickers;
        Query query(m_database, "UPDATE bodies SET text = ? WHERE article = ? AND (? OR text <> ?)");
        if (!query.run(article.text, id, int(retold), article.text))
            return false;
    }
    {
        Query query(m_database,
                    "UPDATE articles SET shown_title = ?, excerpt = ?, characters = ?, words = ?, image = ? "
                    "WHERE id = ?");
        if (!query.run(displayTitle(article.article, article.text), article.excerpt, article.characters, article.words,
                       int(holdsImage(article.html)), id))
            return false;
    }
    return Corrections::keep(m_database, id, detailsOf(article.article), displayTitle(article.article, article.text)) &&
           addImages(id, article.images) && removeTickers(id) && writeTickers(id, article);
}

bool ArticleWriter::retake(const RemadeArticle &remade)
{
    {
        Query query(m_database, "SELECT 1 FROM bodies WHERE article = ? AND policy < ?");
        if (!query.run(remade.id, remade.article.policy) || !query.next())
            return !m_database.failed();
    }
    // Before anything takes a key: one of theirs may be what the article was called by until now.
    for (const RemadeArticle::Parted &each : remade.parted)
        if (!ArticleJoiner::part(m_database, remade.id, each.content))
            return false;
    for (const RemadeArticle::Reread &each : remade.reread)
        if (!tellAnew(remade.id, each))
            return false;
    const std::optional<ArticleId> standing = rename(remade.id, remade.article);
    return standing && std::all_of(remade.parted.begin(), remade.parted.end(),
                                   [&](const RemadeArticle::Parted &each) { return release(each.article, *standing); });
}

/// Two earlier texts that today read the same are one.
bool ArticleWriter::tellAnew(ArticleId id, const RemadeArticle::Reread &revision)
{
    if (revision.content == revision.today)
        return true;
    m_wrote = true;
    {
        Query query(m_database, "UPDATE OR IGNORE revisions SET content = ? WHERE article = ? AND content = ?");
        if (!query.run(revision.today, id, revision.content))
            return false;
    }
    Query query(m_database, "DELETE FROM revisions WHERE article = ? AND content = ?");
    return query.run(id, revision.content);
}

/// The article under its new key: itself, or the one that has this key already.
std::optional<ArticleId> ArticleWriter::rename(ArticleId id, const NewArticle &article)
{
    const QByteArray content = ContentHash::ofArticle(article);
    const std::optional<Known> found = known(article.article.key, content);
    if (!found)
        return std::nullopt;
    if (found->id != 0 && found->id != id) {
        NewArticle unshared = article;
        unshared.share.reset(); // comes along with the other's
        const bool cameLater = id > found->id;
        if (!settle(unshared, content, cameLater ? Doubt::Newcomer : Doubt::Standing))
            return std::nullopt;
        m_wrote = true;
        return ArticleJoiner::join(m_database, id, found->id) ? std::optional(found->id) : std::nullopt;
    }
    {
        // An earlier text that today reads the same is none.
        Query query(m_database, "DELETE FROM revisions WHERE article = ? AND content = ?");
        if (!query.run(id, content))
            return std::nullopt;
    }
    if (found->id == id && found->standing.content == content)
        return renew(id, article) ? std::optional(id) : std::nullopt;
    const ArticleKey &key = article.article.key;
    {
        Query query(m_database, "UPDATE articles SET family = ?, kind = ?, key = ? WHERE id = ?");
        if (!query.run(key.family, kindName(key.kind), key.id, id))
            return std::nullopt;
    }
    return overwrite(id, article, content) ? std::optional(id) : std::nullopt;
}

/// What stood as a revision of `former` comes as an import would bring it, with the pictures that it shows.
bool ArticleWriter::release(const NewArticle &article, ArticleId former)
{
    const std::optional<Stored> stored = settle(article, ContentHash::ofArticle(article), Doubt::Standing);
    if (!stored)
        return false;
    Query query(m_database, "INSERT OR IGNORE INTO article_images (article, address, image) "
                            "SELECT ?, address, image FROM article_images WHERE article = ? AND instr(?, address) > 0");
    return query.run(stored->id, former, QString::fromUtf8(article.html)) && addOriginal(stored->id, article.original);
}

bool ArticleWriter::removeTickers(ArticleId id)
{
    for (const char *sql :
         {"DELETE FROM article_tickers WHERE article = ?", "DELETE FROM found_tickers WHERE article = ?"})
        if (Query query(m_database, sql); !query.run(id))
            return false;
    return true;
}

bool ArticleWriter::keepCurrent(ArticleId id)
{
    const std::optional<StoredArticle> current = ArticleReader::article(m_database, id);
    if (!current)
        return false;
    Query query(m_database,
                "INSERT INTO revisions (article, content, modified, modified_offset, partial, record, html, "
                "policy, text, original) SELECT a.id, a.content, a.modified, a.modified_offset, a.partial, "
                "?, b.html, b.policy, b.text, a.original FROM articles a JOIN bodies b ON b.article = a.id "
                "WHERE a.id = ? ON CONFLICT DO NOTHING");
    return query.run(Revision::record(asFound(*current), current->tickers), id);
}

bool ArticleWriter::keepAsRevision(ArticleId id, const NewArticle &article, const QByteArray &content)
{
    m_wrote = true;
    const std::optional<qint64> source = original(article.original);
    if (!source)
        return false;
    const Article &record = article.article;
    Query query(m_database,
                "INSERT INTO revisions (article, content, modified, modified_offset, partial, record, html, "
                "policy, text, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    return query.run(id, content, milliseconds(record.modified), offsetMinutes(record.modified), int(record.partial),
                     Revision::record(record, article.tickers), Compression::pack(article.html), article.policy,
                     article.text, *source) &&
           link(id, *source) && addImages(id, article.images);
}

bool ArticleWriter::writeDetails(ArticleId id, const NewArticle &article)
{
    return writeTickers(id, article) && writeComments(id, article.article.comments) && writeImages(id, article.images);
}

/// Those of an earlier text stay, for its revision; under the same address the newest one stands.
bool ArticleWriter::writeImages(ArticleId id, const QList<NewImage> &images)
{
    for (const NewImage &each : images) {
        const std::optional<qint64> known = image(each);
        if (!known)
            return false;
        Query query(m_database, "INSERT INTO article_images (article, address, image) VALUES (?, ?, ?) "
                                "ON CONFLICT DO UPDATE SET image = excluded.image");
        if (!query.run(id, QString::fromLatin1(each.address), *known))
            return false;
    }
    return true;
}

/// Only under addresses by which the article knows none.
bool ArticleWriter::addImages(ArticleId id, const QList<NewImage> &images)
{
    for (const NewImage &each : images) {
        {
            Query query(m_database, "SELECT 1 FROM article_images WHERE article = ? AND address = ?");
            if (!query.run(id, QString::fromLatin1(each.address)))
                return false;
            if (query.next())
                continue;
        }
        if (!writeImages(id, {each}))
            return false;
        m_wrote = true;
    }
    return true;
}

std::optional<qint64> ArticleWriter::image(const NewImage &image)
{
    {
        Query query(m_database, "SELECT id FROM images WHERE hash = ?");
        if (!query.run(image.hash))
            return std::nullopt;
        if (query.next())
            return query.number(0);
    }
    Query query(m_database, "INSERT INTO images (hash, format, width, height, bytes) VALUES (?, ?, ?, ?, ?)");
    if (!query.run(image.hash, imageFormatName(image.header.format), image.header.width, image.header.height,
                   image.bytes))
        return std::nullopt;
    return query.insertedId();
}

bool ArticleWriter::writeTickers(ArticleId id, const NewArticle &article)
{
    QHash<TickerId, TickerOrigin> given;
    for (const TickerMention &mention : article.article.tickers)
        given.insert(mention.id, mention.origin);
    for (qsizetype ordinal = 0; ordinal < article.tickers.size(); ++ordinal) {
        const TickerMention &mention = article.tickers.at(ordinal);
        const std::optional<qint64> known = ticker(mention);
        if (!known)
            return false;
        const auto own = given.constFind(mention.id);
        Query query(m_database, "INSERT INTO article_tickers (article, ordinal, ticker, origin, given, name) "
                                "VALUES (?, ?, ?, ?, ?, ?)");
        if (!query.run(id, qint64(ordinal), *known, originName(mention.origin),
                       own == given.cend() ? QVariant() : QVariant(originName(*own)), mention.name))
            return false;
    }
    return true;
}

std::optional<qint64> ArticleWriter::ticker(const TickerMention &mention)
{
    qint64 id = 0;
    QString name;
    {
        Query query(m_database, "SELECT id, name FROM tickers WHERE symbol = ?");
        if (!query.run(mention.id.toString()))
            return std::nullopt;
        if (query.next()) {
            id = query.number(0);
            name = query.text(1);
        }
    }
    if (id == 0) {
        Query query(m_database, "INSERT INTO tickers (symbol, name) VALUES (?, ?)");
        if (!query.run(mention.id.toString(), mention.name))
            return std::nullopt;
        id = query.insertedId();
    } else if (name.isEmpty() && !mention.name.isEmpty()) {
        Query query(m_database, "UPDATE tickers SET name = ? WHERE id = ?");
        if (!query.run(mention.name, id))
            return std::nullopt;
    }
    if (!mention.name.isEmpty()) {
        Query query(m_database, "INSERT INTO aliases (ticker, name) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (!query.run(id, mention.name))
            return std::nullopt;
    }
    return id;
}

bool ArticleWriter::writeComments(ArticleId id, const QList<Comment> &comments)
{
    for (qsizetype ordinal = 0; ordinal < comments.size(); ++ordinal) {
        const Comment &comment = comments.at(ordinal);
        Query query(m_database, "INSERT INTO comments (article, ordinal, author, time, time_offset, text) "
                                "VALUES (?, ?, ?, ?, ?, ?)");
        if (!query.run(id, qint64(ordinal), comment.author, milliseconds(comment.time), offsetMinutes(comment.time),
                       comment.text))
            return false;
    }
    return true;
}

std::optional<ArticleWriter::KnownShare> ArticleWriter::knownShare(ArticleId article, const Share &share,
                                                                   const QByteArray &content)
{
    Query query(m_database, "SELECT s.id, s.content = ? OR EXISTS (SELECT 1 FROM share_revisions r "
                            "WHERE r.share = s.id AND r.content = ?) FROM shares s "
                            "WHERE s.article = ? AND s.post = ?");
    if (!query.run(content, content, article, share.id))
        return std::nullopt;
    if (query.next())
        return KnownShare{query.number(0), query.number(1) != 0};
    return m_database.failed() ? std::nullopt : std::optional(KnownShare());
}

std::optional<StoreOutcome> ArticleWriter::writeShare(ArticleId id, const NewArticle &article)
{
    const Share &share = *article.share;
    const QByteArray content = ContentHash::ofShare(share);
    const std::optional<KnownShare> found = knownShare(id, share, content);
    // A truncated capture may have cut the words: it adds a share, it never changes one.
    if (!found)
        return std::nullopt;
    const qint64 known = found->id;
    if (found->seen || (known != 0 && article.article.partial))
        return StoreOutcome::Same;
    m_wrote = true;
    if (known != 0) {
        Query query(m_database, "INSERT INTO share_revisions (share, content, author, time, time_offset, text) "
                                "SELECT id, content, author, time, time_offset, text FROM shares WHERE id = ? "
                                "ON CONFLICT DO NOTHING");
        if (!query.run(known))
            return std::nullopt;
    }
    {
        Query query(m_database,
                    "INSERT INTO shares (article, post, content, author, badge, time, time_offset, text, url) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article, post) DO UPDATE SET "
                    "content = excluded.content, author = excluded.author, badge = excluded.badge, "
                    "time = excluded.time, time_offset = excluded.time_offset, text = excluded.text, "
                    "url = excluded.url");
        if (!query.run(id, share.id, content, share.author, share.badge, milliseconds(share.time),
                       offsetMinutes(share.time), share.text, share.url))
            return std::nullopt;
    }
    const std::optional<qint64> source = original(article.original);
    if (!source || !link(id, *source))
        return std::nullopt;
    return known != 0 ? StoreOutcome::Revised : StoreOutcome::Share;
}

std::optional<qint64> ArticleWriter::original(const QByteArray &bytes)
{
    if (m_lastOriginalId != 0 && bytes.constData() == m_lastOriginal.constData() &&
        bytes.size() == m_lastOriginal.size())
        return m_lastOriginalId;
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    qint64 id = 0;
    {
        Query query(m_database, "SELECT id FROM originals WHERE hash = ?");
        if (!query.run(hash))
            return std::nullopt;
        if (query.next())
            id = query.number(0);
    }
    if (id == 0) {
        Query query(m_database, "INSERT INTO originals (hash, size, frame) VALUES (?, ?, ?)");
        if (!query.run(hash, qint64(bytes.size()), Compression::pack(bytes)))
            return std::nullopt;
        id = query.insertedId();
    }
    m_lastOriginal = bytes;
    m_lastOriginalId = id;
    return id;
}

bool ArticleWriter::link(ArticleId id, qint64 original)
{
    Query query(m_database, "INSERT INTO article_originals (article, original) VALUES (?, ?) ON CONFLICT DO NOTHING");
    return query.run(id, original);
}

bool ArticleWriter::addOriginal(ArticleId id, const QByteArray &bytes)
{
    const std::optional<qint64> source = original(bytes);
    return source && link(id, *source);
}

std::optional<bool> ArticleWriter::addRevision(ArticleId id, const QByteArray &content, const QVariantList &values,
                                               const QByteArray &bytes)
{
    const std::optional<qint64> source = original(bytes);
    if (!source)
        return std::nullopt;
    Query query(m_database,
                "INSERT INTO revisions (article, content, modified, modified_offset, partial, record, html, policy, "
                "text, original) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS "
                "(SELECT 1 FROM articles WHERE id = ? AND content = ?) ON CONFLICT DO NOTHING");
    if (!query.runWith(QVariantList{id, content} + values + QVariantList{*source, id, content}))
        return std::nullopt;
    if (query.changedRows() == 0)
        return false;
    m_wrote = true;
    return link(id, *source) ? std::optional(true) : std::nullopt;
}

std::optional<bool> ArticleWriter::addShare(ArticleId id, const Share &share)
{
    Query query(m_database, "INSERT INTO shares (article, post, content, author, badge, time, time_offset, text, url) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (article, post) DO NOTHING");
    if (!query.run(id, share.id, ContentHash::ofShare(share), share.author, share.badge, milliseconds(share.time),
                   offsetMinutes(share.time), share.text, share.url))
        return std::nullopt;
    return query.changedRows() > 0;
}
