// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include "article/pageaddress.h"
#include "article/tickerspelling.h"
#include "search/queryfilter.h"
#include "search/separators.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <utility>

namespace {

constexpr qsizetype LongestQuery = 1000;
constexpr QStringView Quotes = u"\"“”„‟＂";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

/// The address at the beginning of the text, up to the next white space: with "http://" or "https://", or beginning
/// like one ("site.example/a/1").
QStringView addressAt(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(?:https?://|(?:[\\w-]+\\.)+[a-z]{2,24}(?::\\d{1,5})?/)\\S+"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text.toString());
    return match.hasMatch() ? text.first(match.capturedLength()) : QStringView();
}

/// What a copied sentence leaves at the end of an address.
QStringView withoutEndMarks(QStringView address)
{
    constexpr QStringView Marks = u".,;:!?>，。、；：！？）》」』】";
    while (!address.isEmpty() && Marks.contains(address.back()))
        address.chop(1);
    return address;
}

/// As pageAddress gives it; empty for what names no article.
QString articleAddress(QStringView written)
{
    const QStringView address = withoutEndMarks(written);
    const bool whole = address.startsWith(u"http", Qt::CaseInsensitive) && address.contains(u"://");
    return pageAddress((whole ? QString() : QStringLiteral("https://")) + address.toString());
}

/// What stands between two separators outside quotes.
struct Item
{
    enum class Kind { Text, Or, Address };

    Kind kind = Kind::Text;
    QString key;   ///< before the colon, as written; empty: none
    QString value; ///< after it, without its quotes
    QString all;   ///< as written, without a minus
    bool negated = false;
    bool quoted = false;
    bool closed = true;
    bool last = false; ///< nothing comes after it, not even a space
};

class ItemReader final
{
public:
    explicit ItemReader(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Item> next()
    {
        while (!atEnd() && separatorAt(m_text, m_at) == Separator::Space)
            ++m_at;
        if (atEnd())
            return std::nullopt;
        return separatorAt(m_text, m_at) == Separator::Or ? readOr() : readText();
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    static bool isMinus(QChar c) { return c == u'-' || c == u'－' || c == u'−'; }
    static bool isColon(QChar c) { return c == u':' || c == u'：'; }

    /// A minus that leaves out what follows it; before a number ("-3.5%", "-.5", "-$12") it is that number's sign.
    bool atExclusion() const
    {
        const qsizetype next = m_at + 1;
        if (!isMinus(m_text[m_at]) || next >= m_text.size() || separatorAt(m_text, next) != Separator::None)
            return false;
        return !beginsNumber(QStringView(m_text).sliced(next));
    }

    Item readOr()
    {
        Item item;
        item.kind = Item::Kind::Or;
        item.all = m_text[m_at];
        while (!atEnd() && separatorAt(m_text, m_at) == Separator::Or)
            ++m_at;
        item.last = atEnd();
        return item;
    }

    Item readText()
    {
        Item item;
        item.negated = atExclusion();
        if (item.negated)
            ++m_at;
        const qsizetype start = m_at;
        if (const QStringView address = addressAt(m_text.sliced(m_at)); !address.isEmpty()) {
            item.kind = Item::Kind::Address;
            m_at += address.size();
        } else if (!readQuoted(item)) {
            readWord(item);
            if (!item.key.isEmpty() && item.value.isEmpty())
                readQuoted(item);
        }
        item.all = m_text.sliced(start, m_at - start).toString();
        item.last = atEnd();
        if (!item.negated && !item.quoted && item.all == u"OR")
            item.kind = Item::Kind::Or;
        return item;
    }

    bool readQuoted(Item &item)
    {
        if (atEnd())
            return false;
        const QChar open = m_text[m_at];
        const QStringView closing = open == u'「' ? QStringView(u"」") : Quotes.contains(open) ? Quotes : QStringView();
        if (closing.isEmpty())
            return false;
        const qsizetype start = ++m_at;
        while (!atEnd() && !closing.contains(m_text[m_at]))
            ++m_at;
        item.value = m_text.sliced(start, m_at - start).trimmed().toString();
        item.quoted = true;
        item.closed = !atEnd();
        if (item.closed)
            ++m_at;
        return true;
    }

    /// To the next separator, or to just after the first colon where quotes follow it.
    void readWord(Item &item)
    {
        const qsizetype start = m_at;
        qsizetype value = start;
        for (; !atEnd() && separatorAt(m_text, m_at) == Separator::None; ++m_at) {
            if (value > start || !isColon(m_text[m_at]) || m_at == start)
                continue;
            item.key = m_text.sliced(start, m_at - start).toString();
            value = m_at + 1;
            if (value < m_text.size() && (Quotes.contains(m_text[value]) || m_text[value] == u'「')) {
                ++m_at;
                return;
            }
        }
        item.value = m_text.sliced(value, m_at - value).toString();
    }

    const QStringView m_text;
    qsizetype m_at = 0;
};

class Parser final
{
public:
    Parser(QDate today, Input input)
        : m_today(today)
        , m_input(input)
    {
    }

    void read(const Item &item)
    {
        if (item.kind == Item::Kind::Or) {
            if (m_query.clauses.isEmpty() || !m_joins.isEmpty())
                addWord(item.all, item);
            else
                m_joins = item.all;
            return;
        }
        if (item.kind == Item::Kind::Address) {
            addAddress(item);
            return;
        }
        if (!item.closed)
            note(Text::tr("Quotation mark not closed: everything after it is one phrase."));
        if (const auto ticker = item.quoted || item.negated ? std::nullopt : TickerSpelling::typed(item.all))
            addTicker(*ticker, item);
        else if (item.quoted && item.key.isEmpty())
            addPhrase(item.value, item);
        else if (item.key.isEmpty() || !addFilter(item))
            addWord(item.all, item);
    }

    /// `all` is what was read.
    SearchQuery finish(QStringView all)
    {
        if (const QString joins = std::exchange(m_joins, QString()); !joins.isEmpty()) {
            note(Text::tr("“%1” works only between two words; here it is searched as a word.").arg(joins));
            add(TextCondition{TextCondition::Scope::Anywhere, needle(joins)}, false);
        }
        // Nothing but commas: no words, but no question for everything either.
        if (const QStringView marks = all.trimmed();
            m_query.clauses.isEmpty() && m_query.notes.isEmpty() && !marks.isEmpty())
            add(TextCondition{TextCondition::Scope::Anywhere, needle(marks)}, false);
        return std::move(m_query);
    }

    void note(const QString &sentence)
    {
        if (!m_query.notes.contains(sentence))
            m_query.notes += sentence;
    }

private:
    bool typing(const Item &item) const
    {
        return m_input == Input::Typing && item.last && !(item.quoted && item.closed);
    }

    void add(std::variant<TextCondition, Filter> what, bool negated)
    {
        const Condition condition{std::move(what), negated};
        if (!m_joins.isEmpty())
            m_query.clauses.last() += condition;
        else
            m_query.clauses += QList<Condition>{condition};
        m_joins.clear();
    }

    void addText(TextCondition::Scope scope, const QString &text, const Item &item)
    {
        const Needle sought = needle(text, typing(item));
        if (sought.text.isEmpty())
            note(Text::tr("“%1” has no visible character and is left out.").arg(item.all));
        else
            add(TextCondition{scope, sought}, item.negated);
    }

    void addPhrase(const QString &text, const Item &item) { addText(TextCondition::Scope::Anywhere, text, item); }

    void addWord(const QString &text, const Item &item) { addText(TextCondition::Scope::Anywhere, text, item); }

    /// Articles with that ticker, by all its names, and those that spell it like this in their text.
    void addTicker(const TickerId &ticker, const Item &item)
    {
        add(Filter{Filter::Kind::Ticker, ticker.toString(), {}, {}}, false);
        m_query.clauses.last() +=
            Condition{TextCondition{TextCondition::Scope::Anywhere, needle(item.all, typing(item))}, false};
    }

    /// The article of that address, and those that write it in their text.
    void addAddress(const Item &item)
    {
        const QString address = articleAddress(item.all);
        if (address.isEmpty()) {
            addWord(item.all, item);
            return;
        }
        add(Filter{Filter::Kind::Address, address, {}, {}}, item.negated);
        if (!item.negated)
            m_query.clauses.last() += Condition{
                TextCondition{TextCondition::Scope::Anywhere, needle(withoutEndMarks(item.all), typing(item))}, false};
    }

    /// False: to be taken literally.
    bool addFilter(const Item &item)
    {
        const std::optional<FilterKey> key = filterKey(item.key);
        if (!key)
            return false;
        if (item.value.isEmpty()) {
            note(Text::tr("Nothing after “%1”: it is searched as a word.").arg(item.all));
            return false;
        }
        if (const auto scope = textScope(*key)) {
            addText(*scope, item.value, item);
            return true;
        }
        const auto filter = makeFilter(*key, item.value, m_today);
        if (!filter) {
            note(filterHint(*key, item.all));
            return false;
        }
        add(*filter, item.negated);
        return true;
    }

    const QDate m_today;
    const Input m_input;
    SearchQuery m_query;
    QString m_joins; // an OR, as it was written, that waits for its second half
};

}

SearchQuery parseQuery(QStringView text, const QDate &today, Input input)
{
    Parser parser(today, input);
    if (text.size() > LongestQuery) {
        parser.note(Text::tr("Only the first %Ln characters are searched.", nullptr, int(LongestQuery)));
        text = text.first(LongestQuery);
    }
    ItemReader reader(text);
    while (const auto item = reader.next())
        parser.read(*item);
    return parser.finish(text);
}

QList<TextCondition> soughtTexts(const SearchQuery &query)
{
    QList<TextCondition> sought;
    for (const QList<Condition> &clause : query.clauses)
        for (const Condition &condition : clause)
            if (const auto *text = std::get_if<TextCondition>(&condition.what); text && !condition.negated)
                sought += *text;
    return sought;
}

QList<Needle> needlesIn(TextCondition::Scope field, const QList<TextCondition> &sought)
{
    QList<Needle> needles;
    for (const TextCondition &text : sought)
        if (text.scope == TextCondition::Scope::Anywhere || text.scope == field)
            needles += text.needle;
    return needles;
}
