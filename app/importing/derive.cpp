// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/derive.h"

#include "article/displaytitle.h"
#include "article/reading.h"
#include "article/tag.h"
#include "article/textlimits.h"
#include "article/tickerlink.h"
#include "html/sanitizer.h"
#include "html/textrules.h"
#include "importing/keptimages.h"

#include <QCryptographicHash>
#include <QHash>

namespace {

constexpr qsizetype ExcerptLength = 200;

QByteArray hashOf(const CapturedArticle &captured)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(captured.bodyFormat == CapturedArticle::BodyFormat::Html ? QByteArrayView("html\n")
                                                                          : QByteArrayView("text\n"));
    hash.addData(captured.body);
    return hash.result();
}

/// The capture's own tickers first, as they stand; what the body links to is trusted most.
QList<TickerMention> allTickers(const QList<TickerMention> &given, const QStringList &linkTargets)
{
    QList<TickerMention> all;
    QHash<TickerId, qsizetype> positions;
    const auto add = [&](const TickerMention &mention) {
        const auto known = positions.constFind(mention.id);
        if (known == positions.cend()) {
            positions.insert(mention.id, all.size());
            all.append(mention);
            return;
        }
        TickerMention &standing = all[*known];
        standing.origin = std::min(standing.origin, mention.origin);
        if (standing.name.isEmpty())
            standing.name = mention.name;
    };
    for (const TickerMention &mention : given)
        add(mention);
    for (const QString &target : linkTargets)
        if (const auto id = all.size() < TextLimits::Tickers ? tickerFromUrl(QUrl(target)) : std::nullopt)
            add({*id, QString(), TickerOrigin::Link});
    return all;
}

/// The plain texts of a capture are as untrusted as its body: what nobody sees could turn a title or a name around, and
/// a list, a card or a search would have to bear a name of megabytes.
void tidy(QString &text, qsizetype most)
{
    text = TextRules::cleaned(beginning(text, most));
}

void tidyId(QString &id)
{
    if (id.size() > TextLimits::Id)
        id = QString::fromLatin1(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Article cleanArticle(Article article)
{
    tidyId(article.key.id);
    tidy(article.title, TextLimits::Title);
    for (QString *name : {&article.author, &article.source})
        tidy(*name, TextLimits::Name);
    for (QString *text : {&article.summary, &article.disclaimer})
        tidy(*text, TextLimits::Summary);
    if (article.tickers.size() > TextLimits::Tickers)
        article.tickers.remove(TextLimits::Tickers, article.tickers.size() - TextLimits::Tickers);
    for (TickerMention &mention : article.tickers)
        tidy(mention.name, TextLimits::TickerName);
    article.comments.resize(std::min(article.comments.size(), TextLimits::Comments));
    for (Comment &comment : article.comments) {
        tidy(comment.author, TextLimits::Name);
        tidy(comment.text, TextLimits::Comment);
    }
    return article;
}

std::optional<Share> cleanShare(std::optional<Share> share)
{
    if (share) {
        tidyId(share->id);
        for (QString *name : {&share->author, &share->badge})
            tidy(*name, TextLimits::Name);
        tidy(share->text, TextLimits::SharersWords);
    }
    return share;
}

ReaderStates cleanStates(ReaderStates states)
{
    QStringList tags;
    for (const QString &tag : std::as_const(states.tags)) {
        const QString name = TextRules::cleaned(tag.left(4 * LongestTag)).simplified();
        if (!name.isEmpty() && name.size() <= LongestTag && tags.size() < TextLimits::Tags)
            tags.append(name);
    }
    states.tags = tags;
    return states;
}

/// What a line says after its beginning, without the comma that stood between.
QString behind(const QString &line, qsizetype length)
{
    while (length < line.size() && (line[length].isSpace() || QStringView(u"，、：；。,:;.…—–").contains(line[length])))
        ++length;
    return line.sliced(length);
}

}

QString excerptOf(const Article &article, const QStringList &blocks)
{
    const QString title = displayTitle(article, blocks.join(u'\n'));
    const bool made = article.title.simplified().isEmpty();
    const QString shown = made && title.endsWith(u'…') ? title.chopped(1) : title;
    QString excerpt;
    bool first = true;
    for (const QString &block : blocks) {
        QString line = block.left(ExcerptLength * 4).simplified();
        if (line.isEmpty())
            continue;
        if (first && (made ? line.startsWith(shown) : line == shown))
            line = behind(line, shown.size());
        first = false;
        if (line.isEmpty())
            continue;
        if (!excerpt.isEmpty())
            excerpt += u' ';
        excerpt += line;
        if (excerpt.size() > ExcerptLength)
            return beginning(excerpt, ExcerptLength);
    }
    if (excerpt.isEmpty() && article.summary.simplified() != shown)
        return beginning(article.summary.left(ExcerptLength * 4).simplified(), ExcerptLength);
    return excerpt;
}

NewArticle identify(const CapturedArticle &captured, const QByteArray &input)
{
    NewArticle identified;
    identified.article = cleanArticle(captured.article);
    identified.share = cleanShare(captured.share);
    identified.states = cleanStates(captured.states);
    identified.original = captured.original.isEmpty() ? input : captured.original;
    identified.bodyHash = hashOf(captured);
    return identified;
}

DerivedArticle derive(NewArticle identified, const CapturedArticle &captured, const std::stop_token &stop)
{
    const bool html = captured.bodyFormat == CapturedArticle::BodyFormat::Html;
    const WithoutInlineImages lean = html ? takeInlineImages(captured.body) : WithoutInlineImages();
    DerivedArticle derived{std::move(identified), captured.note};
    if (stop.stop_requested())
        return derived;
    const CleanBody body = html ? sanitizeHtml(lean.html, captured.baseUrl) : sanitizeText(captured.body);
    if (stop.stop_requested())
        return derived;
    NewArticle &made = derived.article;
    made.html = body.html.utf8();
    made.policy = SanitizerPolicy;
    made.shown = captured.shown ? nameOf(*captured.shown) : QString();
    made.text = body.blocks.join(u'\n');
    const TextCounts counts = countText(made.text);
    made.characters = counts.characters;
    made.words = counts.words;
    made.excerpt = excerptOf(made.article, body.blocks);
    made.tickers = allTickers(made.article.tickers, body.linkTargets);
    KeptImages kept = keptImages(body.imageSources, lean.images, captured.images.get(), captured.baseUrl);
    made.images = std::move(kept.images);
    for (const QString &sentence : {body.degraded, kept.note})
        if (!sentence.isEmpty())
            derived.note = derived.note.isEmpty() ? sentence : derived.note + u' ' + sentence;
    return derived;
}
