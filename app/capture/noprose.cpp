// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/noprose.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

constexpr qsizetype Sample = 64 * 1024;
constexpr int MostLines = 400;

/// The first lines that hold something, trimmed.
QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    for (qsizetype at = 0; at < text.size() && lines.size() < MostLines;) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(at, end - at).trimmed();
        at = end + 1;
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

bool isNamed(const QString &fileName, std::initializer_list<const char *> suffixes)
{
    return std::any_of(suffixes.begin(), suffixes.end(), [&fileName](const char *suffix) {
        return fileName.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    });
}

/// A sentence has words behind one another; a line of code ends in a sign or begins with a keyword.
bool isCodeLine(QByteArrayView line)
{
    const char last = line.back();
    if (last == ';' || last == '{' || last == '}' || line.startsWith("//") || line.startsWith("/*") ||
        line.startsWith("* ") || line.endsWith("*/"))
        return true;
    static constexpr std::array<const char *, 18> Beginnings{
        "import ", "from ",   "def ",     "class ",   "function ", "const ",     "let ",  "var ",  "return",
        "public ", "private", "#include", "package ", "export ",   "namespace ", "elif ", "else:", "if ("};
    const bool keyword = std::any_of(Beginnings.begin(), Beginnings.end(),
                                     [line](const char *beginning) { return line.startsWith(beginning); });
    return (keyword && (last == ':' || last == ')' || line.contains('=') || line.contains('.') || line.contains('"') ||
                        line.contains('\'') || line.count(' ') <= 3)) ||
           (last == ')' && line.contains('(') && !line.contains(". "));
}

qsizetype codeLines(const QList<QByteArrayView> &lines)
{
    return std::count_if(lines.begin(), lines.end(), isCodeLine);
}

/// In code signs stand close: prose in any language has few of them.
bool isDense(QByteArrayView sample)
{
    const auto signs = std::count_if(sample.begin(), sample.end(), [](char c) {
        return c == '{' || c == '}' || c == '(' || c == ')' || c == ';' || c == '=' || c == '[' || c == ']';
    });
    return signs * 25 > sample.size();
}

bool isStyleSheet(QByteArrayView sample, const QString &fileName)
{
    if (isNamed(fileName, {".css", ".scss", ".sass", ".less"}))
        return true;
    // "selector { property: value; …": a brace, then a colon, then a semicolon or the end.
    const qsizetype open = sample.indexOf('{');
    if (sample.startsWith("@charset \"") || sample.startsWith("@import url(") || sample.startsWith("@font-face"))
        return true;
    if (open <= 0 || open > 400 || sample.first(open).contains('(') || sample.first(open).contains('\n'))
        return false;
    const qsizetype close = sample.indexOf('}', open);
    if (close < 0)
        return false;
    const QByteArrayView rule = sample.sliced(open + 1, close - open - 1).trimmed();
    const qsizetype colon = rule.indexOf(':');
    static constexpr QByteArrayView Word = "abcdefghijklmnopqrstuvwxyz-";
    return colon > 0 && std::all_of(rule.begin(), rule.begin() + colon, [](char c) { return Word.contains(c); }) &&
           sample.count('{') >= 2 && sample.count(':') >= sample.count('{');
}

