#pragma once

#include "article/storedarticle.h"
#include "html/safehtml.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

/// The external links of one page. The page itself holds tearsheet://link/N only.
class LinkTable
{
public:
    /// The href that stands for `url`, ASCII; nothing for an empty or unusable one (not http, https or mailto).
    std::optional<QByteArray> add(const QString &url);
    const QStringList &urls() const { return m_urls; }

private:
    QStringList m_urls;
    QHash<QString, int> m_index;
};

/// A heading of the contents list.
struct ContentsEntry
{
    QByteArray anchor;   ///< "h-3"
    int level = 2;       ///< 1–6
    QString text;
};

struct DressedBody
{
    QByteArray html;
    QSet<QByteArray> images;   ///< hashes, of those it shows
    QList<ContentsEntry> contents;
};

/// The body as the page shows it: links to tickers and cashtags become chips, other links go through `links`, images
/// that the library holds are asked for by their hash, the others become placeholders, headings get anchors. A
/// name-only cashtag is looked up among the article's tickers.
DressedBody dressBody(const SafeHtml &body, const StoredArticle &article, LinkTable &links);
