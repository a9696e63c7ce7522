#include "importing/rederive.h"

#include "capture/capture.h"
#include "html/sanitizer.h"
#include "importing/derive.h"

#include <algorithm>

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
std::optional<CapturedArticle> again(const StoredArticle &stored, const QByteArray &original)
{
    QList<CapturedArticle> found = readCapture(original, {QString(), stored.article.saved, {}, {}}).articles;
    const auto same = std::find_if(found.begin(), found.end(), [&stored](const CapturedArticle &each) {
        return each.article.key == stored.article.key;
    });
    if (same != found.end())
        return *same;
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

NewArticle remade(const StoredArticle &stored, const Result<QByteArray> &original)
{
    CapturedArticle captured;
    if (auto found = original ? again(stored, *original) : std::nullopt) {
        captured = *std::move(found);
    } else if (!stored.html.isEmpty()) {
        captured.body = stored.html;
        captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    } else {
        captured.body = stored.text.toUtf8();
    }
    captured.article = stored.article; // nothing but the body is read again
    return derive(identify(captured, {}), captured).article;
}

}

Result<int> rederive(ArticleStore &store, int most)
{
    const auto ids = store.ofOlderPolicy(SanitizerPolicy, most);
    if (!ids)
        return ids.error();
    if (ids->isEmpty())
        return 0;
    QList<std::pair<ArticleId, NewArticle>> all;
    qsizetype bytes = 0;
    for (const ArticleId id : *ids) {
        if (bytes > BatchBytes)
            break;
        const auto stored = store.article(id);
        if (!stored)
            return stored.error();
        all.append({id, remade(*stored, store.original(id))});
        bytes += weight(all.last().second);
    }
    if (const Status done = store.renew(all); !done)
        return done.error();
    return int(all.size());
}
