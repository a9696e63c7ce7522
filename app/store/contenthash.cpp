// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contenthash.h"

#include "article/pageaddress.h"
#include "article/tickerlink.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace ContentHash {

namespace {

/// Each field goes in with its length, so that no two lists of fields give the same bytes.
class Fields
{
public:
    void add(const QByteArray &bytes)
    {
        const QByteArray length = QByteArray::number(bytes.size()) + ':';
        m_hash.addData(length);
        m_hash.addData(bytes);
    }
    void add(const QString &text) { add(text.toUtf8()); }
    void add(const QDateTime &time)
    {
        add(time.isValid() ? QByteArray::number(time.toMSecsSinceEpoch()) : QByteArray());
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

}

QByteArray ofArticle(const NewArticle &captured)
{
    const Article &article = captured.article;
    Fields fields;
    fields.add(article.title);
    fields.add(captured.bodyHash.isEmpty() ? captured.text.toUtf8() : captured.bodyHash);
    fields.add(article.author);
    fields.add(article.source);
    fields.add(article.published);
    if (article.key.family == u"page")
        fields.add(pageAddress(article.url));
    else
        fields.add(isTigerHost(QUrl(article.url).host()) ? QString() : article.url);
    QStringList tickers; // sorted: they come from a map, whose order means nothing
    for (const TickerMention &mention : article.tickers)
        tickers.append(mention.id.toString() + u'\n' + mention.name);
    std::sort(tickers.begin(), tickers.end());
    fields.add(tickers.join(QStringLiteral("\n\n")));
    for (const Comment &comment : article.comments) {
        fields.add(comment.author);
        fields.add(comment.time);
        fields.add(comment.text);
    }
    return fields.result();
}

QByteArray ofShare(const Share &share)
{
    Fields fields;
    fields.add(share.author);
    fields.add(share.time);
    fields.add(share.text);
    return fields.result();
}

}
