#include "search/query.h"

#include "search/queryfilter.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype LongestQuery = 1000;
constexpr QStringView Quotes = u"\"“”„‟＂";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

/// What stands between two white spaces outside quotes.
struct Item
{
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
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (atEnd())
            return std::nullopt;
        Item item;
        if (isMinus(m_text[m_at]) && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            item.negated = true;
            ++m_at;
        }
        const qsizetype start = m_at;
        if (!readQuoted(item)) {
            readWord(item);
            item.all = m_text.sliced(start, m_at - start).toString();
            if (!item.key.isEmpty() && item.value.isEmpty())
                readQuoted(item);
        }
        item.all = m_text.sliced(start, m_at - start).toString();
        item.last = atEnd();
        return item;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    static bool isMinus(QChar c) { return c == u'-' || c == u'－' || c == u'−'; }
    static bool isColon(QChar c) { return c == u':' || c == u'：'; }

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

    /// To the next white space, or to just after the first colon where quotes follow it.
    void readWord(Item &item)
    {
        const qsizetype start = m_at;
        qsizetype value = start;
        for (; !atEnd() && !m_text[m_at].isSpace(); ++m_at) {
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
        if (!item.quoted && !item.negated && item.all == u"OR") {
            if (m_query.clauses.isEmpty() || m_joins)
                addWord(item.all, item);
            else
                m_joins = true;
            return;
        }
        if (!item.closed)
            note(Text::tr("The quotation mark is not closed: all that follows it is one phrase."));
        if (item.quoted && item.key.isEmpty())
            addPhrase(item.value, item);
        else if (item.key.isEmpty() || !addFilter(item))
            addWord(item.all, item);
    }

    SearchQuery finish()
    {
        if (m_joins) {
            m_joins = false;
            note(Text::tr("OR stands between two words; here it is searched as a word."));
            add(TextCondition{TextCondition::Scope::Anywhere, needle(u"OR")}, false);
        }
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
        if (m_joins)
            m_query.clauses.last() += condition;
        else
            m_query.clauses += QList<Condition>{condition};
        m_joins = false;
    }

    void addText(TextCondition::Scope scope, const QString &text, const Item &item)
    {
        const Needle sought = needle(text, typing(item));
        if (sought.text.isEmpty())
            note(Text::tr("“%1” holds no visible character and is left out.").arg(item.all));
        else
            add(TextCondition{scope, sought}, item.negated);
    }

    void addPhrase(const QString &text, const Item &item) { addText(TextCondition::Scope::Anywhere, text, item); }

    void addWord(const QString &text, const Item &item) { addText(TextCondition::Scope::Anywhere, text, item); }

    /// False: to be taken literally.
    bool addFilter(const Item &item)
    {
        const std::optional<FilterKey> key = filterKey(item.key);
        if (!key)
            return false;
        if (item.value.isEmpty()) {
            note(Text::tr("Nothing follows “%1”: it is searched as a word.").arg(item.all));
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
    bool m_joins = false; // an OR waits for its second half
};

}

SearchQuery parseQuery(QStringView text, const QDate &today, Input input)
{
    Parser parser(today, input);
    if (text.size() > LongestQuery) {
        parser.note(Text::tr("Only the first %Ln characters are searched for.", nullptr, int(LongestQuery)));
        text = text.first(LongestQuery);
    }
    ItemReader reader(text);
    while (const auto item = reader.next())
        parser.read(*item);
    return parser.finish();
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
