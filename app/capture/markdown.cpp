// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/markdown.h"

#include "article/times.h"
#include "base/utf8.h"
#include "capture/family.h"
#include "capture/fields.h"
#include "capture/frontmatter.h"
#include "capture/jsonfinder.h"
#include "markup/plaintext.h"
#include "markup/references.h"

#include <QRegularExpression>

#include <algorithm>

#include <md4c-html.h>

namespace {

constexpr qsizetype Longest = 8 << 20; // twice what a page shows

bool hasName(const QString &fileName)
{
    return fileName.endsWith(u".md", Qt::CaseInsensitive) || fileName.endsWith(u".markdown", Qt::CaseInsensitive) ||
           fileName.endsWith(u".mdx", Qt::CaseInsensitive);
}

/// Signs that plain text has by accident, if at all: a heading and one kind more.
bool looksLikeMarkdown(QByteArrayView text)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,4} \\S"), QRegularExpression::MultilineOption);
    static const QRegularExpression link(QStringLiteral("!?\\[[^\\]\\n]{0,300}\\]\\(https?://[^)\\s]+\\)"));
    static const QRegularExpression strong(QStringLiteral("\\*\\*[^*\\n]{1,200}\\*\\*"));
    static const QRegularExpression table(QStringLiteral("^\\|? ?:?-{3,}:? ?\\|"), QRegularExpression::MultilineOption);
    const QString sample = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 64 * 1024)));
    if (sample.contains(u"{\"")) // the data of a page's text
        return false;
    const bool links = link.match(sample).hasMatch();
    const bool others = strong.match(sample).hasMatch() || table.match(sample).hasMatch();
    return heading.match(sample).hasMatch() ? links || others : links && others;
}

bool isKnown(const FrontMatter &matter)
{
    return !matter
                .first({"title", "source", "url", "author", "tags", "date", "created", "published", "aliases", "link"})
                .isEmpty();
}

/// What Obsidian and Logseq add to Markdown, as Markdown: "![[a.png|300]]", "[[Page|words]]", "==marked==", "^anchor",
/// "[!note]" of a call-out.
QString plainMarkdown(QString text)
{
    static const QRegularExpression picture(QStringLiteral("!\\[\\[([^\\]|\\n]{1,300})(?:\\|[^\\]\\n]{0,100})?\\]\\]"));
    static const QRegularExpression named(QStringLiteral("\\[\\[[^\\]|\\n]{1,300}\\|([^\\]\\n]{1,300})\\]\\]"));
    static const QRegularExpression page(QStringLiteral("\\[\\[([^\\]|\\n]{1,300})\\]\\]"));
    static const QRegularExpression marked(QStringLiteral("==([^=\\n]{1,2000})=="));
    static const QRegularExpression anchor(QStringLiteral(" \\^[a-z0-9-]{4,12}$"), QRegularExpression::MultilineOption);
    static const QRegularExpression callout(QStringLiteral("^(>\\s*)\\[!\\w+\\][+-]? ?"),
                                            QRegularExpression::MultilineOption);
    return text.replace(picture, QStringLiteral("![](<\\1>)"))
        .replace(named, QStringLiteral("\\1"))
        .replace(page, QStringLiteral("\\1"))
        .replace(marked, QStringLiteral("<mark>\\1</mark>"))
        .replace(anchor, QString())
        .replace(callout, QStringLiteral("\\1"));
}

/// "[[Ann]]", "Ann,Bob": names without the marks of links.
QString namesOf(QStringList values)
{
    for (QString &value : values)
        value = value.remove(QStringLiteral("[[")).remove(QStringLiteral("]]")).simplified();
    values.removeAll(QString());
    return values.join(QStringLiteral(", "));
}

/// SimpRead and others name the page in the first lines: "原文地址 [site](https://…)".
QString addressInText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("(?:原文地址|原文链接|原文|来源|Source|Original|Clipped from)[:： "
                       "]*(?:\\[[^\\]\\n]{0,300}\\]\\()?(https?://[^\\s)\\]>]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return cleanUrl(form.match(text.left(1000)).captured(1));
}

/// The first heading, which is the title where it stands in front; taken out of the text.
QString takeHeading(QString &text)
{
    static const QRegularExpression atx(QStringLiteral("\\A\\s*# +([^\\n]+?)(?: +#+)?[ \\t]*(?:\\n|\\z)"));
    static const QRegularExpression underlined(QStringLiteral("\\A\\s*([^\\n]{1,200})\\n=+[ \\t]*(?:\\n|\\z)"));
    for (const QRegularExpression &form : {atx, underlined}) {
        if (const auto match = form.match(text); match.hasMatch()) {
            text = text.sliced(match.capturedEnd());
            return match.captured(1);
        }
    }
    return {};
}

