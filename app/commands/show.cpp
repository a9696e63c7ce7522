// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"

#include "commands/recordjson.h"
#include "page/articlepage.h"
#include "store/articlestore.h"

#include <QJsonDocument>
#include <QStringDecoder>

using namespace CommandLine;

namespace {

/// What `show` prints of one article.
enum class Aspect { Text, Html, Original, Info };

Status showOne(ArticleStore &store, ArticleId id, Aspect aspect, bool asJson)
{
    QJsonObject line{{QStringLiteral("id"), id}};
    if (aspect == Aspect::Original) {
        const auto bytes = store.original(id);
        if (!bytes)
            return bytes.error();
        if (!asJson) {
            writeBytes(*bytes);
            return Done{};
        }
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(*bytes);
        if (decoder.hasError())
            line.insert(QStringLiteral("originalBase64"), QString::fromLatin1(bytes->toBase64()));
        else
            line.insert(QStringLiteral("original"), text);
        printJson(line);
        return Done{};
    }

    const auto article = store.article(id);
    if (!article)
        return article.error();
    if (aspect == Aspect::Info) {
        const QJsonObject info = RecordJson::info(*article);
        if (asJson)
            printJson(info);
        else
            print(QString::fromUtf8(QJsonDocument(info).toJson(QJsonDocument::Indented)).trimmed());
        return Done{};
    }
    const QByteArray html = aspect == Aspect::Html ? articlePage(*article, {}).html : QByteArray();
    if (!asJson) {
        if (aspect == Aspect::Html)
            writeBytes(html);
        else
            print(article->text);
        return Done{};
    }
    line.insert(aspect == Aspect::Html ? QStringLiteral("html") : QStringLiteral("text"),
                aspect == Aspect::Html ? QString::fromUtf8(html) : article->text);
    printJson(line);
    return Done{};
}

}

int CommandLine::runShow(Call &call)
{
    const QCommandLineParser &parser = call.parser;
    const bool all = parser.isSet(QStringLiteral("all"));
    const QStringList wanted = parser.positionalArguments();
    if (all == !wanted.isEmpty())
        return complainAnd(Usage, Text::tr("show needs article numbers or --all."));
    QList<Aspect> aspects;
    for (auto [name, aspect] : {std::pair{"text", Aspect::Text}, std::pair{"html", Aspect::Html},
                                std::pair{"original", Aspect::Original}, std::pair{"info", Aspect::Info}})
        if (parser.isSet(QLatin1String(name)))
            aspects << aspect;
    if (aspects.size() > 1)
        return complainAnd(Usage, Text::tr("show takes one of --html, --text, --original, --info."));
    QList<ArticleId> ids;
    for (const QString &text : wanted) {
        bool ok = false;
        ids << text.toLongLong(&ok);
        if (!ok)
            return complainAnd(Usage, Text::tr("“%1” is not an article number. Use list to see them.").arg(text));
    }

    auto store = ArticleStore::openForReading(call.folder());
    if (!store)
        return statusOf(store.error());
    if (all) {
        const auto listed = (*store)->ids({});
        if (!listed)
            return statusOf(listed.error());
        ids = *listed;
    }
    int status = Success;
    for (ArticleId id : std::as_const(ids)) {
        if (auto shown = showOne(**store, id, aspects.value(0, Aspect::Text), call.asJson()); !shown)
            status = qMax(status, statusOf(shown.error()));
    }
    return ids.isEmpty() ? complainAnd(Incomplete, Text::tr("No articles found.")) : status;
}
