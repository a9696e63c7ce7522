// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/corrections.h"

#include "article/textlimits.h"
#include "store/articlereader.h"

#include <QCoreApplication>

namespace Corrections {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Corrections)
};

Status refusal(const QString &sentence)
{
    return Error{Error::Kind::Input, sentence, QString()};
}

Status checked(const Details &details)
{
    if (details.title.size() > TextLimits::Title)
        return refusal(Text::tr("The title is too long: it may have %Ln characters.", nullptr, int(TextLimits::Title)));
    if (details.author.size() > TextLimits::Name || details.source.size() > TextLimits::Name)
        return refusal(Text::tr("Author and source may have %Ln characters each.", nullptr, int(TextLimits::Name)));
    return Done{};
}

std::optional<Details> detailsIn(Database &database, const char *sql, ArticleId article)
{
    Query query(database, sql);
    if (!query.run(article) || !query.next())
        return std::nullopt;
    return Details{query.text(0), query.text(1), query.text(2), ArticleReader::time(query, 3)};
}

std::optional<Details> shown(Database &database, ArticleId article)
{
    return detailsIn(database, "SELECT title, author, source, published, published_offset FROM articles WHERE id = ?",
                     article);
}

/// A column of the table: NULL where it is as found.
QVariant corrected(const QString &typed, const QString &found)
{
    return typed == found ? QVariant() : QVariant(typed);
}

Details simplified(const Details &details)
{
    return {details.title.simplified(), details.author.simplified(), details.source.simplified(), details.published};
}

void write(Database &database, ArticleId article, const Details &typed, const Details &found)
{
    const QVariant title = typed.title.isEmpty() ? QVariant() : corrected(typed.title, found.title.simplified());
    const QVariant author = corrected(typed.author, found.author.simplified());
    const QVariant source = corrected(typed.source, found.source.simplified());
    const bool dated = typed.published.isValid() && !isSameTime(typed.published, found.published);
    if (title.isNull() && author.isNull() && source.isNull() && !dated) {
        Query query(database, "DELETE FROM corrections WHERE article = ?");
        query.run(article);
        return;
    }
    const QDateTime published = dated ? typed.published : QDateTime();
    Query query(database, "INSERT INTO corrections (article, title, author, source, published, published_offset) "
                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET title = excluded.title, "
                          "author = excluded.author, source = excluded.source, published = excluded.published, "
                          "published_offset = excluded.published_offset");
    query.run(article, title, author, source, ArticleReader::milliseconds(published),
              ArticleReader::offsetMinutes(published));
}

}

Edit set(ArticleId article, const Details &details)
{
    const auto make = [article, typed = simplified(details)](Database &database, const QDateTime &) -> Status {
        if (Status fits = checked(typed); !fits)
            return fits;
        std::optional<Details> known = found(database, article);
        if (!known)
            known = shown(database, article);
        if (known)
            write(database, article, typed, *known);
        return Done{};
    };
    return {QStringLiteral("correct"), {}, make};
}

Result<Known> of(Database &database, ArticleId article)
{
    database.forgetError();
    const std::optional<Details> now = shown(database, article);
    const std::optional<Details> then = found(database, article);
    if (database.failed())
        return database.error();
    if (!now)
        return Error{Error::Kind::Input, Text::tr("There is no article %1 in the library.").arg(article), QString()};
    return Known{*now, then.value_or(*now)};
}

std::optional<Details> found(Database &database, ArticleId article)
{
    return detailsIn(database,
                     "SELECT title, author, source, published, published_offset FROM found_details WHERE article = ?",
                     article);
}

bool keep(Database &database, ArticleId article, const Details &found, const QString &shownTitle)
{
    {
        Query query(database, "UPDATE found_details SET title = ?, shown_title = ?, author = ?, source = ?, "
                              "published = ?, published_offset = ? WHERE article = ?");
        if (!query.run(found.title, shownTitle, found.author, found.source,
                       ArticleReader::milliseconds(found.published), ArticleReader::offsetMinutes(found.published),
                       article))
            return false;
        if (query.changedRows() == 0)
            return true;
    }
    Query query(database, "UPDATE corrections SET title = title WHERE article = ?"); // its trigger does the rest
    return query.run(article);
}

const QList<StepKind> &kinds()
{
    static const QList<StepKind> kinds = {
        {QStringLiteral("correct"), [](const Step &) { return Text::tr("Correct Details"); },
         [](const Step &) { return Text::tr("Details corrected"); }},
    };
    return kinds;
}

}