QString plainOf(const QString &markdown)
{
    return Markup::plainText(QString::fromUtf8(htmlOfMarkdown(markdown.toUtf8()))).simplified();
}

/// MarkDownload's "2024-06-03T10:45:55 (UTC +08:00)" too.
QDateTime timeOf(QString text)
{
    static const QRegularExpression zone(QStringLiteral(" \\(UTC ([+-]\\d\\d:\\d\\d)\\)\\z"));
    return readTime(text.replace(zone, QStringLiteral("\\1")));
}

QString stem(const QString &fileName)
{
    return fileName.left(fileName.lastIndexOf(u'.')).trimmed();
}

void append(const MD_CHAR *text, MD_SIZE size, void *to)
{
    static_cast<QByteArray *>(to)->append(text, qsizetype(size));
}

}

QByteArray htmlOfMarkdown(QByteArrayView utf8)
{
    const QByteArrayView text = utf8.first(wholeCharacters(utf8, Longest));
    QByteArray html;
    html.reserve(text.size() + text.size() / 4);
    constexpr unsigned Dialect = MD_DIALECT_GITHUB | MD_FLAG_PERMISSIVEATXHEADERS;
    if (md_html(text.data(), MD_SIZE(text.size()), append, &html, Dialect, 0) != 0)
        return text.toByteArray();
    return html;
}

bool Markdown::recognises(QByteArrayView input, const CaptureContext &context) const
{
    const QByteArrayView trimmed = input.first(std::min<qsizetype>(input.size(), 64)).trimmed();
    if (looksLikeJson(trimmed) || trimmed.startsWith('<'))
        return false;
    const FrontMatter matter = frontMatter(input);
    return hasName(context.fileName) || isKnown(matter) || looksLikeMarkdown(input);
}

CaptureResult Markdown::read(const QByteArray &input, const CaptureContext &context) const
{
    const FrontMatter matter = frontMatter(input);
    QString text =
        QString::fromUtf8(QByteArrayView(input)
                              .sliced(matter.textBegin)
                              .first(wholeCharacters(QByteArrayView(input).sliced(matter.textBegin), Longest)));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = matter.first({"title", "标题"});
    QString behind = text;
    const QString heading = plainOf(takeHeading(behind));
    if (!heading.isEmpty() && (article.title.isEmpty() || article.title.simplified() == heading)) {
        article.title = heading;
        text = behind;
    }
    if (article.title.isEmpty() && hasName(context.fileName))
        article.title = stem(context.fileName);
    article.title = Markup::titleText(article.title);
    captured.body = htmlOfMarkdown(plainMarkdown(text).toUtf8());
    captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    const QString plain = plainText(QString::fromUtf8(captured.body));
    if (plain.isEmpty() && !captured.body.contains("<img"))
        return {};
    article.author = namesOf(matter.all({"author", "authors", "byline", "作者"}));
    article.source = namesOf(matter.all({"site", "publisher", "sitename", "site_name", "公众号"}));
    article.summary = matter.first({"description", "excerpt", "summary", "摘要"});
    for (const char *name : {"source", "url", "link", "source_url", "original", "clipped_from", "链接", "原文"})
        if (article.url.isEmpty())
            article.url = cleanUrl(matter.first({name}));
    if (article.url.isEmpty())
        article.url = addressInText(text);
    captured.baseUrl = QUrl(article.url);
    article.published = timeOf(matter.first({"published", "date", "publish_date", "pubdate", "published_at", "日期"}));
    article.modified = timeOf(matter.first({"updated", "modified", "lastmod", "date_modified"}));
    article.saved = timeOf(matter.first({"saved", "clipped", "date_saved", "created"}));
    captured.states.tags = matter.all({"tags", "tag", "keywords", "标签"});
    if (captured.states.tags.size() == 1)
        captured.states.tags =
            captured.states.tags.first().split(QRegularExpression(QStringLiteral("[,，]")), Qt::SkipEmptyParts);
    for (QString &tag : captured.states.tags)
        tag = tag.remove(QStringLiteral("[[")).remove(QStringLiteral("]]")).remove(u'#').trimmed();
    article.key = keyWithoutId(QStringLiteral("markdown"), article.url, {article.title, plain});
    captured.images = context.images;
    readWords(captured, plain);
    CaptureResult result;
    result.articles.append(std::move(captured));
    return result;
}
