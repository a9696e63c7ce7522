// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture.h"

#include "capture/binaryformats.h"
#include "capture/encoding.h"
#include "capture/fields.h"
#include "capture/format.h"
#include "capture/htmlpage.h"
#include "capture/inlineimages.h"
#include "capture/joinedimages.h"
#include "capture/jsonfinder.h"
#include "capture/jsonscan.h"
#include "capture/jsonwalk.h"
#include "capture/linklist.h"
#include "capture/mhtml.h"
#include "capture/namedjson.h"
#include "capture/noprose.h"
#include "capture/pageagreement.h"
#include "capture/pageidentity.h"
#include "capture/pagestate.h"
#include "capture/savedpage.h"
#include "capture/visibletext.h"
#include "markup/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

qsizetype lineEnd(QByteArrayView text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.size() : end;
}

/// In bytes: a body that was cut may have lost white space besides.
constexpr qsizetype LongestBlankEdge = 4096;

/// In bytes: a shorter value in a text is part of what someone wrote.
constexpr qsizetype ShortValue = 64;

/// In letters and digits: what an application's page shows before its script has run.
constexpr qsizetype NextToNothing = 200;
constexpr qsizetype NothingAtAll = 40; ///< labels

/// "callback({…})", "window.NAME = […]": a value with a name before it.
bool isAssigned(QByteArrayView text)
{
    constexpr qsizetype LongestName = 200;
    const QByteArrayView beginning = text.first(std::min(text.size(), LongestName));
    const auto bracket = std::find_if(beginning.begin(), beginning.end(), [](char c) { return c == '{' || c == '['; });
    const QByteArrayView name = QByteArrayView(beginning.begin(), bracket).trimmed();
    return bracket != beginning.end() && !name.isEmpty() && (name.back() == '=' || name.back() == '(') &&
           name.count(' ') <= 3 && !name.contains('\n');
}

/// Reads one input; dies with it.
class Reader
{
public:
    /// `bytes`: as they came, where places in them can be told.
    Reader(const DecodedText &decoded, QByteArrayView bytes, PageOrigin origin, const CaptureContext &context)
        : m_origin(std::move(origin))
        , m_decoded(decoded)
        , m_bytes(bytes)
        , m_text(decoded.utf8)
        , m_fileName(context.fileName)
        , m_part(context.run)
        , m_keepsPages(context.keepsPages)
        , m_stop(context.stop)
    {
    }

    CaptureResult run()
    {
        if (looksLikePage(m_text))
            readHtml();
        else if (looksLikeJsonLines(m_text))
            readLines(0);
        else
            readText();
        tellLinks();
        if (m_result.articles.isEmpty() && m_result.refusals.isEmpty())
            refuse(Text::tr("The JSON has no post or article that Tearsheet knows."));
        if (m_result.articles.size() == 1 && m_result.refusals.isEmpty()) {
            m_result.articles.first().original.clear();
            m_result.articles.first().member.clear();
        }
        return std::move(m_result);
    }

    CaptureResult runLines(qsizetype linesBefore)
    {
        readLines(linesBefore);
        tellLinks();
        return std::move(m_result);
    }

    CaptureResult runElements()
    {
        const QByteArrayView trimmed = text().trimmed();
        const QString place = Text::tr("from element %1 on").arg(m_part->elementsBefore + 1);
        m_data = true;
        if (m_parser.parse(trimmed) == JsonParser::Outcome::Parsed) {
            if (!take(trimmed, -1, {}))
                refuseUnknown(place, {});
        } else if (const Finding finding = readValues(m_text, {}); !finding.posts) {
            refuseValues(finding, {});
        }
        tellLinks();
        return std::move(m_result);
    }

private:
    void refuse(const QString &reason, const QString &place = {}, const QString &member = {})
    {
        m_result.refusals.append(CaptureRefusal{reason, place, member});
    }

    QByteArrayView text() const { return m_text; }

