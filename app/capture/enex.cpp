// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/enex.h"

#include "article/times.h"
#include "capture/family.h"
#include "capture/fields.h"
#include "capture/imagesource.h"
#include "capture/inlineimages.h"
#include "capture/xmlelement.h"
#include "capture/xmlrecords.h"
#include "capture/xmlroot.h"
#include "markup/references.h"
#include "markup/tags.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Capture)
};

/// "20240603T024555Z".
QDateTime timeOf(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : readTime(text);
}

/// The note without its attachments, which would be read as text many times their size, and the pictures among them.
struct Parted
{
    QByteArray note;
    QList<NamedImage> pictures; ///< "cid:MD5", as the text names them
};

Parted part(QByteArrayView note)
{
    Parted parted;
    qint64 room = ImageLimits::All;
    qsizetype from = 0;
    for (const QByteArrayView resource : xmlRecords(note, {"resource"}).records) {
        const qsizetype at = resource.data() - note.data();
        parted.note += note.sliced(from, at - from).toByteArray();
        from = at + resource.size();
        const qsizetype open = resource.indexOf("<data");
        const qsizetype begin = open < 0 ? -1 : resource.indexOf('>', open) + 1;
        const qsizetype end = begin <= 0 ? -1 : resource.indexOf("</data>", begin);
        const bool picture = resource.contains("<mime>image/");
        if (end < 0 || !picture || (end - begin) * 3 / 4 > std::min(room, ImageLimits::One))
            continue;
        QByteArray bytes = QByteArray::fromBase64(resource.sliced(begin, end - begin).toByteArray());
        room -= bytes.size();
        const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
        parted.pictures.append({"cid:" + name, std::move(bytes)});
    }
    parted.note += note.sliced(from).toByteArray();
    return parted;
}

/// Evernote's markup as HTML: pictures by their hash, boxes of a task as signs, nothing of what is encrypted.
QByteArray htmlOf(const QByteArray &enml)
{
    const qsizetype begin = enml.indexOf("<en-note");
    const QByteArray note = begin < 0 ? enml : enml.sliced(begin);
    QByteArray html;
    html.reserve(note.size());
    bool encrypted = false;
    Markup::Scanner scanner(note);
    while (scanner.next()) {
        const Markup::Token &token = scanner.token();
        const bool start = token.kind == Markup::Token::Kind::Start;
        const bool end = token.kind == Markup::Token::Kind::End;
        if ((start || end) && Markup::isNamed(token.name, "en-crypt")) {
            encrypted = start;
        } else if (encrypted || ((start || end) && Markup::isNamed(token.name, "en-note"))) {
            continue;
        } else if (start && Markup::isNamed(token.name, "en-media")) {
            const Markup::Attribute *type = token.find("type");
            const Markup::Attribute *hash = token.find("hash");
            if (type && hash && type->value.startsWith("image/"))
                html += "<img src=\"cid:" + hash->value.toByteArray().toLower() + "\">";
        } else if (start && Markup::isNamed(token.name, "en-todo")) {
            const Markup::Attribute *checked = token.find("checked");
            html += checked && checked->value == QByteArrayView("true") ? "☑ " : "☐ ";
        } else if (end && (Markup::isNamed(token.name, "en-media") || Markup::isNamed(token.name, "en-todo"))) {
            continue;
        } else {
            html += scanner.text().toByteArray();
        }
    }
    return html;
}

std::optional<CapturedArticle> readNote(QByteArrayView bytes)
{
    Parted parted = part(bytes);
    const XmlElement note = readXml(parted.note);
    CapturedArticle captured;
    Article &article = captured.article;
    article.title = Markup::titleText(note.textOf(u"title"));
    captured.body = htmlOf(note.textOf(u"content").toUtf8());
    captured.bodyFormat = CapturedArticle::BodyFormat::Html;
    const QString plain = plainText(QString::fromUtf8(captured.body));
    if (captured.body.isEmpty() || (plain.isEmpty() && parted.pictures.isEmpty()))
        return std::nullopt;
    for (const XmlElement &each : note.children) {
        if (each.name == u"tag")
            captured.states.tags.append(each.text.simplified());
        if (each.name != u"note-attributes")
            continue;
        article.author = each.textOf(u"author").simplified();
        article.url = cleanUrl(each.textOf(u"source-url"));
    }
    captured.baseUrl = QUrl(article.url);
    const QString created = note.textOf(u"created");
    article.published = timeOf(created);
    article.saved = article.published;
    article.modified = timeOf(note.textOf(u"updated"));
    article.key = {QStringLiteral("evernote"), ArticleKey::Kind::Content,
                   created.isEmpty() ? contentId({article.title, plain}) : contentId({article.title, created})};
    if (!parted.pictures.isEmpty())
        captured.images = std::make_shared<InlineImages>(parted.pictures);
    readWords(captured, plain);
    return captured;
}

}

bool Enex::recognises(QByteArrayView input, const CaptureContext &) const
{
    const QByteArray root = xmlRoot(input).name;
    return root == "en-export" || root == "note";
}

CaptureResult Enex::read(const QByteArray &input, const CaptureContext &context) const
{
    const XmlRecords notes = xmlRecords(input, {"note"});
    CaptureResult result;
    int empty = 0;
    for (qsizetype i = 0; i < notes.records.size() && !context.stop.stop_requested(); ++i) {
        const QByteArrayView bytes = notes.records[i];
        auto captured = readNote(bytes);
        if (!captured) {
            ++empty;
            continue;
        }
        if (notes.records.size() > 1) {
            captured->original = "<en-export>" + bytes.toByteArray() + "</en-export>";
            captured->member = Text::tr("note %1").arg(i + 1);
        }
        result.articles.append(*std::move(captured));
    }
    const auto refuse = [&result](const QString &reason) { result.refusals.append(CaptureRefusal{reason, {}, {}}); };
    if (empty > 0)
        refuse(Text::tr("Notes without a text: %n.", nullptr, empty));
    if (notes.cutOff)
        refuse(Text::tr("The notebook is cut off; what stands before that place was read."));
    if (result.articles.isEmpty() && result.refusals.isEmpty() && !context.piece)
        refuse(Text::tr("The notebook (Evernote) holds no notes."));
    return result;
}
