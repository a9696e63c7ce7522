// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/fields.h"

#include "markup/plaintext.h"
#include "markup/references.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

QString firstText(const Json &object, std::initializer_list<std::string_view> keys)
{
    for (std::string_view key : keys) {
        if (const Json value = object[key]; value.hasText())
            return value.text().trimmed();
    }
    return {};
}

QString firstLine(const Json &object, std::initializer_list<std::string_view> keys)
{
    return Markup::titleText(firstText(object, keys));
}

QString personName(const Json &value)
{
    if (value.isString())
        return value.text().simplified();
    if (value.isObject())
        return firstLine(value, {"name", "screen_name", "user_nickname", "nickname", "userName"});
    QStringList names;
    if (const auto array = value.array()) {
        for (simdjson::dom::element element : *array) {
            const Json entry(element);
            const QString name = entry.isArray() ? QString() : personName(entry);
            if (!name.isEmpty() && names.size() < 20)
                names.append(name);
        }
    }
    return names.join(QStringLiteral(", "));
}

QString cleanUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 4096)
        return {};
    const QUrl url(trimmed.startsWith(u"//") ? QStringLiteral("https:") + trimmed : trimmed, QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return url.toString(QUrl::FullyEncoded);
}

QString urlOn(const QString &site, const QString &address)
{
    const QString trimmed = address.trimmed();
    return cleanUrl(trimmed.startsWith(u'/') && !trimmed.startsWith(u"//") ? site + trimmed : trimmed);
}

QStringList namesIn(const Json &list)
{
    QStringList names;
    if (const auto elements = list.array())
        for (simdjson::dom::element element : *elements)
            names.append(Json(element).isObject() ? firstLine(Json(element), {"name"}) : Json(element).text());
    return names;
}

QString firstUrl(const Json &object, std::initializer_list<std::string_view> keys)
{
    for (std::string_view key : keys) {
        if (const QString url = cleanUrl(object[key].text()); !url.isEmpty())
            return url;
    }
    return {};
}

QString plainText(const QString &textOrHtml)
{
    return Markup::looksLikeHtml(textOrHtml) ? Markup::plainText(textOrHtml) : textOrHtml.trimmed();
}

namespace {

/// UTF-16 units. Qt makes room for a character that becomes eighteen by moving all that stands behind it: quadratic.
constexpr qsizetype LongestPiece = 256;
constexpr int LongestRunOfMarks = 64;

/// Where a text may be cut so that its parts, made canonical, give the whole made canonical: behind white space, else
/// before a character that joins none before it. A hostile heap of marks is cut anywhere: sorting them takes quadratic
/// time.
qsizetype endOfPiece(QStringView text)
{
    qsizetype space = 0;
    qsizetype letter = 0;
    int marks = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i >= LongestPiece && space + letter > 0)
            return space > 0 ? space : letter;
        const QChar c = text[i];
        marks = c.isMark() || c.isSurrogate() ? marks + 1 : 0;
        if (marks > LongestRunOfMarks && !c.isLowSurrogate())
            return i;
        if (c.isSpace())
            space = i + 1;
        else if (marks == 0 && i > 0 && c.script() != QChar::Script_Hangul)
            letter = i;
    }
    return text.size();
}

void addFolded(QCryptographicHash &hash, QStringView text)
{
    bool any = false;
    bool space = false;
    while (!text.isEmpty()) {
        const QStringView piece = text.first(std::max<qsizetype>(endOfPiece(text), 1));
        text = text.sliced(piece.size());
        const QString folded = piece.toString().normalized(QString::NormalizationForm_KC);
        const QByteArray words = folded.simplified().toUtf8();
        space = space || (!folded.isEmpty() && folded.front().isSpace());
        if (!words.isEmpty()) {
            if (any && space)
                hash.addData(" ");
            hash.addData(words);
            any = true;
            space = false;
        }
        space = space || (!folded.isEmpty() && folded.back().isSpace());
    }
}

}

QString contentId(std::initializer_list<QString> texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : texts) {
        addFolded(hash, text);
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

bool isDeletedNotice(QStringView text)
{
    // The whole text: what somebody writes about a deletion is an article like others.
    static const QRegularExpression chinese(QStringLiteral(
        "\\A(?:很?抱歉|对不起|對不起)?[\\s,，!！。]*(?:该|該|此|这|這|原|原始)?(?:内容|內容|帖子|帖|贴|文章|动态|動態)"
        "已经?被?(?:原?作者|发布者|用户)?(?:删除|刪除)[\\s。.!！]*\\z"));
    static const QRegularExpression english(
        QStringLiteral("\\A(?:sorry)?[\\s,.!]*(?:this|the|that)?\\s*(?:original)?\\s*(?:post|content|article|comment) "
                       "(?:has been|was|is) deleted(?: by (?:the|its) author)?[\\s.!]*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    text = text.trimmed();
    if (text.size() > 60)
        return false;
    const QString notice = text.toString();
    return chinese.match(notice).hasMatch() || english.match(notice).hasMatch();
}
