// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/highlightexport.h"

#include "article/datetext.h"
#include "base/csv.h"
#include "store/articlereader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace HighlightExport {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HighlightExport)
};

constexpr const char *Names[] = {"text", "markdown", "csv", "jsonld"};
constexpr const char *Suffixes[] = {"txt", "md", "csv", "jsonld"};

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// A string of YAML, which reads JSON's.
QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text.simplified()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

/// What Markdown or Obsidian would take for its own.
QString escaped(const QString &text)
{
    constexpr QStringView Signs = u"\\`*_{}[]<>#|~^=$%";
    QString safe;
    for (const QChar c : text) {
        if (Signs.contains(c))
            safe += u'\\';
        safe += c;
    }
    static const QRegularExpression list(QStringLiteral("^(\\s*)([-+]|\\d+[.)])(\\s)"),
                                         QRegularExpression::MultilineOption);
    return safe.replace(list, QStringLiteral("\\1\\\\\\2\\3"));
}

QString blockName(const Highlight &highlight)
{
    QString name;
    for (const QChar c : highlight.name)
        if ((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z'))
            name += c;
    return QStringLiteral("hl-") + name.left(12);
}

QString obsidianTag(const QString &tag)
{
    QString name;
    for (const QChar c : tag)
        name += c.isLetterOrNumber() || c == u'_' || c == u'/' || c.isSurrogate() ? c : QChar(u'-');
    return u'#' + name;
}

QStringList symbolsOf(const HighlightedArticle &article)
{
    QStringList symbols;
    for (const TickerMention &mention : article.tickers)
        symbols += mention.id.toString();
    return symbols;
}

QString yamlList(const QStringList &values)
{
    QStringList all;
    for (const QString &value : values)
        all += quoted(value);
    return u'[' + all.join(QStringLiteral(", ")) + u']';
}

QString frontMatter(const HighlightList &list)
{
    QString text = QStringLiteral("---\n");
    if (list.articles.size() == 1) {
        const HighlightedArticle &article = list.articles.first();
        text += QStringLiteral("title: %1\n").arg(quoted(article.title));
        for (const auto &[key, value] :
             {std::pair("author", article.author), {"source", article.source}, {"url", article.url}})
            if (!value.isEmpty())
                text += QLatin1String(key) + QStringLiteral(": ") + quoted(value) + u'\n';
        if (article.published.isValid())
            text += QStringLiteral("published: %1\n").arg(article.published.date().toString(Qt::ISODate));
        if (!article.tickers.isEmpty())
            text += QStringLiteral("tickers: %1\n").arg(yamlList(symbolsOf(article)));
    } else {
        text +=
            QStringLiteral("title: %1\narticles: %2\n").arg(quoted(Text::tr("Highlights"))).arg(list.articles.size());
    }
    return text + QStringLiteral("highlights: %1\n---\n\n").arg(list.highlights.size());
}

/// Each article with its highlights.
template <typename Begin, typename Each>
void walk(const HighlightList &list, Begin begin, Each each)
{
    for (qsizetype article = 0; article < list.articles.size(); ++article) {
        begin(list.articles[article]);
        int number = 0;
        for (const ListedHighlight &listed : list.highlights)
            if (listed.article == article)
                each(list.articles[article], listed.highlight, ++number);
    }
}

QString byline(const HighlightedArticle &article)
{
    QStringList parts;
    for (const QString &part : {article.author, article.source, DateText::day(article.published.date())})
        if (!part.isEmpty() && !parts.contains(part))
            parts += part;
    return parts.join(QStringLiteral(" · "));
}

QByteArray markdown(const HighlightList &list)
{
    QString text = frontMatter(list);
    const QString mark = list.articles.size() == 1 ? QStringLiteral("# ") : QStringLiteral("## ");
    walk(
        list,
        [&](const HighlightedArticle &article) {
            text += mark + escaped(article.title.simplified()) + QStringLiteral("\n\n");
            const QString line = escaped(byline(article));
            text += line.isEmpty() ? QString() : line + QStringLiteral("\n\n");
            if (list.articles.size() > 1 && !article.url.isEmpty())
                text += u'<' + QString(article.url).remove(u'>') + QStringLiteral(">\n\n");
        },
        [&](const HighlightedArticle &, const Highlight &highlight, int) {
            for (const QString &line : escaped(highlight.anchor.quote).split(u'\n'))
                text += QStringLiteral("> ") + line + u'\n';
            text += QStringLiteral("\n^") + blockName(highlight) + QStringLiteral("\n\n");
            if (!highlight.note.isEmpty())
                text += escaped(highlight.note) + QStringLiteral("\n\n");
            QStringList facts{HighlightColourNames::nameOf(highlight.colour),
                              highlight.made.toUTC().date().toString(Qt::ISODate)};
            for (const QString &tag : highlight.tags)
                facts += obsidianTag(tag);
            text += facts.join(u' ') + QStringLiteral("\n\n");
        });
    return text.toUtf8();
}

QByteArray csv(const HighlightList &list)
{
    QByteArray text =
        Csv::line({QStringLiteral("Highlight"), QStringLiteral("Title"), QStringLiteral("Author"),
                   QStringLiteral("URL"), QStringLiteral("Note"), QStringLiteral("Location"), QStringLiteral("Date")});
    walk(
        list, [](const HighlightedArticle &) {},
        [&](const HighlightedArticle &article, const Highlight &highlight, int number) {
            QStringList note;
            for (const QString &tag : highlight.tags)
                note += u'.' + QString(tag).replace(u' ', u'_');
            QString words = note.join(u' ');
            if (!highlight.note.isEmpty())
                words += (words.isEmpty() ? QString() : QStringLiteral("\n")) + highlight.note;
            text += Csv::line({highlight.anchor.quote, article.title,
                               article.author.isEmpty() ? article.source : article.author, article.url, words,
                               QString::number(number),
                               highlight.made.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))});
        });
    return text;
}

