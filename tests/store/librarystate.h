// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"
#include "store/articlestates.h"
#include "store/corrections.h"
#include "store/hiddentickers.h"
#include "store/highlights.h"
#include "store/librarycounts.h"
#include "store/notes.h"
#include "store/organiser.h"
#include "store/places.h"
#include "store/savedsearches.h"
#include "store/tags.h"
#include "store/trash.h"
#include "store/userdata.h"
#include "store/watchlist.h"
#include "store/wholepages.h"

#include <QHash>
#include <QRandomGenerator>

#include <functional>

/// Everything organising can change, as one text: two libraries in the same state read the same.
inline QString stateOf(ArticleStore &store)
{
    QStringList lines;
    for (const Section::Kind kind : {Section::Kind::All, Section::Kind::Trash}) {
        ListQuery query;
        query.section.kind = kind;
        const auto ids = store.ids(query);
        if (!ids)
            return ids.error().sentence;
        const auto rows = store.rows(*ids);
        if (!rows)
            return rows.error().sentence;
        for (const ArticleRow &row : *rows) {
            QStringList tags;
            for (const Tag &tag : row.tags)
                tags << tag.name + u'/' + tag.colour;
            lines << QStringLiteral("%1 %2 %3%4%5%6 %7 %8")
                         .arg(row.id)
                         .arg(row.title + u'/' + row.author + u'/' + row.source + u'/' +
                              row.published.toString(Qt::ISODate))
                         .arg(row.read)
                         .arg(row.starred)
                         .arg(row.archived)
                         .arg(row.trashed)
                         .arg(tags.join(u','), *Notes::of(store.database(), row.id));
        }
    }
    const auto highlights = Highlights::all(store.database());
    if (!highlights)
        return highlights.error().sentence;
    for (const ListedHighlight &each : highlights->highlights)
        lines << QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(each.highlight.name, each.highlight.anchor.quote, each.highlight.note,
                          each.highlight.tags.join(u','))
                     .arg(each.highlight.article)
                     .arg(int(each.highlight.colour));
    const auto counts = libraryCounts(store, -1);
    if (!counts)
        return counts.error().sentence;
    for (const TagCount &tag : counts->tags)
        lines << QStringLiteral("%1/%2 %3").arg(tag.tag.name, tag.tag.colour).arg(tag.articles);
    for (const TickerCount &ticker : counts->tickers)
        lines << QStringLiteral("%1 %2").arg(ticker.id.toString()).arg(ticker.articles);
    for (const WatchedTicker &watched : counts->watched)
        lines << QStringLiteral("watched %1 %2").arg(watched.ticker.id.toString()).arg(watched.unread);
    for (const SavedSearch &search : counts->searches)
        lines << search.name + u'=' + search.text;
    return lines.join(u'\n');
}

/// The same random operations for the same seed, on libraries that began alike.
class RandomOperations
{
public:
    explicit RandomOperations(quint32 seed)
        : m_random(seed)
    {
    }

    static NewArticle numbered(int number, int version = 0)
    {
        using namespace Samples;
        NewArticle made = article(QString::number(number), QStringLiteral("第 %1 篇").arg(number),
                                  QStringLiteral("正文 %1").arg(version));
        made.article.source = number % 3 == 0 ? QString() : QStringLiteral("来源 %1").arg((number + version) % 3);
        made.article.author = QStringLiteral("作者 %1").arg((number + version) % 4);
        made.article.published = beijing(1).addDays(number);
        made.article.modified = beijing(1).addDays(version);
        made.article.tickers = {mention("BK9001", QStringLiteral("航运"))};
        if ((number + version) % 2 == 0)
            made.article.tickers.append(mention("00316", QStringLiteral("东方海外")));
        made.tickers = made.article.tickers;
        return made;
    }

    const QDateTime &now() const { return m_now; }

