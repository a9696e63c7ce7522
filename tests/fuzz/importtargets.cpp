// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtargets.h"

#include "article/imageheader.h"
#include "capture/capture.h"
#include "capture/encoding.h"
#include "capture/enex.h"
#include "capture/feeds.h"
#include "capture/futu.h"
#include "capture/guba.h"
#include "capture/htmlpage.h"
#include "capture/inlineimages.h"
#include "capture/jsonfeed.h"
#include "capture/jsonfinder.h"
#include "capture/jsonscan.h"
#include "capture/karakeep.h"
#include "capture/mail.h"
#include "capture/markdown.h"
#include "capture/mhtml.h"
#include "capture/notespage.h"
#include "capture/omnivore.h"
#include "capture/records.h"
#include "capture/reddit.h"
#include "capture/safariarchive.h"
#include "capture/schemaorg.h"
#include "capture/scrapedpost.h"
#include "capture/seekingalpha.h"
#include "capture/stocktwits.h"
#include "capture/tables.h"
#include "capture/telegram.h"
#include "capture/tiger.h"
#include "capture/tweets.h"
#include "capture/visibletext.h"
#include "capture/wallabag.h"
#include "capture/warc.h"
#include "capture/xueqiu.h"
#include "extract/extractedpage.h"
#include "html/sanitizer.h"
#include "importing/portions.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

void require(bool kept, const char *promise)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

bool isUtf8(const QByteArray &bytes)
{
    return simdjson::validate_utf8(bytes.constData(), size_t(bytes.size()));
}

/// What the store relies on.
void requireStorable(const CapturedArticle &captured)
{
    const ArticleKey &key = captured.article.key;
    require(!key.family.isEmpty() && !key.id.isEmpty(), "an article has an identity");
    require(!captured.body.isEmpty(), "an article has a body");
    require(isUtf8(captured.body), "a body is UTF-8");
}

void requireOutcome(const CaptureResult &result)
{
    require(!result.articles.isEmpty() || !result.refusals.isEmpty(), "every input has an outcome");
    std::for_each(result.articles.begin(), result.articles.end(), requireStorable);
    for (const CaptureRefusal &refusal : result.refusals)
        require(!refusal.reason.isEmpty() || refusal.links > 0, "a refusal has a reason");
}

void readAnything(const QByteArray &bytes)
{
    requireOutcome(readCapture(bytes, {}));
}

/// Every object of a value is shown to the family, also those that the reader would not ask it for.
void offer(const Family &family, const Json &value, JsonPlace place)
{
    if (const auto array = value.array()) {
        for (simdjson::dom::element element : *array)
            offer(family, Json(element), place);
    } else if (const auto object = value.object()) {
        if (family.recognises(value, place))
            requireOutcome(family.decode(value, place));
        place.holder = value;
        for (const auto &[key, element] : *object)
            offer(family, Json(element), place);
    }
}

template <typename Decoder>
void decode(const QByteArray &bytes)
{
    const QByteArray text = decodeText(bytes).utf8;
    JsonParser parser;
    JsonFinder finder(text, parser);
    while (const auto found = finder.next()) {
        if (found->kind == FoundJson::Kind::Whole || found->kind == FoundJson::Kind::Recovered)
            offer(Decoder(), parser.root(), {parser.root(), {}, QStringLiteral("$")});
    }
}

/// The decoders of what read-later services and communities export.
void decodeExports(const QByteArray &bytes)
{
    decode<Omnivore>(bytes);
    decode<Karakeep>(bytes);
    decode<Telegram>(bytes);
    decode<Tweets>(bytes);
    decode<Reddit>(bytes);
    decode<StockTwits>(bytes);
    decode<ScrapedPost>(bytes);
}

/// A run of whole records ends in the text, and what is behind it begins one.
void requireRecords(const QByteArray &bytes)
{
    const auto cut = RecordCut::of(bytes);
    if (!cut)
        return;
    require(bytes.startsWith(cut->before), "a container begins with what each run needs");
    const QByteArrayView text = QByteArrayView(bytes).sliced(cut->before.size());
    for (qsizetype at = 0, runs = 0; at < text.size() && runs < 100; ++runs) {
        const qsizetype end = cut->runEnd(text.sliced(at), 64);
        require(end < 0 || (end > 0 && end <= text.size() - at), "a run goes on and stays in the text");
        if (end < 0)
            break;
        at += end;
    }
}