    /// Takes what the value that the parser holds has; answers whether it had a post, be it refused.
    bool take(QByteArrayView json, qsizetype intact, const QString &prefix)
    {
        m_linksHere = 0;
        m_named.reset();
        if (m_parser.root().isEmpty()) // damaged JSON may have millions: each would be shown to every family
            return false;
        QList<WalkedObject> objects = readPosts(m_parser.root(), m_part, m_stop, m_data);
        QList<qsizetype> ordinals;
        for (const WalkedObject &object : objects)
            ordinals.append(object.ordinal);
        const QList<JsonSlice> slices = objectSlices(json, ordinals);
        for (qsizetype i = 0; i < objects.size() && !m_stop.stop_requested(); ++i) {
            const QString member = prefix.isEmpty()          ? objects[i].path
                                   : objects[i].path == u"$" ? prefix
                                                             : prefix + u' ' + objects[i].path;
            if (slices[i].end - slices[i].begin > LargestPost) {
                refuse(Text::tr("The post is larger than %1 MB.").arg(LargestPost >> 20), member, member);
                continue;
            }
            const bool cut = intact >= 0 && (objects.size() == 1 || slices[i].end > intact);
            for (CapturedArticle &captured : objects[i].found.articles) {
                captured.original = json.sliced(slices[i].begin, slices[i].end - slices[i].begin).toByteArray();
                captured.member = member;
                captured.article.partial |= cut;
                if (captured.body.size() > LongestJsonText - LongestBlankEdge)
                    captured.note = Text::tr("The text is longer than %1 MB; only its first part was imported.")
                                        .arg(LongestJsonText >> 20);
                if (cut && captured.note.isEmpty())
                    captured.note = Text::tr("The file was cut off; what it has of this article was imported.");
                m_result.articles.append(std::move(captured));
            }
            for (CaptureRefusal &refusal : objects[i].found.refusals) {
                if (!prefix.isEmpty())
                    refusal.place = refusal.place.isEmpty() ? prefix : prefix + u' ' + refusal.place;
                refusal.member = member;
                m_result.refusals.append(std::move(refusal));
            }
        }
        m_linksHere = objects.isEmpty() ? linksIn(m_parser.root()) : 0;
        m_named = objects.isEmpty() ? namedJson(m_parser.root()) : std::nullopt;
        return !objects.isEmpty();
    }

    /// A value without a post: lists of links are told together, at the end.
    void refuseUnknown(const QString &place, const QString &member)
    {
        m_links += m_linksHere;
        if (m_linksHere > 0)
            return;
        m_result.refusals.append(CaptureRefusal{
            m_named ? m_named->sentence : Text::tr("The JSON has no post or article that Tearsheet knows."), place,
            member, false, m_named && m_named->aside});
    }

    void tellLinks()
    {
        for (const CaptureRefusal &refusal : std::as_const(m_result.refusals))
            m_links += refusal.links;
        m_result.refusals.removeIf([](const CaptureRefusal &refusal) { return refusal.links > 0; });
        if (m_links > 0)
            refuse(linkListSentence(m_links));
    }

    struct Finding
    {
        bool posts = false;
        qsizetype brokenAt = -1;
        qsizetype tooDeepAt = -1;
        qsizetype tooLargeAt = -1;
        qsizetype values = 0;
        QList<JsonSlice> regions; ///< of values long enough to be data
    };

    /// All values in a text. `prefix` tells its place in the input, for reports.
    Finding readValues(QByteArrayView text, const QString &prefix)
    {
        Finding finding;
        JsonFinder finder(text, m_parser, m_stop);
        while (const auto found = finder.next()) {
            ++finding.values;
            if (found->end - found->begin >= ShortValue)
                finding.regions.append(JsonSlice{found->begin, found->end});
            switch (found->kind) {
            case FoundJson::Kind::Whole:
                finding.posts |= take(text.sliced(found->begin, found->end - found->begin), -1, prefix);
                break;
            case FoundJson::Kind::Recovered:
                if (finding.brokenAt < 0)
                    finding.brokenAt = found->end;
                finding.posts |= take(found->json, found->intact, prefix);
                break;
            case FoundJson::Kind::TooDeep:
                if (finding.tooDeepAt < 0)
                    finding.tooDeepAt = found->begin;
                break;
            case FoundJson::Kind::TooLarge:
                if (finding.tooLargeAt < 0)
                    finding.tooLargeAt = found->begin;
                break;
            }
        }
        return finding;
    }

