// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/pageagreement.h"

#include "capture/family.h"
#include "capture/visibletext.h"
#include "markup/plaintext.h"
#include "markup/references.h"
#include "markup/tags.h"

#include <QUrl>

#include <algorithm>

namespace {

using Markup::Token;

/// Titles differ by blanks and by the width of their signs.
QString folded(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

QString valueOf(const Token &tag, QByteArrayView name)
{
    const Markup::Attribute *attribute = tag.find(name);
    return attribute ? QString::fromUtf8(Markup::decodeReferences(attribute->value, Markup::Where::Attribute))
                     : QString();
}

}

PageAgreement::PageAgreement(QByteArrayView html, const QString &savedFrom)
{
    constexpr qsizetype Longest = 4 << 20;
    const QString text = QString::fromUtf8(Markup::plainText(html.first(std::min(html.size(), Longest))));
    m_readable = readableCharacters(text);
    m_text = folded(text);
    const auto addHost = [this](const QString &url) {
        if (const QString host = QUrl(url.trimmed()).host().toLower(); !host.isEmpty() && !m_hosts.contains(host))
            m_hosts.append(host);
    };
    addHost(savedFrom);
    bool inTitle = false;
    Markup::Scanner scanner(html);
    while (scanner.next()) {
        const Token &tag = scanner.token();
        if (inTitle && tag.kind == Token::Kind::RawText)
            m_titles += folded(QString::fromUtf8(Markup::decodeReferences(scanner.text()))) + u'\n';
        inTitle = tag.kind == Token::Kind::Start && Markup::isNamed(tag.name, "title");
        if (tag.kind != Token::Kind::Start)
            continue;
        if (Markup::isNamed(tag.name, "link") && valueOf(tag, "rel").compare(u"canonical", Qt::CaseInsensitive) == 0)
            addHost(valueOf(tag, "href"));
        if (!Markup::isNamed(tag.name, "meta"))
            continue;
        const QString name = valueOf(tag, tag.find("property") ? "property" : "name").toLower();
        if (name == u"og:url")
            addHost(valueOf(tag, "content"));
        else if (name == u"og:title" || name == u"twitter:title")
            m_titles += folded(valueOf(tag, "content")) + u'\n';
    }
}

bool PageAgreement::agrees(const CapturedArticle &captured) const
{
    const Article &article = captured.article;
    const bool atHome = std::any_of(m_hosts.begin(), m_hosts.end(),
                                    [&article](const QString &host) { return isHostOf(article.key.family, host); });
    if (atHome || showsNothing())
        return true;
    // A description takes nothing but the page's own text.
    if (captured.describesPage)
        return showsTitle(article.title);
    return shows(captured);
}

bool PageAgreement::shows(const CapturedArticle &captured) const
{
    const QString body = QString::fromUtf8(captured.body.first(std::min<qsizetype>(captured.body.size(), 1 << 20)));
    const QString text = captured.bodyFormat == CapturedArticle::BodyFormat::Html ? Markup::plainText(body) : body;
    // A title alone may be that of the page's settings: what takes the page's place must hold a text.
    const bool holdsText = readableCharacters(text) * 2 >= m_readable || readableCharacters(text) >= NextToNothing;
    return showsText(text) || (holdsText && showsTitle(captured.article.title));
}

bool PageAgreement::showsTitle(const QString &title) const
{
    constexpr qsizetype Telling = 4;
    const QString wanted = folded(title);
    return wanted.size() >= Telling && m_titles.contains(wanted);
}

/// Most of the pieces that stand at even distances in the text, and enough of it to take the page's place.
bool PageAgreement::showsText(const QString &text) const
{
    constexpr qsizetype Piece = 12;
    constexpr int Pieces = 8;
    const QString wanted = folded(text);
    if (wanted.size() < 2 * Piece || wanted.size() * 4 < m_text.size())
        return false;
    int shown = 0;
    for (int i = 0; i < Pieces; ++i) {
        const qsizetype at = (wanted.size() - Piece) * i / (Pieces - 1);
        shown += m_text.contains(QStringView(wanted).sliced(at, Piece));
    }
    return shown * 4 >= Pieces * 3;
}