template <typename Decoder>
void readFormat(const QByteArray &bytes)
{
    const Decoder decoder;
    for (const QByteArray &input : {bytes, decodeText(bytes).utf8}) {
        requireRecords(input);
        if (!decoder.recognises(input, {}))
            continue;
        const CaptureResult result = decoder.read(input, {});
        std::for_each(result.articles.begin(), result.articles.end(), requireStorable);
        for (const CaptureRefusal &refusal : result.refusals)
            require(!refusal.reason.isEmpty(), "a refusal has a reason");
    }
}

void requireSlices(QByteArrayView json)
{
    QList<qsizetype> ordinals;
    for (qsizetype i = 0; i < std::min<qsizetype>(json.count('{'), 1000); ++i)
        ordinals.append(i);
    qsizetype last = -1;
    for (const JsonSlice &slice : objectSlices(json, ordinals)) {
        if (slice.end == 0)
            continue; // that brace stood in a string
        require(slice.begin > last && slice.end <= json.size(), "objects come in the order of their opening");
        require(json[slice.begin] == '{' && json[slice.end - 1] == '}', "an object goes from brace to brace");
        last = slice.begin;
    }
}

class Bytes final : public ByteStream
{
public:
    explicit Bytes(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    Result<qsizetype> read(char *to, qsizetype most) override
    {
        const qsizetype got = std::min(most, m_left.size());
        std::copy_n(m_left.data(), got, to);
        m_left = m_left.sliced(got);
        return got;
    }

private:
    QByteArrayView m_left;
};

/// What a list says of its articles that does not depend on where it is cut.
QStringList articlesOf(const CaptureResult &result)
{
    QStringList lines;
    for (const CapturedArticle &captured : result.articles)
        lines.append(captured.article.key.id + u' ' + captured.member + u' ' + captured.article.title + u' ' +
                     QString::fromUtf8(captured.body));
    return lines;
}

bool isAllTiger(const CaptureResult &result)
{
    return std::all_of(result.articles.begin(), result.articles.end(),
                       [](const CapturedArticle &captured) { return captured.article.key.family == u"tiger"; });
}

/// A long list, read a few elements at a time, gives what it gives as a whole.
void requireRuns(QByteArrayView list, JsonParser &parser)
{
    constexpr qint64 Piece = 48;
    InputLimits limits;
    limits.piece = Piece;
    if (list.size() <= 2 * Piece || parser.parse(list) != JsonParser::Outcome::Parsed)
        return;
    const CaptureResult whole = readCapture(list.toByteArray(), {});
    // Other families look at what stands around their list, some of it behind it.
    if (whole.articles.size() < 2 || !isAllTiger(whole))
        return;
    Bytes stream(list);
    Portions portions(stream, list.size(), limits.whole, limits);
    QStringList articles;
    while (!portions.atEnd()) {
        const Portion portion = portions.next();
        require(portion.refusal.isEmpty(), "a list's elements are no longer than the list");
        if (portion.bytes.isEmpty())
            continue;
        if (!portion.run)
            return; // no list, or lines
        require(parser.parse(portion.bytes) == JsonParser::Outcome::Parsed, "a run of a list is JSON");
        CaptureContext context;
        context.run = portion.run;
        articles += articlesOf(readCapture(portion.bytes, context));
    }
    require(articles == articlesOf(whole), "a list in runs holds the articles of the whole");
}

void find(const QByteArray &bytes)
{
    const QByteArray utf8 = decodeText(bytes).utf8;
    const QByteArrayView text(utf8);
    JsonParser parser;
    JsonParser other;
    JsonFinder finder(text, parser);
    qsizetype behind = 0;
    while (const auto found = finder.next()) {
        require(found->begin >= behind && found->end > found->begin && found->end <= text.size(),
                "values stand one behind the other");
        behind = found->end;
        const QByteArrayView value = text.sliced(found->begin, found->end - found->begin);
        const JsonExtent extent = jsonExtent(text, found->begin);
        switch (found->kind) {
        case FoundJson::Kind::Whole:
            require(other.parse(value) == JsonParser::Outcome::Parsed, "a whole value parses");
            require(extent.closed && extent.end == found->end, "its brackets end where it ends");
            requireSlices(value);
            requireRuns(value, other);
            break;
        case FoundJson::Kind::Recovered:
            require(other.parse(found->json) == JsonParser::Outcome::Parsed, "a recovered value parses");
            require(found->intact <= found->json.size() &&
                        text.sliced(found->begin).startsWith(QByteArrayView(found->json).first(found->intact)),
                    "what is intact stands in the text");
            requireSlices(found->json);
            break;
        case FoundJson::Kind::TooDeep:
            require(extent.tooDeep, "what is called too deep is");
            break;
        case FoundJson::Kind::TooLarge:
            require(value.size() > MostJsonMarks, "what is called too large is");
            break;
        }
    }
}

void readText(const QByteArray &bytes)
{
    (void)whyNotText(bytes);
    const DecodedText decoded = decodeText(bytes);
    require(isUtf8(decoded.utf8), "decoded text is UTF-8");
    // One more: half a unit of UTF-16 at the end counts as a whole one.
    require(placeInBytes(decoded, bytes, decoded.utf8.size()) <= bytes.size() + 1, "places lie in the file");
    VisibleLines lines;
    lines.add(decoded.utf8);
    if (const auto captured = readVisibleText(lines))
        requireStorable(*captured);
}

void readWebPage(const QByteArray &bytes)
{
    const QByteArray html = decodeText(bytes).utf8;
    (void)looksLikePage(html);
    (void)originOf(html);
    for (const PageState &state : pageStates(html))
        require(state.text.size() <= 2 * html.size(), "a page's state is part of it");
    if (const auto captured = readPage(html))
        requireStorable(*captured);
    const WithoutInlineImages lean = takeInlineImages(html);
    require(takeInlineImages(lean.html).html == lean.html, "what was taken out is out");
    for (const NamedImage &image : lean.images)
        require(!image.address.isEmpty() && readImageHeader(image.bytes),
                "what was taken out is a picture with a name");
}

/// The search for a page's article, and what it gives to the sanitizer.
void extract(const QByteArray &bytes)
{
    const auto page = extractPage(bytes, {});
    if (!page)
        return;
    require(page->html.isEmpty() || isUtf8(page->html), "an article is UTF-8");
    require(page->shown == PageShown::Article || page->shown == PageShown::Stub || page->html.isEmpty(),
            "what is no article is shown whole");
    const CleanBody body = sanitizeHtml(page->html, {});
    require(SafeHtml::verified(body.html.utf8()).has_value(), "an article passes the second check");
}

void readWebArchive(const QByteArray &bytes)
{
    (void)looksLikeMhtml(bytes);
    if (const auto page = readMhtml(bytes))
        require(isUtf8(page->html), "an archive's page is UTF-8");
    if (const auto page = readMhtml(bytes)) {
        const QByteArrayList names = page->images->names();
        qint64 all = 0;
        for (const SourcedImage &image : page->images->read(names, 1000))
            all += image.bytes.size();
        require(all <= 1000, "no more is read than was asked for");
    }
}

void readImage(const QByteArray &bytes)
{
    const auto header = readImageHeader(bytes);
    require(!header || (header->width > 0 && header->height > 0), "a picture has a size");
}

}

const QList<ImportTarget> &importTargets()
{
    static const QList<ImportTarget> targets{
        {"capture", readAnything},
        {"finder", find},
        {"text", readText},
        {"page", readWebPage},
        {"extract", extract},
        {"mhtml", readWebArchive},
        {"image", readImage},
        {"tiger", decode<Tiger>},
        {"jsonfeed", decode<JsonFeed>},
        {"schema", decode<SchemaOrg>},
        {"xueqiu", decode<Xueqiu>},
        {"guba", decode<Guba>},
        {"wallabag", decode<Wallabag>},
        {"futu", decode<Futu>},
        {"seekingalpha", decode<SeekingAlpha>},
        {"feed", readFormat<Feeds>},
        {"enex", readFormat<Enex>},
        {"mail", readFormat<Mail>},
        {"warc", readFormat<Warc>},
        {"table", readFormat<Tables>},
        {"markdown", readFormat<Markdown>},
        {"notes", readFormat<NotesPage>},
        {"safari", readFormat<SafariArchive>},
        {"exports", decodeExports},
    };
    return targets;
}