    void refuseValues(const Finding &finding, const QString &place)
    {
        const auto at = [this, &place](qsizetype offset) {
            if (!place.isEmpty() || m_bytes.isNull())
                return place;
            const qsizetype byte = placeInBytes(m_decoded, m_bytes, offset);
            return Text::tr("byte %1").arg(m_part && byte >= m_part->frame ? byte - m_part->frame + m_part->bytesBefore
                                                                           : byte);
        };
        if (finding.tooDeepAt >= 0)
            refuse(Text::tr("The JSON is nested more than %n levels deep.", nullptr, JsonDepthLimit),
                   at(finding.tooDeepAt));
        else if (finding.tooLargeAt >= 0)
            refuse(Text::tr("The JSON has more than %1 million values in one piece. Split it and import the parts.")
                       .arg(MostJsonMarks / 1'000'000),
                   at(finding.tooLargeAt));
        else if (finding.brokenAt >= 0)
            refuse(Text::tr("The JSON is cut off or damaged, and has no article before that place."),
                   at(finding.brokenAt));
        else if (finding.values > 0)
            refuseUnknown(place, {});
        else
            refuse(Text::tr("This is not JSON."), place);
    }

    void readLines(qsizetype number)
    {
        m_data = true;
        for (qsizetype at = 0; at < m_text.size() && !m_stop.stop_requested();) {
            const qsizetype end = lineEnd(m_text, at);
            const QByteArrayView line = text().sliced(at, end - at).trimmed();
            at = end + 1;
            ++number;
            if (line.isEmpty())
                continue;
            const QString place = Text::tr("line %1").arg(number);
            if (m_parser.parse(line) == JsonParser::Outcome::Parsed) {
                if (!take(line, -1, place))
                    refuseUnknown(place, place);
                continue;
            }
            const Finding finding = readValues(line, place);
            if (!finding.posts)
                refuseValues(finding, place);
        }
    }

    void readText()
    {
        const QByteArrayView trimmed = text().trimmed();
        const bool bare = looksLikeJson(trimmed) || trimmed == QByteArrayView("[]");
        m_data = bare || isAssigned(trimmed);
        if (bare && m_parser.parse(trimmed) == JsonParser::Outcome::Parsed) {
            if (!take(trimmed, -1, {}))
                refuseUnknown({}, {});
            return;
        }
        const Finding finding = readValues(m_text, {});
        if (m_stop.stop_requested())
            return;
        const VisibleLines visible = visibleLines(finding.regions);
        const QStringList &lines = visible.lines();
        if (finding.posts) {
            // What a page shows around its data belongs to its one post.
            if (m_result.articles.size() == 1)
                m_result.articles.first().article.disclaimer = disclaimerOf(lines);
            return;
        }
        if (!bare && refuseNoProse(finding))
            return;
        const bool enough = finding.values == 0 || readableCharacters(lines.join(u'\n')) >= 40;
        if (!bare && enough) {
            if (auto captured = readVisibleText(visible)) {
                captured->article.partial = finding.brokenAt >= 0;
                if (captured->article.partial)
                    captured->note = Text::tr(
                        "The page's data was cut off before its first article; the visible text was imported instead.");
                m_result.articles.append(*std::move(captured));
                return;
            }
        }
        if (bare || finding.values > 0)
            refuseValues(finding, {});
        else
            refuse(Text::tr("The file contains no readable text."));
    }

    /// What would become an article of its own markup.
    bool refuseNoProse(const Finding &finding)
    {
        if (const qsizetype links = linksInText(m_text); links > 0) {
            m_links += links;
            return true;
        }
        if (finding.brokenAt >= 0)
            return false;
        const auto named = noProse(m_text, m_fileName);
        if (named)
            m_result.refusals.append(CaptureRefusal{named->sentence, {}, {}, false, named->aside});
        return named.has_value();
    }

