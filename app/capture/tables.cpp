// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/tables.h"

#include "article/times.h"
#include "capture/family.h"
#include "capture/fields.h"
#include "capture/linklist.h"
#include "capture/tablereader.h"
#include "markup/references.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

enum class Role { Title, Body, Summary, Author, Day, Clock, Address, Source, Id, Ticker, Tags };

struct RoleNames
{
    Role role;
    QList<QStringView> names; ///< the most particular first
};

const QList<RoleNames> &roleNames()
{
    static const QList<RoleNames> all{
        {Role::Title,
         {u"title", u"headline", u"subject", u"标题", u"標題", u"题目", u"題目", u"主题", u"文章标题", u"新闻标题",
          u"帖子标题"}},
        {Role::Body,
         {u"fulltext", u"content",  u"contenthtml", u"contenttext", u"text",     u"textcontent", u"body", u"html",
          u"article",  u"message",  u"selftext",    u"tweet",       u"正文",     u"内容",        u"內容", u"全文",
          u"文章内容", u"新闻内容", u"帖子内容",    u"微博正文",    u"微博内容", u"文本",        u"推文"}},
        {Role::Summary, {u"summary", u"description", u"abstract", u"excerpt", u"digest", u"摘要", u"简介", u"导语"}},
        {Role::Author,
         {u"author", u"authorname", u"username", u"nickname", u"screenname", u"byline", u"user", u"writer", u"作者",
          u"用户昵称", u"昵称", u"用户名", u"发布者", u"发布人", u"博主", u"发帖人"}},
        {Role::Day,
         {u"published",  u"publishedat", u"publishtime", u"publishdate", u"pubdate",   u"pubtime", u"createdat",
          u"createtime", u"created",     u"datetime",    u"date",        u"timestamp", u"time",    u"发布时间",
          u"发表时间",   u"发帖时间",    u"发布日期",    u"日期",        u"时间",      u"時間"}},
        {Role::Clock, {u"time", u"时间", u"時間"}},
        {Role::Address,
         {u"url", u"link", u"href", u"permalink", u"address", u"链接", u"鏈接", u"网址", u"原文链接", u"文章链接",
          u"微博链接", u"地址"}},
        {Role::Source, {u"source", u"site", u"sitename", u"publisher", u"media", u"来源", u"媒体", u"公众号", u"平台"}},
        {Role::Id, {u"id", u"postid", u"mid", u"tweetid", u"articleid", u"微博id", u"帖子id"}},
        {Role::Ticker, {u"symbol", u"ticker", u"stock", u"stockcode", u"股票代码", u"证券代码", u"股票"}},
        {Role::Tags, {u"tags", u"labels", u"keywords", u"documenttags", u"标签", u"关键词"}},
    };
    return all;
}

/// "Post_Title " is "posttitle".
QString folded(const QString &name)
{
    QString bare;
    for (const QChar c : name)
        if (c.isLetterOrNumber())
            bare += c.toLower();
    return bare;
}

/// Scrapers put what it is in front: "post_title", "news-content".
QString withoutKind(const QString &name)
{
    static constexpr std::array<QStringView, 10> Kinds{u"post", u"article", u"news", u"tweet",  u"weibo",
                                                       u"item", u"blog",    u"note", u"status", u"msg"};
    for (const QStringView kind : Kinds)
        if (name.startsWith(kind) && name.size() > kind.size())
            return name.sliced(kind.size());
    return name;
}

/// As Readwise exports them.
bool isOfHighlights(const QStringList &header)
{
    return header.contains(u"Highlight") && header.contains(u"Book Title");
}

class Columns
{
public:
    explicit Columns(const QStringList &header)
    {
        QStringList names;
        for (const QString &cell : header)
            names.append(folded(cell));
        for (const RoleNames &role : roleNames()) {
            for (qsizetype i = 0; i < role.names.size() && !m_places.contains(role.role); ++i) {
                for (qsizetype column = 0; column < names.size(); ++column) {
                    const bool named = names[column] == role.names[i] || withoutKind(names[column]) == role.names[i];
                    if (named && !m_taken.contains(column)) {
                        m_places.insert(role.role, column);
                        m_taken.insert(column);
                        m_heads.insert(role.role, header[column].trimmed());
                        break;
                    }
                }
            }
        }
    }

    bool has(Role role) const { return m_places.contains(role); }
    QString of(const QStringList &cells, Role role) const { return cells.value(m_places.value(role, -1)).trimmed(); }
    QString head(Role role) const { return m_heads.value(role); }

private:
    QMap<Role, qsizetype> m_places;
    QMap<Role, QString> m_heads;
    QSet<qsizetype> m_taken;
};

QDateTime timeOf(const Columns &columns, const QStringList &cells)
{
    const QString day = columns.of(cells, Role::Day);
    const QString clock = columns.of(cells, Role::Clock);
    const QDateTime both = clock.isEmpty() || day.contains(u':') ? QDateTime() : readTime(day + u' ' + clock);
    return both.isValid() ? both : readTime(day);
}

/// "锂电|季报", "a, b", "['a', 'b']".
QStringList tagsOf(const QString &cell)
{
    static const QRegularExpression separators(QStringLiteral("[|,;，、\\[\\]'\"]+"));
    QStringList tags;
    for (const QString &tag : cell.split(separators, Qt::SkipEmptyParts))
        if (!tag.trimmed().isEmpty())
            tags.append(tag.trimmed());
    return tags;
}

