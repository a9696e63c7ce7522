// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "search/pinyin.h"
#include "search/queryfilter.h"

#include <QHash>
#include <QList>

class Database;

/// Something of the library that a query can name.
struct Suggestion
{
    FilterKey key = FilterKey::Ticker; ///< Ticker, Tag, Author, Source or Title
    QString value;                     ///< what the key takes: a symbol, a name
    QString name;                      ///< a ticker's, else empty
    int articles = 0;                  ///< 1 for a title

    QString query() const; ///< as it is searched for: author:"Ledger Weekly"

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

/// Knows the names in a library and how they are typed. Keeps them in memory (some 150 bytes a title), and reads anew
/// only what changed; the first question takes some 100 ms for ICU's rules and 5 µs a name. Used on its database's
/// thread.
class Suggester final
{
public:
    explicit Suggester(Database &database);

    /// Values of a key that begin with what was typed, as written or in pinyin; then those that hold it. Most articles
    /// first.
    Result<QList<Suggestion>> values(FilterKey key, const QString &typed, int most);

    /// What `typed` may mean in pinyin: tickers first, then tags, authors, sources, titles. Names without Han are left
    /// out: a search finds them as they are written.
    Result<QList<Suggestion>> byPinyin(const QString &typed, int most);

    /// Two to forty letters, and nothing else.
    static bool mayBePinyin(QStringView typed);

private:
    struct Name
    {
        Suggestion suggestion;
        QString folded; ///< of what is shown
        Pinyin pinyin;  ///< empty where the name has no Han
    };

    Status learn();
    void learnNames();
    void learnTitles();
    Pinyin pinyin(const QString &name);

    Database &m_database;
    qint64 m_version = -1; // the database's, as of the last reading
    qint64 m_change = 0;   // the last change whose title is known
    QList<Name> m_names;   // by key, then most articles first
    QHash<qint64, Name> m_titles;
    QHash<QString, Pinyin> m_pinyin;
};
