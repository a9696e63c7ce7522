// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rederive.h"

#include "capture/capture.h"
#include "extract/extractedpage.h"
#include "html/sanitizer.h"
#include "importing/derive.h"
#include "store/contenthash.h"
#include "store/remadearticle.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace {

constexpr qsizetype BatchBytes = 8 << 20; // of what is made, in one transaction: it stands in memory together

qsizetype weight(const NewArticle &made)
{
    qsizetype bytes = made.html.size() + 2 * made.text.size();
    for (const NewImage &image : made.images)
        bytes += image.bytes.size();
    return bytes;
}

/// The article as its original holds it: by its key, or as the only one, for a newer decoder may tell it another key.
std::optional<CapturedArticle> again(const ArticleKey &key, const QDateTime &saved, const QByteArray &original,
                                     bool whole = false)
{
    CaptureContext context{QString(), saved};
    context.keepsPages = whole;
    QList<CapturedArticle> found = readCapture(original, context).articles;
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&key](const CapturedArticle &each) { return each.article.key == key; });
    if (same != found.end())
        return *same;
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

void showWhole(CapturedArticle &captured)
{
    if (captured.page.isEmpty())
        return;
    captured.body = std::exchange(captured.page, {});
    captured.shown = PageShown::Whole;
}

/// As an import would bring it; what it is told by does not change with what of it is shown.
NewArticle imported(CapturedArticle captured, const QDateTime &saved, const QByteArray &original, bool whole)
{
    if (saved.isValid())
        captured.article.saved = saved;
    NewArticle identified = identify(captured, original);
    identified.original = original; // the same bytes, not what they hold of this article
    identified.states = {};
    if (whole)
        showWhole(captured);
    return derive(std::move(identified), captured).article;
}

NewArticle withAnotherBody(const StoredArticle &stored, std::optional<CapturedArticle> found)
{
    CapturedArticle captured;
    if (found) {
        captured = *std::move(found);
        if (stored.wantsWhole)
            showWhole(captured);
    } else if (!stored.html.isEmpty()) {
        captured.body = stored.html;
        captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    } else {
        captured.body = stored.text.toUtf8();
    }
    captured.article = asFound(stored); // nothing but the body is read again
    NewArticle made = derive(identify(captured, {}), captured).article;
    if (!found)
        made.shown = stored.shown;
    return made;
}

/// What articles are to become, in an order in which none takes a key that another is about to leave.
class Remaking
{
public:
    explicit Remaking(ArticleStore &store)
        : m_store(store)
    {
    }

    Status add(ArticleId id)
    {
        if (m_seen.contains(id))
            return Done();
        m_seen.insert(id);
        const auto stored = m_store.article(id);
        if (!stored)
            return stored.error();
        auto made = remade(*stored);
        if (!made)
            return made.error();
        if (made->retaken) {
            if (const Status freed = free(made->article.article.key); !freed)
                return freed;
            for (const RemadeArticle::Parted &each : std::as_const(made->parted))
                if (const Status freed = free(each.article.article.key); !freed)
                    return freed;
        }
        m_bytes += weight(made->article);
        for (const RemadeArticle::Parted &each : std::as_const(made->parted))
            m_bytes += weight(each.article);
        m_all.append(*std::move(made));
        return Done();
    }

    bool isFull() const { return m_bytes > BatchBytes; }
    const QList<RemadeArticle> &all() const { return m_all; }

private:
    Result<RemadeArticle> remade(const StoredArticle &stored)
    {
        const auto original = m_store.original(stored.id);
        const Article &article = stored.article;
        auto found = original ? again(article.key, article.saved, *original, stored.wantsWhole) : std::nullopt;
        if (!found || (found->article.key == article.key && article.key.family != u"page"))
            return RemadeArticle{stored.id, withAnotherBody(stored, std::move(found)), false, {}, {}};
        RemadeArticle remade{
            stored.id, imported(*std::move(found), article.saved, *original, stored.wantsWhole), true, {}, {}};
        const auto earlier = m_store.earlier(stored.id);
        if (!earlier)
            return earlier.error();
        for (const EarlierText &text : *earlier) {
            auto other = again(remade.article.article.key, text.saved, text.original);
            if (!other)
                continue;
            if (other->article.key == remade.article.article.key)
                remade.reread.append({text.content, ContentHash::ofArticle(identify(*other, text.original))});
            else
                remade.parted.append({text.content, imported(*std::move(other), text.saved, text.original, false)});
        }
        return remade;
    }

    /// Whoever has this key by an older rule says first what it is called today.
    Status free(const ArticleKey &key)
    {
        const auto holder = m_store.named(key);
        if (!holder)
            return holder.error();
        if (*holder == 0 || m_seen.contains(*holder))
            return Done();
        const auto older = m_store.isOfOlderPolicy(*holder, SanitizerPolicy);
        if (!older)
            return older.error();
        return *older ? add(*holder) : Status(Done());
    }

    ArticleStore &m_store;
    QList<RemadeArticle> m_all;
    QSet<ArticleId> m_seen;
    qsizetype m_bytes = 0;
};

}

Result<int> rederive(ArticleStore &store, int most)
{
    const auto ids = store.ofOlderPolicy(SanitizerPolicy, most);
    if (!ids)
        return ids.error();
    Remaking remaking(store);
    for (const ArticleId id : *ids) {
        if (remaking.isFull())
            break;
        if (const Status added = remaking.add(id); !added)
            return added.error();
    }
    if (remaking.all().isEmpty())
        return 0;
    if (const Status done = store.renew(remaking.all()); !done)
        return done.error();
    return int(remaking.all().size());
}
