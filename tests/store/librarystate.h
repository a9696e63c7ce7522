#pragma once

#include "samples.h"
#include "store/librarycounts.h"

#include <QRandomGenerator>

/// Everything organising can change, as one text: two libraries in the same state read the same.
inline QString stateOf(ArticleStore &store)
{
    QStringList lines;
    Organiser organiser(store.database());
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
                         .arg(row.source)
                         .arg(row.read)
                         .arg(row.starred)
                         .arg(row.archived)
                         .arg(row.trashed)
                         .arg(tags.join(u','), *organiser.note(row.id));
        }
    }
    const auto counts = libraryCounts(store, -1);
    if (!counts)
        return counts.error().sentence;
    for (const TagCount &tag : counts->tags)
        lines << QStringLiteral("%1/%2 %3").arg(tag.tag.name, tag.tag.colour).arg(tag.articles);
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
        static const QStringList tags = {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"),
                                         QStringLiteral("Δ")};
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
            return bool(organiser.removeFromTrash(ids));
        if (choice == 9)
            return bool(organiser.removeExpired());
        Action action;
        action.kind = Action::Kind(below(int(Action::Kind::DeleteTag) + 1));
        action.articles = ids;
        action.tag = tags.at(below(int(tags.size())));
        if (action.kind == Action::Kind::ColourTag)
            action.value = tagColours().at(below(int(tagColours().size())));
        else if (action.kind != Action::Kind::AddTag)
            action.value = tags.at(below(int(tags.size())));
        const auto done = organiser.apply(action);
        return done || done.error().kind == Error::Kind::Input;
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }

    QRandomGenerator m_random;
    QDateTime m_now = Samples::beijing(1).toUTC();
};
