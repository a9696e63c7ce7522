// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/mail.h"

#include "article/times.h"
#include "capture/encodedwords.h"
#include "capture/family.h"
#include "capture/fields.h"
#include "capture/mhtml.h"
#include "capture/mime.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

constexpr int Deepest = 16; // a letter within a letter

bool isMailbox(QByteArrayView input)
{
    static const QRegularExpression line(QStringLiteral("\\AFrom \\S.*\\d\\d:\\d\\d"));
    const QByteArrayView first = input.first(std::min<qsizetype>(input.size(), 300));
    const qsizetype end = first.indexOf('\n');
    return first.startsWith("From ") && end > 0 && line.match(QString::fromLatin1(first.first(end))).hasMatch();
}

/// Two of the fields that every letter has, one of them on the first line.
bool isLetter(QByteArrayView input)
{
    static constexpr std::array<const char *, 14> Fields{"from",
                                                         "to",
                                                         "subject",
                                                         "date",
                                                         "message-id",
                                                         "mime-version",
                                                         "received",
                                                         "return-path",
                                                         "reply-to",
                                                         "delivered-to",
                                                         "content-type",
                                                         "x-mozilla-status",
                                                         "list-unsubscribe",
                                                         "x-received"};
    const QByteArrayView head = input.first(std::min<qsizetype>(input.size(), 16 * 1024));
    const Mime::Part letter = Mime::readPart(head, 0, head.size());
    const auto known = std::count_if(Fields.begin(), Fields.end(),
                                     [&letter](const char *field) { return letter.headers.contains(field); });
    const qsizetype colon = head.first(std::min<qsizetype>(head.size(), 80)).indexOf(':');
    const bool begins = colon > 0 && std::none_of(head.begin(), head.begin() + colon,
                                                  [](char c) { return c == ' ' || c == '\n' || c == '<' || c == '{'; });
    return begins && known >= 3 && letter.headers.contains("from") && letter.headers.contains("date");
}

/// A page that a browser saved has no receiver and went no way.
bool isAddressed(QByteArrayView input)
{
    const QByteArrayView head = input.first(std::min<qsizetype>(input.size(), 16 * 1024));
    const Mime::Headers headers = Mime::readPart(head, 0, head.size()).headers;
    return headers.contains("to") || headers.contains("message-id") || headers.contains("received");
}