bool isScript(QByteArrayView sample, const QList<QByteArrayView> &lines, const QString &fileName)
{
    static constexpr std::array<const char *, 8> Beginnings{"\"use strict\"", "'use strict'", "(function", "!function",
                                                            ";(function",     "(()=>",        "(() =>",    "/*! "};
    const bool begins = std::any_of(Beginnings.begin(), Beginnings.end(),
                                    [sample](const char *beginning) { return sample.startsWith(beginning); });
    const bool named = isNamed(fileName, {".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".map", ".vue"});
    return (begins && isDense(sample)) || (named && (isDense(sample) || codeLines(lines) * 2 >= lines.size()));
}

bool isProgram(QByteArrayView sample, const QList<QByteArrayView> &lines, const QString &fileName)
{
    if (sample.startsWith("#!/"))
        return true;
    const bool named =
        isNamed(fileName, {".py",  ".java", ".c",    ".h",    ".cpp", ".hpp", ".cs",   ".go",    ".rs",   ".rb",
                           ".php", ".sh",   ".bat",  ".ps1",  ".sql", ".pl",  ".lua",  ".swift", ".kt",   ".ipynb",
                           ".tex", ".yml",  ".yaml", ".toml", ".ini", ".cfg", ".conf", ".lock",  ".diff", ".patch"});
    if (named)
        return true;
    return lines.size() >= 5 && codeLines(lines) * 10 >= lines.size() * 7 && isDense(sample);
}

bool isForRobots(const QList<QByteArrayView> &lines)
{
    bool any = false;
    for (const QByteArrayView line : lines) {
        const QByteArray lower = line.first(std::min<qsizetype>(line.size(), 16)).toByteArray().toLower();
        const bool rule = lower.startsWith("user-agent:") || lower.startsWith("disallow:") ||
                          lower.startsWith("allow:") || lower.startsWith("sitemap:") ||
                          lower.startsWith("crawl-delay:") || lower.startsWith("host:");
        if (!rule && !line.startsWith('#'))
            return false;
        any |= rule;
    }
    return any;
}

/// "{'a': 1}", "[{'a': None}]", a tuple of these: JSON has no such quotes.
bool isPythons(QByteArrayView sample)
{
    qsizetype at = 0;
    while (at < std::min<qsizetype>(sample.size(), 16) &&
           (sample[at] == '[' || sample[at] == '(' || sample[at] == '{' || sample[at] == ' ' || sample[at] == '\n'))
        ++at;
    if (at == 0 || at >= sample.size() || sample[at] != '\'')
        return sample.startsWith("OrderedDict(") || sample.startsWith("defaultdict(") || sample.startsWith("Row(");
    const qsizetype close = sample.indexOf('\'', at + 1);
    return close > 0 && close - at < 200 && close + 1 < sample.size() &&
           (sample[close + 1] == ':' || sample[close + 1] == ',');
}

/// One alphabet without spaces, in lines of one length.
bool isBase64(const QList<QByteArrayView> &lines)
{
    constexpr qsizetype Enough = 120;
    qsizetype bytes = 0;
    bool digit = false;
    bool upper = false;
    bool lower = false;
    qsizetype padding = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArrayView line = lines[i];
        if (i + 1 < lines.size() && i > 0 && line.size() != lines[0].size())
            return false;
        bytes += line.size();
        for (const char c : line) {
            digit |= c >= '0' && c <= '9';
            upper |= c >= 'A' && c <= 'Z';
            lower |= c >= 'a' && c <= 'z';
            padding += c == '=';
            const bool known = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' ||
                               c == '/' || c == '=' || c == '-' || c == '_';
            if (!known)
                return false;
        }
    }
    return bytes >= Enough && digit && upper && lower && padding <= 2;
}

}

std::optional<NamedFormat> noProse(QByteArrayView utf8, const QString &fileName)
{
    const QByteArrayView sample = utf8.first(std::min(utf8.size(), Sample)).trimmed();
    const QList<QByteArrayView> lines = linesOf(sample);
    if (lines.isEmpty())
        return std::nullopt;
    if (isForRobots(lines))
        return NamedFormat{Text::tr("These are a site's rules for search engines, no article."), true};
    if (sample.startsWith("[.ShellClassInfo]") || sample.startsWith("CACHE MANIFEST"))
        return NamedFormat{Text::tr("These are a program's settings, no article."), true};
    if (sample.startsWith("[InternetShortcut]") || sample.startsWith("[Desktop Entry]"))
        return NamedFormat{Text::tr("This is a shortcut: a link without a text. Save the page itself."), false};
    if (sample.startsWith("BEGIN:VCARD") || sample.startsWith("BEGIN:VCALENDAR"))
        return NamedFormat{Text::tr("These are contacts or appointments, no article."), false};
    if (sample.startsWith("-----BEGIN "))
        return NamedFormat{Text::tr("This is a key, a certificate or an encrypted message, no article."), false};
    if (sample.startsWith("#EXTM3U"))
        return NamedFormat{Text::tr("This is a list of sounds or films, no article."), true};
    if (isPythons(sample))
        return NamedFormat{Text::tr("This is data as Python prints it, not JSON. Write it with json.dump and import "
                                    "that."),
                           false};
    if (isBase64(lines))
        return NamedFormat{Text::tr("These are encoded bytes (base64), not text. Decode the file and import what comes "
                                    "out."),
                           false};
    if (isStyleSheet(sample, fileName))
        return NamedFormat{Text::tr("This is a style sheet: a part of a page, no article."), true};
    if (isScript(sample, lines, fileName))
        return NamedFormat{Text::tr("This is a script: a part of a page, no article."), true};
    if (sample.startsWith("-- MySQL dump") || sample.startsWith("-- PostgreSQL database dump") ||
        sample.startsWith("PRAGMA foreign_keys") || sample.startsWith("INSERT INTO ") ||
        sample.startsWith("CREATE TABLE "))
        return NamedFormat{Text::tr("This is the dump of a database. Export the articles as JSON or CSV and import "
                                    "that."),
                           false};
    if (isProgram(sample, lines, fileName))
        return NamedFormat{Text::tr("This is a program's source, its settings or its log, no article."), false};
    return std::nullopt;
}
