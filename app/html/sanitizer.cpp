// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitizer.h"

#include "html/blocktext.h"
#include "html/boldheadings.h"
#include "html/canonicalurl.h"
#include "html/canonicalwriter.h"
#include "html/guard.h"
#include "html/normaliser.h"
#include "html/policy.h"
#include "html/textrules.h"
#include "markup/plaintext.h"

#include <QCoreApplication>

using namespace Vocabulary;

namespace {

/// Of plain text, shown at most: the page must stay a page. The original is kept elsewhere, whole.
constexpr qsizetype MaximumTextBytes = 4 * 1024 * 1024;
constexpr int MaximumParagraphs = 50'000;

CleanBody finished(OutputTree &tree, SafeHtml html, QString degraded)
{
    BlockText text = readBlocks(tree);
    return {std::move(html), std::move(text.blocks), std::move(text.linkTargets), std::move(text.imageSources),
            std::move(degraded)};
}

/// One paragraph for each line that holds something. Valid UTF-8.
OutputTree paragraphs(QByteArrayView text, bool &complete)
{
    OutputTree tree;
    TreeBuilder builder(tree);
    int count = 0;
    complete = text.size() <= MaximumTextBytes;
    if (!complete) {
        qsizetype end = MaximumTextBytes;
        while (TextRules::isContinuation(text[end]))
            --end;
        text = text.first(end);
    }
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype found = text.indexOf('\n', from);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(from, end - from);
        from = end + 1;
        if (line.trimmed().isEmpty())
            continue;
        if (++count > MaximumParagraphs) {
            complete = false;
            break;
        }
        builder.start(Tag::P, 0, {});
        builder.text(line);
        builder.end();
    }
    Normaliser::normalise(tree);
    return tree;
}

CleanBody asText(const QByteArray &text, QString degraded)
{
    bool complete = true;
    OutputTree tree = paragraphs(text, complete);
    if (!complete) {
        const QString cut =
            QCoreApplication::translate("Sanitizer", "Only the first part of the very long text is shown.");
        degraded = degraded.isEmpty() ? cut : degraded + QLatin1Char(' ') + cut;
    }
    if (auto html = CanonicalWriter::write(tree))
        return finished(tree, *std::move(html), std::move(degraded));
    OutputTree nothing;
    return finished(nothing, *CanonicalWriter::write(nothing), std::move(degraded));
}

QByteArray withLineFeeds(QByteArray text)
{
    if (text.contains('\r'))
        text.replace("\r\n", "\n").replace('\r', '\n');
    return text;
}

}

CleanBody sanitizeHtml(const QByteArray &html, const QUrl &base)
{
    const QByteArray valid = TextRules::repaired(html);
    const Guarded guarded = Guard::inspect(valid);
    if (!guarded.violation.isEmpty()) {
        return asText(Markup::plainText(QByteArrayView(valid)), guarded.violation);
    }
    OutputTree tree;
    TreeBuilder builder(tree);
    Policy policy(builder, base.isEmpty() ? QByteArray() : CanonicalUrl::image(base.toEncoded(), {}));
    parseMarkup(guarded.document, policy);
    Normaliser::normalise(tree);
    makeBoldHeadings(tree);
    if (auto safe = CanonicalWriter::write(tree))
        return finished(tree, *std::move(safe), {});
    return asText(
        Markup::plainText(QByteArrayView(valid)),
        QCoreApplication::translate(
            "Sanitizer", "Shown as plain text: the cleaned HTML failed the safety check. Please report this article."));
}

CleanBody sanitizeText(const QByteArray &text)
{
    return asText(withLineFeeds(TextRules::repaired(text)), {});
}