    /// The lines outside of the values; a short value is part of what someone wrote.
    VisibleLines visibleLines(const QList<JsonSlice> &regions) const
    {
        VisibleLines lines;
        qsizetype at = 0;
        for (const JsonSlice &region : regions) {
            if (region.begin < at)
                continue;
            lines.add(text().sliced(at, region.begin - at));
            // A broken value's remainder is data too, up to the end of its line.
            at = std::max(region.end, std::min(lineEnd(m_text, region.end), m_text.size()));
        }
        lines.add(text().sliced(at));
        return lines;
    }

    void readHtml()
    {
        if (const qsizetype links = linksInExport(m_text); links > 0) {
            m_links += links;
            return;
        }
        // The whole page stays the original, whatever part of it the article came from.
        CaptureResult descriptions;
        const QList<PageState> states = pageStates(m_text);
        for (const PageState &state : states) {
            const Finding finding = readValues(state.text, {});
            if (!finding.posts)
                continue;
            setDescriptionsApart(descriptions);
            if (!state.wholePage)
                dropStrangers();
            if (m_result.articles.isEmpty() && m_result.refusals.isEmpty())
                continue;
            takeImagesFromPage();
            return;
        }
        if (m_stop.stop_requested())
            return;
        const WithoutInlineImages lean = takeInlineImages(m_text);
        auto page = readShownPage(lean.html);
        if (m_stop.stop_requested())
            return;
        if (page && !m_keepsPages)
            page->page.clear(); // of megabytes, for each capture on its way
        if (auto unrendered = readUnrendered(states, page)) {
            m_result.articles.append(*std::move(unrendered));
        } else if (page) {
            if (!lean.images.isEmpty())
                page->images = std::make_shared<InlineImages>(lean.images);
            readDescribedPage(*std::move(page), std::move(descriptions.articles));
        } else if (!descriptions.articles.isEmpty()) {
            m_result.articles = std::move(descriptions.articles);
            takeImagesFromPage();
        } else {
            refuse(Text::tr("The page contains no article and no readable text."));
        }
    }

    /// Pages carry objects that look like posts and are settings, related stories, other programs' data.
    void dropStrangers()
    {
        m_result.articles.removeIf([this](const CapturedArticle &captured) { return !agreement().agrees(captured); });
        if (m_result.articles.isEmpty() && !agreement().showsNothing())
            m_result.refusals.clear();
    }

    const PageAgreement &agreement()
    {
        if (!m_agreement)
            m_agreement.emplace(m_text, m_origin.url);
        return *m_agreement;
    }

    static qsizetype shownBy(const std::optional<CapturedArticle> &page)
    {
        return page ? readableCharacters(QString::fromUtf8(Markup::plainText(QByteArrayView(page->body)))) : 0;
    }

    /// Where next to nothing is shown, a script may have been about to show what the page keeps for it.
    std::optional<CapturedArticle> readShownPage(const QByteArray &html)
    {
        auto page = readPage(html, m_origin, m_stop);
        const qsizetype shown = shownBy(page);
        if (shown >= NextToNothing)
            return page;
        const QByteArray opened = withTemplates(html);
        auto other = opened.isEmpty() ? std::nullopt : readPage(opened, m_origin, m_stop);
        return shownBy(other) > 2 * shown ? other : page;
    }

    /// The article of an application's page that was saved before its script had run.
    std::optional<CapturedArticle> readUnrendered(const QList<PageState> &states,
                                                  const std::optional<CapturedArticle> &page)
    {
        if (states.isEmpty())
            return std::nullopt;
        const qsizetype readable = shownBy(page);
        if (readable >= NextToNothing)
            return std::nullopt;
        std::optional<CapturedArticle> best;
        for (const PageState &state : states) {
            JsonFinder finder(state.text, m_parser, m_stop);
            while (const auto found = finder.next()) {
                auto article = found->kind == FoundJson::Kind::Whole ? readPageState(m_parser.root()) : std::nullopt;
                if (article && readable >= NothingAtAll && !agreement().shows(*article))
                    continue;
                if (article && article->body.size() > (best ? best->body.size() : 2 * readable))
                    best = std::move(article);
            }
        }
        return best;
    }

