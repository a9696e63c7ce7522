// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/frontmatter.h"

#include <algorithm>

namespace {

constexpr qsizetype Longest = 64 * 1024;

/// "'a''b'", "\"a \\\"b\\\"\"": without its quotes.
QString unquoted(QString text)
{
    text = text.trimmed();
    if (text.size() < 2 || text.front() != text.back() || (text.front() != u'"' && text.front() != u'\''))
        return text;
    const bool escapes = text.front() == u'"';
    text = text.sliced(1, text.size() - 2);
    if (!escapes)
        return text.replace(QStringLiteral("''"), QStringLiteral("'"));
    return text.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

/// "[a, 'b, c']", by commas outside of quotes.
QStringList flowList(const QString &text)
{
    QStringList items;
    QString item;
    QChar quote;
    for (const QChar c : text.sliced(1, text.size() - 2)) {
        if (!quote.isNull() ? c == quote : (c == u'"' || c == u'\''))
            quote = quote.isNull() ? c : QChar();
        if (c == u',' && quote.isNull()) {
            items.append(unquoted(item));
            item.clear();
        } else {
            item += c;
        }
    }
    items.append(unquoted(item));
    items.removeAll(QString());
    return items;
}

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u' ' || c == u'.';
    });
}

class Reading
{
public:
    void add(const QString &line)
    {
        const bool inner = line.startsWith(u' ') || line.startsWith(u'\t') || line.startsWith(u'-');
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            return;
        if (inner && !m_name.isEmpty()) {
            addInner(trimmed);
            return;
        }
        const qsizetype colon = trimmed.indexOf(u':');
        if (colon <= 0 || !isName(QStringView(trimmed).first(colon)))
            return;
        m_name = trimmed.first(colon).trimmed().toLower();
        setValue(trimmed.sliced(colon + 1).trimmed());
    }

    QHash<QString, QStringList> take() { return std::move(m_values); }

private:
    void addInner(const QString &trimmed)
    {
        QStringList &values = m_values[m_name];
        if (trimmed.startsWith(u'-'))
            values.append(unquoted(trimmed.sliced(1)));
        else if (values.isEmpty())
            values.append(trimmed);
        else
            values.last() += u' ' + trimmed; // a text over several lines
    }

    void setValue(const QString &value)
    {
        QStringList &values = m_values[m_name];
        values.clear();
        if (value.startsWith(u'[') && value.endsWith(u']') && !value.startsWith(u"[["))
            values = flowList(value);
        else if (!value.isEmpty() && value != u"|" && value != u">" && value != u"|-" && value != u">-" &&
                 value != u"null" && value != u"~")
            values.append(unquoted(value));
    }

    QString m_name;
    QHash<QString, QStringList> m_values;
};

qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 ? text.size() : end;
}

/// Logseq's: "title:: …" on the first lines.
FrontMatter properties(QByteArrayView text)
{
    FrontMatter matter;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = lineEnd(text, at);
        QString line = QString::fromUtf8(text.sliced(at, end - at)).trimmed();
        if (line.startsWith(u"- "))
            line = line.sliced(2);
        const qsizetype sign = line.indexOf(u":: ");
        if (sign <= 0 || !isName(QStringView(line).first(sign)))
            break;
        const QString name = line.first(sign).trimmed().toLower();
        const QString value = line.sliced(sign + 3).trimmed();
        matter.values.insert(name, name == u"tags" ? value.split(u',', Qt::SkipEmptyParts) : QStringList{value});
        matter.textBegin = at = std::min(end + 1, text.size());
    }
    return matter;
}

}

QString FrontMatter::first(std::initializer_list<const char *> names) const
{
    const QStringList found = all(names);
    return found.isEmpty() ? QString() : found.first();
}

QStringList FrontMatter::all(std::initializer_list<const char *> names) const
{
    for (const char *name : names) {
        const auto found = values.constFind(QString::fromLatin1(name));
        if (found != values.cend() && !found->isEmpty() && !found->first().isEmpty())
            return *found;
    }
    return {};
}

FrontMatter frontMatter(QByteArrayView utf8)
{
    const QByteArrayView text = utf8.first(std::min(utf8.size(), Longest));
    const qsizetype firstEnd = lineEnd(text, 0);
    const QByteArray fence = text.first(firstEnd).trimmed().toByteArray();
    if (fence != "---" && fence != "+++")
        return properties(text);
    Reading reading;
    for (qsizetype at = std::min(firstEnd + 1, text.size()); at < text.size();) {
        const qsizetype end = lineEnd(text, at);
        const QByteArrayView line = text.sliced(at, end - at);
        at = std::min(end + 1, text.size());
        if (line.trimmed() == QByteArrayView(fence)) {
            FrontMatter matter;
            matter.values = reading.take();
            matter.textBegin = at;
            return matter.isEmpty() ? FrontMatter() : matter;
        }
        QString words = QString::fromUtf8(line);
        if (fence == "+++") // TOML: "title = …"
            words.replace(words.indexOf(u'='), words.contains(u'=') ? 1 : 0, QStringLiteral(":"));
        reading.add(words);
    }
    return {};
}
