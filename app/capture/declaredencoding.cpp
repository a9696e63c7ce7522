// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/declaredencoding.h"

#include "capture/encodinglabels.h"
#include "markup/tags.h"

#include <algorithm>
#include <string_view>

namespace {

using Markup::Token;

qsizetype indexOfNoCase(QByteArrayView text, QByteArrayView lower)
{
    const auto found = std::search(text.begin(), text.end(), lower.begin(), lower.end(),
                                   [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a | 0x20) : a) == b; });
    return found == text.end() ? -1 : found - text.begin();
}

/// `<?xml version="1.0" encoding="gbk"?>`
QByteArrayView xmlEncoding(QByteArrayView bytes)
{
    if (!bytes.startsWith("<?xml"))
        return {};
    const QByteArrayView declaration = bytes.first(Markup::commentEnd(bytes, 0));
    const qsizetype at = indexOfNoCase(declaration, "encoding");
    if (at < 0)
        return {};
    const qsizetype sign = Markup::skipSpace(declaration, at + 8);
    const qsizetype quote = sign < declaration.size() && declaration[sign] == '='
                                ? Markup::skipSpace(declaration, sign + 1)
                                : declaration.size();
    if (quote >= declaration.size() || (declaration[quote] != '"' && declaration[quote] != '\''))
        return {};
    const qsizetype close = declaration.indexOf(declaration[quote], quote + 1);
    return close < 0 ? QByteArrayView() : declaration.sliced(quote + 1, close - quote - 1);
}

QByteArrayView metaEncoding(const Token &meta)
{
    if (const auto *charset = meta.find("charset"); charset && !charset->value.trimmed().isEmpty())
        return charset->value;
    const auto *equivalent = meta.find("http-equiv");
    const auto *content = meta.find("content");
    const bool isType = equivalent && Markup::isNamed(equivalent->value.trimmed(), "content-type");
    return isType && content ? charsetOf(content->value) : QByteArrayView();
}

}

QByteArrayView charsetOf(QByteArrayView contentType)
{
    constexpr QByteArrayView Name("charset");
    for (qsizetype at = indexOfNoCase(contentType, Name); at >= 0;) {
        const qsizetype sign = Markup::skipSpace(contentType, at + Name.size());
        if (sign < contentType.size() && contentType[sign] == '=') {
            qsizetype begin = Markup::skipSpace(contentType, sign + 1);
            while (begin < contentType.size() && (contentType[begin] == '"' || contentType[begin] == '\''))
                ++begin;
            qsizetype end = begin;
            while (end < contentType.size() && !Markup::isSpace(contentType[end]) &&
                   std::string_view(";,\"'").find(contentType[end]) == std::string_view::npos)
                ++end;
            return contentType.sliced(begin, end - begin);
        }
        const qsizetype next = indexOfNoCase(contentType.sliced(at + 1), Name);
        at = next < 0 ? -1 : at + 1 + next;
    }
    return {};
}

DeclaredEncoding declaredEncoding(QByteArrayView bytes)
{
    constexpr qsizetype Head = 64 * 1024;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), Head)).trimmed();
    DeclaredEncoding declared;
    if (!head.startsWith('<'))
        return declared;
    declared.converter = EncodingLabels::converterFor(xmlEncoding(head));
    Markup::Scanner scanner(head);
    while (scanner.next()) {
        const Token &token = scanner.token();
        if (token.kind != Token::Kind::Start)
            continue;
        if (declared.language.isEmpty() &&
            (Markup::isNamed(token.name, "html") || Markup::isNamed(token.name, "body"))) {
            for (const char *name : {"lang", "xml:lang"}) {
                if (const auto *language = token.find(name); language && declared.language.isEmpty())
                    declared.language = QString::fromLatin1(language->value.trimmed()).toLower();
            }
        }
        if (*declared.converter == '\0' && Markup::isNamed(token.name, "meta"))
            declared.converter = EncodingLabels::converterFor(metaEncoding(token));
    }
    return declared;
}