    /// What pages say of their article to search engines is a pointer to it, seldom the article.
    void setDescriptionsApart(CaptureResult &descriptions)
    {
        const auto move = [](auto &from, auto &to) {
            const auto described =
                std::stable_partition(from.begin(), from.end(), [](const auto &each) { return !each.describesPage; });
            std::move(described, from.end(), std::back_inserter(to));
            from.erase(described, from.end());
        };
        move(m_result.articles, descriptions.articles);
        move(m_result.refusals, descriptions.refusals);
    }

    /// The page's own text stands, whatever a description holds of it; only a page that shows next to nothing, as an
    /// application does before its script has run, yields to it. A site that we know tells more than the text.
    void readDescribedPage(CapturedArticle page, QList<CapturedArticle> descriptions)
    {
        const auto known = std::find_if(descriptions.begin(), descriptions.end(), [this](const CapturedArticle &each) {
            return each.article.key.family != u"schema" && agreement().agrees(each);
        });
        if (known != descriptions.end()) {
            takeBodyFromPage(*known, std::move(page));
            m_result.articles.append(std::move(*known));
            if (!m_result.articles.last().images)
                takeImagesFromPage();
            return;
        }
        const auto length = [](const CapturedArticle &each) {
            return readableCharacters(plainText(QString::fromUtf8(each.body)));
        };
        const qsizetype shown = descriptions.isEmpty() ? NextToNothing : length(page);
        const bool yields =
            shown < NextToNothing && !descriptions.first().article.partial && length(descriptions.first()) >= 2 * shown;
        m_result.articles.append(yields ? std::move(descriptions.first()) : std::move(page));
        if (yields)
            takeImagesFromPage();
    }

    static void takeBodyFromPage(CapturedArticle &described, CapturedArticle page)
    {
        described.body = std::move(page.body);
        described.bodyFormat = page.bodyFormat;
        described.shown = page.shown;
        described.page = std::move(page.page);
        described.article.partial = page.article.partial;
        described.article.disclaimer = std::move(page.article.disclaimer);
        described.article.tickers = std::move(page.article.tickers);
        described.note = std::move(page.note);
        described.images = std::move(page.images);
    }

    /// Its data names them by their addresses, and the page itself holds them.
    void takeImagesFromPage()
    {
        if (m_result.articles.isEmpty() || !m_text.contains("data-sf-original-src"))
            return;
        const auto images = std::make_shared<InlineImages>(m_text);
        for (CapturedArticle &captured : m_result.articles)
            captured.images = images;
    }

    const PageOrigin m_origin;
    const DecodedText &m_decoded;
    const QByteArrayView m_bytes;
    const QByteArray m_text;
    const QString m_fileName;
    const std::optional<ListRun> m_part;
    const bool m_keepsPages;
    const std::stop_token m_stop;
    JsonParser m_parser;
    std::optional<PageAgreement> m_agreement; ///< made when it is asked for
    qsizetype m_linksHere = 0;                ///< of the value that was taken last, where it held no post
    std::optional<NamedFormat> m_named;       ///< what it is
    qsizetype m_links = 0;                    ///< of all values without posts
    bool m_data = false;                      ///< the input is data, no page and no page's text
    CaptureResult m_result;
};

}

namespace {

/// Not a community's post, which has an id of its own.
bool isPagesOwn(const ArticleKey &key)
{
    return key.family.isEmpty() || key.family == u"page" || key.family == u"schema";
}

}

bool looksLikeJsonLines(QByteArrayView text)
{
    if (looksLikePage(text))
        return false;
    int values = 0; // at least two of the first lines
    int lines = 0;
    for (qsizetype at = 0; at < text.size() && lines < 20;) {
        const qsizetype end = lineEnd(text, at);
        const QByteArrayView line = text.sliced(at, end - at).trimmed();
        at = end + 1;
        if (line.isEmpty())
            continue;
        ++lines;
        values += looksLikeJson(line) && line.size() > 1 && (line.back() == '}' || line.back() == ']');
    }
    return values >= 2 && values * 2 >= lines;
}

