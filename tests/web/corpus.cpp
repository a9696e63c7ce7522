// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>

namespace {

const QByteArray Open = "⟦", Close = "⟧", Or = "¦";

/// JavaScript in the spellings that the vectors use.
QByteArray spelled(const QByteArray &script, const QByteArray &spelling)
{
    QByteArray result;
    for (const char c : script) {
        const QByteArray hex = QByteArray::number(uchar(c), 16);
        if (spelling == "dec")
            result += "&#" + QByteArray::number(uchar(c));
        else if (spelling == "hex")
            result += "&#x" + hex + ';';
        else if (spelling == "url")
            result += '%' + hex;
        else if (spelling == "js" && std::isalpha(uchar(c)))
            result += "\\u00" + hex;
        else
            result += c;
    }
    return result;
}

QList<QByteArray> split(const QByteArray &list)
{
    QList<QByteArray> parts;
    qsizetype from = 0;
    for (qsizetype at; (at = list.indexOf(Or, from)) >= 0; from = at + Or.size())
        parts << list.sliced(from, at - from);
    parts << list.sliced(from);
    return parts;
}

/// Every choice of alternatives, in reading order.
QList<QByteArray> expanded(const QByteArray &line, const QHash<QByteArray, QList<QByteArray>> &lists, const char *where)
{
    QList<QByteArray> results{QByteArray()};
    qsizetype from = 0;
    for (qsizetype open; (open = line.indexOf(Open, from)) >= 0;) {
        const qsizetype close = line.indexOf(Close, open);
        if (close < 0)
            qFatal("%s: ⟦ without ⟧", where);
        const QByteArray inside = line.sliced(open + Open.size(), close - open - Open.size());
        const bool named = inside.startsWith(':');
        if (named && !lists.contains(inside.sliced(1)))
            qFatal("%s: no list %s", where, inside.constData());
        const QList<QByteArray> choices = named ? lists.value(inside.sliced(1)) : split(inside);
        QList<QByteArray> longer;
        for (const QByteArray &result : std::as_const(results))
            for (const QByteArray &choice : choices)
                longer << result + line.sliced(from, open - from) + choice;
        results = longer;
        from = close + Close.size();
    }
    for (QByteArray &result : results)
        result += line.sliced(from);
    return results;
}

QByteArray unescaped(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        switch (const char c = text[++i]) {
        case 'n':
            result += '\n';
            break;
        case 'r':
            result += '\r';
            break;
        case 't':
            result += '\t';
            break;
        case 'f':
            result += '\f';
            break;
        case '0':
            result += '\0';
            break;
        case 'x':
            result += QByteArray::fromHex(text.sliced(i + 1, 2));
            i += 2;
            break;
        default:
            result += c;
        }
    }
    return result;
}

QByteArray repeated(QByteArray text)
{
    const QByteArray begin = "@repeat:";
    for (qsizetype at; (at = text.indexOf(begin)) >= 0;) {
        const qsizetype colon = text.indexOf(':', at + begin.size());
        const qsizetype end = text.indexOf('@', colon);
        const int count = text.sliced(at + begin.size(), colon - at - begin.size()).toInt();
        text.replace(at, end + 1 - at, text.sliced(colon + 1, end - colon - 1).repeated(count));
    }
    return text;
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void readFile(const QString &path, const QByteArray &name, QList<Corpus::Vector> &result)
{
    QHash<QByteArray, QList<QByteArray>> lists;
    int number = 0;
    for (const QByteArray &line : fileBytes(path).split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith("# "))
            continue;
        if (line.startsWith(':')) {
            const qsizetype space = line.indexOf(' ');
            lists.insert(line.sliced(1, space - 1), split(line.sliced(space + 1)));
            continue;
        }
        const QByteArray where = name + ':' + QByteArray::number(number);
        const QList<QByteArray> choices = expanded(line, lists, where.constData());
        for (qsizetype i = 0; i < choices.size(); ++i)
            result << Corpus::Vector{where + " #" + QByteArray::number(i + 1), repeated(unescaped(choices[i]))};
    }
}

QDir folder(const char *name)
{
    return QDir(QStringLiteral(TEARSHEET_SOURCE_DIR "/tests/web/") + QLatin1String(name));
}

}

QList<Corpus::Vector> Corpus::vectors()
{
    QList<Vector> result;
    const QDir from = folder("vectors");
    for (const QString &name : from.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        readFile(from.filePath(name), name.toLatin1(), result);
    return result;
}

QByteArray Corpus::armed(QByteArray html, const QByteArray &hook, const QByteArray &net)
{
    html.replace("@net@", net).replace("@hook@", hook);
    for (const char *spelling : {"dec", "hex", "js", "url"})
        html.replace(QByteArray("@hook:") + spelling + '@', spelled(hook, spelling));
    return html;
}

QList<Corpus::Vector> Corpus::benign()
{
    QList<Vector> result;
    const QDir from = folder("benign");
    for (const QString &name : from.entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name))
        result << Vector{name.toLatin1(), fileBytes(from.filePath(name))};
    return result;
}

QByteArray Corpus::splice(const QList<Vector> &sources, quint32 seed, int index)
{
    QRandomGenerator random({seed, quint32(index)});
    const auto below = [&random](qsizetype limit) { return qsizetype(random.bounded(quint32(limit))); };
    const auto piece = [&] {
        const QByteArray &whole = sources[below(sources.size())].html;
        if (below(3) == 0 || whole.size() < 2)
            return whole.first(std::min<qsizetype>(whole.size(), 2000));
        const qsizetype from = below(whole.size());
        return whole.sliced(from, std::min<qsizetype>(1 + below(whole.size() - from), 2000));
    };

    QByteArray result = piece();
    for (qsizetype steps = 1 + below(6); steps > 0; --steps) {
        const qsizetype at = below(result.size() + 1);
        switch (below(5)) {
        case 0:
            result += piece();
            break;
        case 1:
        case 2:
            result.insert(at, piece());
            break;
        case 3:
            result.remove(at, below(12));
            break;
        case 4:
            if (at < result.size())
                result[at] = "<>\"'`&;=/ !-\0\n\x80\xc3"[below(17)];
            break;
        }
    }
    return result;
}