QByteArray plain(const HighlightList &list)
{
    QString text;
    walk(
        list,
        [&](const HighlightedArticle &article) {
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + article.title.simplified() + u'\n';
            for (const QString &line : {byline(article), article.url})
                if (!line.isEmpty())
                    text += line + u'\n';
        },
        [&](const HighlightedArticle &, const Highlight &highlight, int) {
            text += QStringLiteral("\n“") + highlight.anchor.quote + QStringLiteral("”\n");
            if (!highlight.note.isEmpty())
                text += QStringLiteral("  ") + QString(highlight.note).replace(u'\n', QStringLiteral("\n  ")) + u'\n';
            if (!highlight.tags.isEmpty())
                text += QStringLiteral("  # ") + highlight.tags.join(QStringLiteral(" # ")) + u'\n';
        });
    return text.toUtf8();
}

QJsonObject annotation(const HighlightedArticle &article, const Highlight &highlight)
{
    const TextAnchor &anchor = highlight.anchor;
    QJsonArray bodies;
    if (!highlight.note.isEmpty())
        bodies.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                  {QStringLiteral("purpose"), QStringLiteral("commenting")},
                                  {QStringLiteral("format"), QStringLiteral("text/plain")},
                                  {QStringLiteral("value"), highlight.note}});
    for (const QString &tag : highlight.tags)
        bodies.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                  {QStringLiteral("purpose"), QStringLiteral("tagging")},
                                  {QStringLiteral("value"), tag}});
    const QString key = article.key.family + u'/' + ArticleReader::kindName(article.key.kind) + u'/' + article.key.id;
    const QJsonArray selectors{QJsonObject{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                                           {QStringLiteral("exact"), anchor.quote},
                                           {QStringLiteral("prefix"), anchor.prefix},
                                           {QStringLiteral("suffix"), anchor.suffix}}};
    return {{QStringLiteral("id"), QStringLiteral("urn:uuid:") + highlight.name},
            {QStringLiteral("type"), QStringLiteral("Annotation")},
            {QStringLiteral("motivation"),
             highlight.note.isEmpty() ? QStringLiteral("highlighting") : QStringLiteral("commenting")},
            {QStringLiteral("created"), isoTime(highlight.made)},
            {QStringLiteral("body"), bodies},
            {QStringLiteral("target"),
             QJsonObject{{QStringLiteral("source"),
                          article.url.isEmpty() ? QStringLiteral("urn:tearsheet:") + key : article.url},
                         {QStringLiteral("selector"), selectors}}},
            {QStringLiteral("tearsheet:article"), key},
            {QStringLiteral("tearsheet:title"), article.title},
            {QStringLiteral("tearsheet:colour"), HighlightColourNames::nameOf(highlight.colour)},
            {QStringLiteral("tearsheet:field"), int(anchor.field)},
            {QStringLiteral("tearsheet:block"), anchor.block},
            {QStringLiteral("tearsheet:start"), anchor.start},
            {QStringLiteral("tearsheet:blockHash"), QString::fromLatin1(anchor.blockHash.toHex())},
            {QStringLiteral("tearsheet:sentenceHash"), QString::fromLatin1(anchor.sentenceHash.toHex())},
            {QStringLiteral("tearsheet:revision"), QString::fromLatin1(anchor.revision.toHex())},
            {QStringLiteral("tearsheet:policy"), anchor.policy},
            {QStringLiteral("tearsheet:alike"), int(anchor.alike)}};
}

QByteArray jsonLd(const HighlightList &list)
{
    QJsonArray items;
    walk(
        list, [](const HighlightedArticle &) {},
        [&](const HighlightedArticle &article, const Highlight &highlight, int) {
            items.append(annotation(article, highlight));
        });
    const QJsonArray context{QStringLiteral("http://www.w3.org/ns/anno.jsonld"),
                             QJsonObject{{QStringLiteral("tearsheet"), QStringLiteral("urn:tearsheet:")}}};
    const QJsonObject collection{
        {QStringLiteral("@context"), context},
        {QStringLiteral("type"), QStringLiteral("AnnotationCollection")},
        {QStringLiteral("label"), QStringLiteral("Tearsheet highlights")},
        {QStringLiteral("total"), items.size()},
        {QStringLiteral("first"), QJsonObject{{QStringLiteral("type"), QStringLiteral("AnnotationPage")},
                                              {QStringLiteral("startIndex"), 0},
                                              {QStringLiteral("items"), items}}}};
    return QJsonDocument(collection).toJson();
}

}

std::optional<Format> named(const QString &name)
{
    for (int format = 0; format < int(std::size(Names)); ++format)
        if (name.toLower() == QLatin1String(Names[format]))
            return Format(format);
    return std::nullopt;
}

QString suffix(Format format)
{
    return QLatin1String(Suffixes[int(format)]);
}

QByteArray write(const HighlightList &list, Format format)
{
    switch (format) {
    case Format::Text:
        return plain(list);
    case Format::Markdown:
        return markdown(list);
    case Format::Csv:
        return csv(list);
    case Format::JsonLd:
        return jsonLd(list);
    }
    Q_UNREACHABLE();
}

}