namespace {

/// What the format did not say itself.
void complete(CaptureResult &result, const DecodedText &decoded, const CaptureContext &context)
{
    for (CapturedArticle &captured : result.articles) {
        if (!captured.article.saved.isValid())
            captured.article.saved = context.modified;
        if (captured.note.isEmpty())
            captured.note = decoded.note;
        else if (!decoded.note.isEmpty())
            captured.note += u' ' + decoded.note;
    }
}

/// The first format that knows the input and finds something in it.
std::optional<CaptureResult> readByFormat(const QList<const Format *> &formats, const DecodedText &input,
                                          const CaptureContext &context)
{
    for (const Format *format : formats) {
        if (!format->recognises(input.utf8, context))
            continue;
        CaptureResult result = format->read(input.utf8, context);
        if (result.articles.isEmpty() && result.refusals.isEmpty() && !context.piece)
            continue;
        complete(result, input, context);
        return result;
    }
    return std::nullopt;
}

/// A page, JSON or plain text.
CaptureResult readDecoded(const DecodedText &decoded, QByteArrayView bytes, const SavedPage &from,
                          const CaptureContext &context)
{
    const bool isPage = !context.isPart() && looksLikePage(decoded.utf8);
    const PageOrigin origin = from.inContainer ? PageOrigin{from.url, from.saved}
                              : isPage         ? originOf(decoded.utf8)
                                               : PageOrigin();
    PageOrigin known = origin;
    if (!known.saved.isValid())
        known.saved = context.modified;
    Reader reader(decoded, bytes, known, context);
    CaptureResult result = context.linesBefore ? reader.runLines(*context.linesBefore)
                           : context.run       ? reader.runElements()
                                               : reader.run();
    for (CapturedArticle &captured : result.articles) {
        captured.images = joinedImages(captured.images, isPage || from.inContainer ? from.images : nullptr);
        if (isPage && result.articles.size() == 1 && isPagesOwn(captured.article.key))
            identifyPage(captured, decoded.utf8, origin.url);
        if (!captured.article.saved.isValid())
            captured.article.saved = origin.saved;
        if (captured.article.title.isEmpty() && result.articles.size() == 1)
            captured.article.title = from.title;
        if (captured.baseUrl.isEmpty())
            captured.baseUrl = QUrl(origin.url);
        if (captured.article.url.isEmpty())
            captured.article.url = origin.url;
    }
    complete(result, decoded, context);
    return result;
}

}

CaptureResult readSavedPage(const SavedPage &page, const CaptureContext &context)
{
    // A place in an archive's page is none in the file.
    return readDecoded({page.html, {}}, {}, page, context);
}

CaptureResult readCapture(const QByteArray &bytes, const CaptureContext &context)
{
    if (!context.isPart()) {
        if (auto result = readByFormat(byteFormats(), {bytes, {}}, context))
            return *std::move(result);
        const auto named = binaryFormat(bytes);
        const QString reason = named ? named->sentence : whyNotText(bytes); // judged by the file's beginning
        if (!reason.isEmpty())
            return refusedInput(reason, named && named->aside);
        if (looksLikeMhtml(bytes)) {
            if (const auto archive = readMhtml(bytes); archive && QByteArrayView(archive->html).trimmed().isEmpty())
                return refusedInput(
                    Text::tr("The web archive is cut off before the page's text. Save the page again."));
            else if (archive)
                return readSavedPage(*archive, context);
        }
    }
    const DecodedText decoded = decodeText(bytes);
    if (context.stop.stop_requested())
        return {};
    if (!context.isPart() && QByteArrayView(decoded.utf8).trimmed().isEmpty())
        return refusedInput(Text::tr("The file contains only white space."));
    if (!context.isPart()) {
        if (auto result = readByFormat(textFormats(), decoded, context))
            return *std::move(result);
    }
    return readDecoded(decoded, bytes, {{}, {}, {}, {}, context.images, false}, context);
}