    /// False when the store failed; what it refuses as input is no failure.
    bool next(ArticleStore &store)
    {
        m_now = m_now.addSecs(below(7200));
        Organiser organiser(store.database(), m_now);
        QList<ArticleId> ids;
        for (int n = below(4); n >= 0; --n)
            ids << 1 + below(60);
        const int choice = below(20);
        if (choice < 3) {
            const int number = 1 + below(50);
            return bool(store.add({numbered(number, below(4))}));
        }
        if (choice < 6)
            return bool(organiser.undo());
        if (choice < 8)
            return bool(organiser.redo());
        if (choice == 8)
            return bool(Trash::remove(store.database(), ids));
        if (choice == 9)
            return bool(Trash::removeExpired(store.database(), m_now));
        const std::optional<Edit> edit = drawn(store, ids);
        if (!edit)
            return false;
        const auto done = organiser.apply(*edit);
        return done || done.error().kind == Error::Kind::Input;
    }

private:
    /// One of all kinds that the list of user data has; nothing where this test does not know it yet.
    std::optional<Edit> drawn(ArticleStore &store, const QList<ArticleId> &ids)
    {
        static const QStringList names = {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"),
                                          QStringLiteral("Δ")};
        QStringList kinds;
        for (const UserTable &table : userTables())
            for (const StepKind &kind : table.kinds)
                kinds << kind.name;
        const QString kind = kinds.at(below(int(kinds.size())));
        const QString name = names.at(below(int(names.size())));
        const QString other = names.at(below(int(names.size())));
        const QString colour = tagColours().at(below(int(tagColours().size())));
        const QHash<QString, std::function<Edit()>> edits = {
            {QStringLiteral("read"),
             [&] { return below(2) == 0 ? ArticleStates::read(ids) : ArticleStates::opened(ids); }},
            {QStringLiteral("unread"), [&] { return ArticleStates::unread(ids); }},
            {QStringLiteral("place"),
             [&] {
                 // None of the program's is; the log knows all tables alike.
                 Edit edit = Places::keep(ids.first(), {below(3), below(30), name, below(2) * below(KeptPlace::End)});
                 edit.undoable = below(2) == 0;
                 return edit;
             }},
            {QStringLiteral("star"), [&] { return ArticleStates::star(ids); }},
            {QStringLiteral("unstar"), [&] { return ArticleStates::unstar(ids); }},
            {QStringLiteral("archive"), [&] { return ArticleStates::archive(ids); }},
            {QStringLiteral("unarchive"), [&] { return ArticleStates::unarchive(ids); }},
            {QStringLiteral("trash"), [&] { return ArticleStates::trash(ids); }},
            {QStringLiteral("restore"), [&] { return ArticleStates::restore(ids); }},
            {QStringLiteral("add-tag"), [&] { return Tags::add(ids, name, below(2) == 0 ? colour : QString()); }},
            {QStringLiteral("remove-tag"), [&] { return Tags::remove(ids, name); }},
            {QStringLiteral("rename-tag"), [&] { return Tags::rename(name, other); }},
            {QStringLiteral("colour-tag"), [&] { return Tags::recolour(name, colour); }},
            {QStringLiteral("delete-tag"), [&] { return Tags::destroy(name); }},
            {QStringLiteral("note"), [&] { return Notes::set(ids, below(3) == 0 ? QString() : name + other); }},
            {QStringLiteral("correct"),
             [&] { return Corrections::set(ids.first(), corrected(store, ids.first(), name, other)); }},
            {QStringLiteral("whole-page"), [&] { return WholePages::show(ids.first(), true); }},
            {QStringLiteral("found-article"), [&] { return WholePages::show(ids.first(), false); }},
            {QStringLiteral("highlight"),
             [&] {
                 return Highlights::add({highlight(ids.first(), name), highlight(ids.last(), other)});
             }},
            {QStringLiteral("remove-highlight"), [&] { return Highlights::remove(ids); }},
            {QStringLiteral("colour-highlight"),
             [&] { return Highlights::recolour(ids, HighlightColour(1 + below(HighlightColours))); }},
            {QStringLiteral("highlight-note"),
             [&] { return Highlights::setNote(ids.first(), below(3) == 0 ? QString() : name); }},
            {QStringLiteral("highlight-tags"),
             [&] {
                 return Highlights::setTags(ids.first(), below(4) == 0 ? QStringList() : QStringList{name, other});
             }},
            {QStringLiteral("place-highlight"),
             [&] { return Highlights::place(ids.first(), highlight(1, other).anchor); }},
            {QStringLiteral("save-search"), [&] { return SavedSearches::save(name, other); }},
            {QStringLiteral("rename-search"), [&] { return SavedSearches::rename(name, other); }},
            {QStringLiteral("hide-ticker"), [&] { return HiddenTickers::hide(ids.first(), ticker()); }},
            {QStringLiteral("show-ticker"), [&] { return HiddenTickers::show(ids.first(), ticker()); }},
            {QStringLiteral("hide-ticker-everywhere"), [&] { return HiddenTickers::hideEverywhere(ticker()); }},
            {QStringLiteral("show-ticker-everywhere"), [&] { return HiddenTickers::showEverywhere(ticker()); }},
            {QStringLiteral("watch"),
             [&] {
                 return Watchlist::watch({ticker(), ticker()});
             }},
            {QStringLiteral("unwatch"), [&] { return Watchlist::unwatch(ticker()); }},
            {QStringLiteral("move-watched"), [&] { return Watchlist::move(ticker(), ticker()); }},
            {QStringLiteral("delete-search"), [&] { return SavedSearches::remove(name); }},
        };
        const auto found = edits.constFind(kind);
        return found == edits.cend() ? std::nullopt : std::optional((*found)());
    }

    Highlight highlight(ArticleId article, const QString &quote)
    {
        Highlight made;
        made.name = QStringLiteral("highlight %1").arg(below(300)); // now and then one that is there
        made.article = article;
        made.made = m_now;
        made.colour = HighlightColour(1 + below(HighlightColours));
        made.anchor.field = TextAnchor::Field(below(4));
        made.anchor.block = below(10);
        made.anchor.start = below(10);
        made.anchor.quote = quote;
        made.anchor.prefix = QString(below(3), u'前');
        made.anchor.suffix = QString(below(3), u'后');
        made.anchor.blockHash = QByteArray(32, char(below(256)));
        made.anchor.sentenceHash = QByteArray(below(3), '\'');
        made.anchor.revision = QByteArray("\0x", below(3));
        made.anchor.policy = below(4);
        made.anchor.alike = TextAnchor::Alike(below(5) - 1);
        made.note = below(2) == 0 ? QString() : quote + u'\n';
        if (below(2) == 0)
            made.tags = {quote};
        return made;
    }

    /// What was found, now and then, takes a correction back.
    Details corrected(ArticleStore &store, ArticleId id, const QString &name, const QString &other)
    {
        const auto known = Corrections::of(store.database(), id);
        if (known && below(2) == 0)
            return known->found;
        return {below(3) == 0 ? QString() : name, below(3) == 0 ? QString() : other,
                QStringLiteral("来源 %1").arg(below(3)), below(2) == 0 ? QDateTime() : Samples::beijing(1 + below(20))};
    }

    TickerId ticker() { return *TickerId::parse(below(2) == 0 ? u"BK9001" : u"00316"); }

    int below(int limit) { return int(m_random.bounded(limit)); }

    QRandomGenerator m_random;
    QDateTime m_now = Samples::beijing(1).toUTC();
};
