// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/visibletext.h"

#include "article/language.h"
#include "base/utf8.h"
#include "capture/fields.h"
#include "capture/tickers.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace {

/// Labels of the pages' buttons and headings; a line that is nothing else is no part of an article.
bool isLabel(const QString &line)
{
    static const QSet<QString> labels = [] {
        QSet<QString> set;
        for (QStringView label : {u"分享至",
                                  u"微信",
                                  u"复制链接",
                                  u"精彩评论",
                                  u"打开APP,发表看法",
                                  u"打开APP，发表看法",
                                  u"APP内打开",
                                  u"发表看法",
                                  u"打开APP",
                                  u"下载APP",
                                  u"分享",
                                  u"举报",
                                  u"点赞",
                                  u"评论",
                                  u"回复",
                                  u"看",
                                  u"编组 21备份 2",
                                  u"Comment",
                                  u"Comments",
                                  u"Like",
                                  u"Share",
                                  u"Report",
                                  u"Reply",
                                  u"Repost",
                                  u"Open App",
                                  u"Open in APP",
                                  u"Load more",
                                  u"Log In",
                                  u"Sign Up",
                                  u"Home",
                                  u"News",
                                  u"TigerAI",
                                  u"To The Moon",
                                  u"Most Discussed",
                                  u"All",
                                  u"Selection",
                                  u"No data available",
                                  u"+ Follow",
                                  u"+Follow",
                                  u"Follow",
                                  u"Invest in Global Markets with Tiger Brokers!"})
            set.insert(label.toString());
        return set;
    }();
    return labels.contains(line) || line.startsWith(u"我们需要你的真知灼见"); // where there is no comment yet
}

/// Dates, counters, separators: "06-03", "1.46K", "·", "Posts · 122".
bool isFurniture(const QString &line)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A(?:[\\d\\s.,:/+-]+[KMkm万]?|[·|•]+|(?:Posts|Following|Followers|关注|粉丝|帖子) ?[·:]? ?[\\d.,KM万]+)\\z"));
    return line.size() < 30 && form.match(line).hasMatch();
}

bool isDisclaimer(const QString &line)
{
    return line.startsWith(u"免责声明") || line.startsWith(u"免責聲明") || line.startsWith(u"风险提示") ||
           line.startsWith(u"Disclaimer", Qt::CaseInsensitive);
}

/// As it always was where nothing was left out.
QString contentIdOf(const QString &text, const QByteArray &rest)
{
    return rest.isEmpty() ? contentId({text}) : contentId({text, QString::fromLatin1(rest.toHex())});
}

constexpr qsizetype LongestTitle = 120;

bool isTitle(const QString &line)
{
    return line.size() <= LongestTitle && readableCharacters(line) >= 4 && !line.startsWith(u'@') &&
           !line.startsWith(u"- ");
}

}

void VisibleLines::add(QByteArrayView utf8)
{
    qsizetype from = 0;
    while (from < utf8.size() && !isFull()) {
        const qsizetype found = utf8.indexOf('\n', from);
        const qsizetype end = found < 0 ? utf8.size() : found;
        const QByteArrayView line = utf8.sliced(from, end - from).trimmed();
        from = end + 1;
        if (line.isEmpty())
            continue;
        const QByteArrayView fits = line.first(wholeCharacters(line, MostBytes - m_bytes));
        m_bytes += fits.size();
        if (const QString clean = QString::fromUtf8(fits).trimmed(); !clean.isEmpty())
            m_lines.append(clean);
        if (fits.size() < line.size())
            leaveOut(line.sliced(fits.size()));
    }
    leaveOut(utf8.sliced(std::min(from, utf8.size())));
}

void VisibleLines::leaveOut(QByteArrayView utf8)
{
    if (utf8.trimmed().isEmpty())
        return;
    const QByteArray hash = QCryptographicHash::hash(utf8, QCryptographicHash::Sha256);
    m_rest = QCryptographicHash::hash(m_rest + hash, QCryptographicHash::Sha256);
}

QString disclaimerOf(const QStringList &lines)
{
    const auto line = std::find_if(lines.begin(), lines.end(), isDisclaimer);
    return line != lines.end() && line->size() < 4000 ? *line : QString();
}

qsizetype readableCharacters(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

std::optional<CapturedArticle> readVisibleText(const VisibleLines &visible)
{
    const QStringList &lines = visible.lines();
    CapturedArticle captured;
    Article &article = captured.article;
    article.disclaimer = disclaimerOf(lines);
    QStringList body;
    for (const QString &line : lines) {
        if (!isLabel(line) && !isFurniture(line) && line != article.disclaimer)
            body.append(line);
    }
    const QString whole = body.join(u'\n');
    if (readableCharacters(whole) < 2)
        return std::nullopt;
    article.key = {QStringLiteral("text"), ArticleKey::Kind::Content, contentIdOf(whole, visible.rest())};
    article.language = detectLanguage(whole);
    const auto title = std::find_if(body.begin(), std::min(body.begin() + 5, body.end()), isTitle);
    if (title != std::min(body.begin() + 5, body.end())) {
        article.title = title->simplified();
        if (title == body.begin() && body.size() > 1)
            body.removeFirst();
    }
    captured.body = body.join(u'\n').toUtf8();
    captured.bodyFormat = CapturedArticle::BodyFormat::Text;
    TickerGatherer tickers;
    tickers.addFromText(whole);
    article.tickers = tickers.take();
    return captured;
}