/// The first HTML, the first plain text, and what is a picture.
class Walk
{
public:
    explicit Walk(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_pictures(std::make_shared<Mime::Pictures>(bytes))
    {
    }

    void visit(const Mime::Part &part, int depth)
    {
        const QByteArray type = part.type();
        if (part.headers.value("content-disposition").toLower().startsWith("attachment"))
            return;
        if (type.startsWith("multipart/") && depth < Deepest) {
            const QList<Mime::Part> parts = Mime::partsOf(m_bytes, part);
            for (const Mime::Part &each : parts)
                visit(each, depth + 1);
        } else if (type == "message/rfc822" && depth < Deepest) {
            visit(Mime::readPart(m_bytes, part.body, part.end), depth + 1);
        } else if (type == "text/html") {
            m_html = m_html ? m_html : part;
        } else if (type.isEmpty() || type == "text/plain") {
            m_plain = m_plain ? m_plain : part;
        } else if (type.startsWith("image/")) {
            m_pictures->add(part);
        }
    }

    std::optional<Mime::Part> html() const { return m_html; }
    std::optional<Mime::Part> plain() const { return m_plain; }
    std::shared_ptr<const ImageSource> pictures() const { return m_pictures; }

private:
    const QByteArray m_bytes; // shared
    std::shared_ptr<Mime::Pictures> m_pictures;
    std::optional<Mime::Part> m_html;
    std::optional<Mime::Part> m_plain;
};

/// "Ann <ann@example.com>" is Ann; an address alone stays.
QString nameOf(const QString &from)
{
    static const QRegularExpression form(QStringLiteral("\\A\"?(.*?)\"?\\s*<[^>]*>\\s*\\z"));
    const auto match = form.match(from);
    const QString name = match.captured(1).trimmed();
    return match.hasMatch() && !name.isEmpty() ? name : QString(from).remove(u'<').remove(u'>').trimmed();
}

QDateTime timeOf(const QByteArray &date)
{
    const QString text = QString::fromLatin1(date).simplified();
    const QDateTime time = QDateTime::fromString(text, Qt::RFC2822Date);
    return time.isValid() ? time : readTime(text);
}

std::optional<CapturedArticle> readLetter(const QByteArray &bytes)
{
    const qsizetype begin = bytes.startsWith("From ") ? bytes.indexOf('\n') + 1 : 0;
    const Mime::Part letter = Mime::readPart(bytes, begin, bytes.size());
    Walk walk(bytes);
    walk.visit(letter, 0);
    CapturedArticle captured;
    if (walk.html()) {
        captured.body = Mime::decodedText(bytes, *walk.html());
        captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    }
    QString plain = plainText(QString::fromUtf8(captured.body));
    if (plain.isEmpty() && walk.plain()) {
        captured.body = Mime::decodedText(bytes, *walk.plain());
        captured.bodyFormat = CapturedArticle::BodyFormat::Text;
        plain = QString::fromUtf8(captured.body);
    }
    if (plain.trimmed().isEmpty())
        return std::nullopt;
    Article &article = captured.article;
    const auto said = [&letter](const char *field) { return decodedHeader(letter.headers.value(field)).simplified(); };
    article.title = said("subject");
    article.source = nameOf(said("from"));
    article.published = timeOf(letter.headers.value("date"));
    article.saved = article.published;
    article.url = cleanUrl(said("archived-at").remove(u'<').remove(u'>'));
    captured.baseUrl = QUrl(article.url);
    captured.images = walk.pictures();
    const QString id = said("message-id").remove(u'<').remove(u'>').trimmed();
    const QString family = QStringLiteral("mail");
    article.key = id.isEmpty() ? ArticleKey{family, ArticleKey::Kind::Content, contentId({article.title, plain})}
                               : ArticleKey{family, ArticleKey::Kind::News, id};
    readWords(captured, plain);
    return captured;
}

}

qsizetype nextLetter(QByteArrayView mailbox, qsizetype at)
{
    while ((at = mailbox.indexOf("\nFrom ", at)) >= 0) {
        const bool behindEmpty = at > 0 && (mailbox[at - 1] == '\n' || mailbox[at - 1] == '\r');
        if (behindEmpty && isMailbox(mailbox.sliced(at + 1)))
            return at + 1;
        ++at;
    }
    return -1;
}

bool Mail::recognises(QByteArrayView input, const CaptureContext &) const
{
    return isMailbox(input) || (isLetter(input) && (!looksLikeMhtml(input) || isAddressed(input)));
}

CaptureResult Mail::read(const QByteArray &input, const CaptureContext &context) const
{
    CaptureResult result;
    int empty = 0;
    qsizetype number = 0;
    const bool many = isMailbox(input) && nextLetter(input, 0) >= 0;
    for (qsizetype at = 0; at < input.size() && !context.stop.stop_requested();) {
        const qsizetype next = many ? nextLetter(input, at) : -1;
        const QByteArray bytes = many ? input.sliced(at, (next < 0 ? input.size() : next) - at) : input;
        at = next < 0 ? input.size() : next;
        ++number;
        auto captured = readLetter(bytes);
        if (!captured) {
            ++empty;
            continue;
        }
        if (many) {
            captured->original = bytes;
            captured->member = Text::tr("letter %1").arg(number);
        }
        result.articles.append(*std::move(captured));
    }
    if (empty > 0)
        result.refusals.append(
            CaptureRefusal{Text::tr("E-mails without a text that can be read: %n.", nullptr, empty), {}, {}});
    return result;
}
