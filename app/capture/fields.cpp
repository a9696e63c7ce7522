#include "capture/fields.h"

#include "capture/markup.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>
#include <array>

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
    const QString text = firstText(object, keys);
    return unescapedHtml(text).simplified();
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
    return looksLikeHtml(textOrHtml) ? plainFromHtml(textOrHtml) : textOrHtml.trimmed();
}

QString contentId(std::initializer_list<QString> texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : texts) {
        hash.addData(text.normalized(QString::NormalizationForm_KC).simplified().toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

bool isDeletedNotice(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 60)
        return false;
    static constexpr std::array<QStringView, 11> Notices{
        u"内容已删除",       u"內容已刪除",       u"内容已被删除",       u"內容已被刪除",
        u"帖子已删除",       u"帖子已被删除",     u"原帖已被删除",       u"该内容已被作者删除",
        u"has been deleted", u"post was deleted", u"content was deleted"};
    return std::any_of(Notices.begin(), Notices.end(),
                       [text](QStringView notice) { return text.contains(notice, Qt::CaseInsensitive); });
}
