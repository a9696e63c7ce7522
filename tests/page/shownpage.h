// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/sanitizer.h"
#include "page/articlebody.h"
#include "page/articlepage.h"
#include "page/pagewriter.h"
#include "page/schemeresolver.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QUrl>

/// What a browser would make of a page of ours, read without any of the writer's code.
namespace ShownPage {

/// An article with this body, as an import would store it.
inline StoredArticle withBody(const QByteArray &html)
{
    const CleanBody clean = sanitizeHtml(html, QUrl(QStringLiteral("https://www.laohu8.com/post/1")));
    StoredArticle stored;
    stored.id = 1;
    stored.html = clean.html.utf8();
    stored.policy = SanitizerPolicy;
    stored.text = clean.blocks.join(u'\n');
    stored.article.key = {QStringLiteral("tiger"), ArticleKey::Kind::Post, QStringLiteral("1")};
    return stored;
}

/// Whether the blocks of a body are the same on a page: but for cashtags, of which a page shows the name alone, and for
/// white space on both sides of a picture, which counts once.
inline bool showsItsText(const CleanBody &body)
{
    if (body.html.utf8().contains('$'))
        return true;
    PageWriter writer;
    SchemeResolver resolver;
    writeBody(writer, resolver, body.html, {});
    QStringList lines;
    for (const PageText::Block &block : writer.text().blocks())
        if (block.field == PageField::Body)
            lines += writer.text().textOf(block).toString();
    QStringList blocks;
    for (const QString &block : body.blocks)
        blocks += QString::fromUtf8(block.toUtf8().simplified());
    return lines == blocks;
}

/// Text of a piece of HTML without its tags.
inline QString textOf(QByteArrayView html)
{
    QByteArray text;
    for (qsizetype at = 0; at < html.size(); ++at) {
        if (html[at] == '<')
            at = html.indexOf('>', at);
        else
            text += html[at];
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    return QString::fromUtf8(text);
}

/// What stands between the two, which must be there.
inline QByteArray between(const QByteArray &html, const char *begin, const char *end)
{
    const qsizetype from = html.indexOf(begin) + qsizetype(qstrlen(begin));
    return html.sliced(from, html.indexOf(end, from) - from);
}

inline QByteArray bodyOf(const QByteArray &html)
{
    return between(html, "<div class=\"body\">", "</div></article>");
}

/// The text content of its <article>.
inline QString contentOf(const QByteArray &html)
{
    return textOf(between(html, "<article>", "</article>"));
}

}