class Table
{
public:
    Table(QByteArrayView utf8, char separator, const std::stop_token &stop)
        : m_rows(utf8, separator)
        , m_stop(stop)
        , m_columns(header())
    {
    }

    CaptureResult read()
    {
        while (!m_stop.stop_requested() && m_rows.next()) {
            ++m_count;
            if (m_result.articles.size() == MostPosts) {
                refuse(Text::tr("The table holds more than %1 posts. The rest of it was not read: split it and import "
                                "the parts.")
                           .arg(MostPosts));
                return std::move(m_result);
            }
            readRow();
        }
        conclude();
        return std::move(m_result);
    }

private:
    QStringList header()
    {
        m_rows.next();
        m_header = m_rows.text().toByteArray();
        m_head = m_rows.cells();
        return m_head;
    }

    void refuse(const QString &reason) { m_result.refusals.append(CaptureRefusal{reason, {}, {}}); }

    void readRow()
    {
        const QStringList &cells = m_rows.cells();
        const QString url = cleanUrl(m_columns.of(cells, Role::Address));
        m_links += !url.isEmpty();
        const bool named = m_columns.has(Role::Title) || m_columns.has(Role::Author) || m_columns.has(Role::Day);
        QString words = m_columns.of(cells, Role::Body);
        if (words.isEmpty() && m_columns.has(Role::Body))
            words = m_columns.of(cells, Role::Title); // a post of one line
        if (!m_columns.has(Role::Body) || !named || words.isEmpty())
            return;
        CapturedArticle captured;
        Article &article = captured.article;
        article.title = Markup::titleText(m_columns.of(cells, Role::Title));
        const QString plain = setBody(captured, words);
        article.summary = plainText(m_columns.of(cells, Role::Summary));
        article.author = m_columns.of(cells, Role::Author).simplified();
        article.source = m_columns.of(cells, Role::Source).simplified();
        article.published = timeOf(m_columns, cells);
        article.url = url;
        captured.baseUrl = QUrl(url);
        article.key = keyWithoutId(QStringLiteral("table"), url,
                                   {m_columns.of(cells, Role::Id), article.title, article.author, plain});
        captured.states.tags = tagsOf(m_columns.of(cells, Role::Tags));
        captured.original = m_header + '\n' + m_rows.text().toByteArray() + '\n';
        captured.member = Text::tr("row %1").arg(m_count);
        TickerGatherer tickers;
        tickers.add(m_columns.of(cells, Role::Ticker), {}, TickerOrigin::Symbols);
        readWords(captured, plain, {}, std::move(tickers));
        m_result.articles.append(std::move(captured));
    }

    void conclude()
    {
        if (!m_result.articles.isEmpty()) {
            // What was taken for what, once, so that a wrong guess is seen.
            m_result.articles.first().note =
                m_columns.has(Role::Title)
                    ? Text::tr("Read as a table: “%1” as titles, “%2” as texts.")
                          .arg(m_columns.head(Role::Title), m_columns.head(Role::Body))
                    : Text::tr("Read as a table: “%1” as texts.").arg(m_columns.head(Role::Body));
            return;
        }
        if (m_links > 0)
            refuse(linkListSentence(m_links));
        else if (isOfHighlights(m_head))
            refuse(Text::tr("These are Readwise's highlights (%n), without their articles. Save the pages "
                            "themselves and import those.",
                            nullptr, m_count));
        else
            refuse(Text::tr("This is a table (CSV, rows: %n); no column of it is called a title and a text.", nullptr,
                            m_count));
    }

    TableReader m_rows;
    const std::stop_token m_stop;
    QByteArray m_header;
    QStringList m_head;
    const Columns m_columns;
    int m_count = 0;
    qsizetype m_links = 0;
    CaptureResult m_result;
};

/// Prose may be full of commas; a list of names that are known, or many cells in many rows, is a table.
bool isTable(QByteArrayView utf8, char separator)
{
    TableReader rows(utf8, separator);
    rows.next();
    const Columns columns(rows.cells());
    const qsizetype width = rows.cells().size();
    if (isOfHighlights(rows.cells()))
        return true;
    if (columns.has(Role::Address) || columns.has(Role::Body))
        return columns.has(Role::Title) || columns.has(Role::Day) || columns.has(Role::Author) || width >= 4;
    qsizetype agreeing = 0;
    bool prose = false; // behind whose commas are spaces
    while (agreeing < 20 && rows.next() && rows.cells().size() == width) {
        ++agreeing;
        prose |= std::any_of(rows.cells().begin(), rows.cells().end(),
                             [](const QString &cell) { return cell.startsWith(u' '); });
    }
    return width >= 3 && agreeing >= 3 && !prose;
}

}

bool Tables::recognises(QByteArrayView input, const CaptureContext &) const
{
    const QByteArrayView trimmed = input.first(std::min<qsizetype>(input.size(), 64)).trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('[') || trimmed.startsWith('<'))
        return false;
    const auto separator = separatorOf(input);
    return separator && isTable(input, *separator);
}

CaptureResult Tables::read(const QByteArray &input, const CaptureContext &context) const
{
    return Table(input, separatorOf(input).value_or(','), context.stop).read();
}
